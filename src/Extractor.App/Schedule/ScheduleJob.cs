using Extractor.Schedule;
using Hangfire;

namespace Extractor.App.Schedule;

/// <summary>What Hangfire runs: whatever is due of one entry of the schedule.</summary>
/// <param name="stop">The program's own end, beside that of Hangfire's server.</param>
internal sealed class ScheduleJob(ScheduledIngest ingest, IReadOnlyList<ScheduleSettings> entries, CancellationToken stop)
{
    /// <returns>How it ended, in words for the dashboard.</returns>
    /// <exception cref="AttemptFailedException">It failed; whether and when it is tried again is written down.</exception>
    [AutomaticRetry(Attempts = 0)]
    [BackOff]
    [JobDisplayName("{0}")]
    public string Run(string name, CancellationToken serverStop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, serverStop);
        return ingest.Run(entries.Single(e => e.Name == name), either.Token) switch
        {
            null => "nothing was due any more",
            { State: AttemptState.Failed } failed => throw new AttemptFailedException(failed.Reason!, failed.Again),
            var ended => ended.Reason ?? $"run {ended.Report!.Run.Id}: {Output.Counted.Of(ended.Report.Counts)}",
        };
    }
}
