using Extractor.Mentions;
using Hangfire;

namespace Extractor.App.Work;

/// <summary>What Hangfire runs on a worker: one shard.</summary>
/// <param name="done">Called when a shard is over.</param>
internal sealed class ShardJob(ShardWork work, Terminal terminal, Action done)
{
    /// <param name="queue">The queue that it is put into, at first and when it is tried again.</param>
    /// <returns>How it ended, in words for the dashboard.</returns>
    /// <exception cref="Storage.StoreException">The store cannot be had.</exception>
    [Queue("{0}")]
    [AutomaticRetry(Attempts = 100, DelaysInSeconds = [5, 10, 20, 30])]
    [JobDisplayName("run {1}, shard {2}")]
    public string Do(string queue, long run, int number, CancellationToken stop)
    {
        using var scope = terminal.Within("run", run);
        var begun = terminal.Clock.GetTimestamp();
        var end = work.Do(run, number, stop);
        if (end == ShardEnd.GivenBack) stop.ThrowIfCancellationRequested();
        if (end == ShardEnd.Done) terminal.Say(FormattableString.Invariant($"run {run}, shard {number}: done in {terminal.Clock.GetElapsedTime(begun).TotalSeconds:0.0} s"));
        done();
        return Kebab.Write(end);
    }
}
