using Dapper;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>Writes down that a run is over whose process cannot say so: it ran on a machine that is gone, or in a container that was made anew under another name.</summary>
internal static class RunRelease
{
    /// <returns>Why not; null where it is done. What it kept is whole, its sources are free, and the schedule takes up what it was to do.</returns>
    public static string? End(Session session, RollCall roll, long run, DateTimeOffset now)
    {
        var connection = session.Connection;
        if (connection.QuerySingleOrDefault<(string Status, string Owner)?>("select status, owner from run where id = @run", new { run }) is not { } found) return $"there is no run {run}; 'extractor runs' lists them";
        if (found.Status != "running") return $"run {run} is over already";
        if (roll.IsHere(found.Owner) && !roll.IsGone(found.Owner)) return $"run {run} is at work in process {RunOwner.PlaceOf(found.Owner).Process} of this machine; stop that";
        RunLog.Finish(session, run, RunStatus.Interrupted, [], now);
        connection.Execute(
            "update scheduled_run set state = 'interrupted', reason = 'its machine was said to be gone', ended = @now where state = 'running' and owner = @Owner", new { found.Owner, now = Days.Write(now) });
        return null;
    }
}
