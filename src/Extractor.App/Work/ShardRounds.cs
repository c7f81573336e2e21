using Extractor.App.Log;
using Extractor.App.Output;
using Extractor.Storage;

namespace Extractor.App.Work;

/// <summary>What workers do between shards: they queue what is in no queue, mend what the queue lost, and end the runs whose shards are all over.</summary>
internal sealed class ShardRounds(Store store, ShardQueue queue, Recipe recipe, LoadedSettings loaded, Terminal terminal)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private readonly Lock ending = new();
    private readonly HashSet<long> refused = [];
    private long mended;
    private string? trouble;

    /// <summary>Goes round until it is stopped; what goes wrong is said once, and tried again.</summary>
    public async Task Run(CancellationToken stop)
    {
        mended = terminal.Clock.GetTimestamp();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                Round();
                trouble = null;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                if (trouble != e.Message) terminal.Say($"{LogSetup.Warning}{(trouble = e.Message)}");
            }

            await Task.Delay(Pause, terminal.Clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Ends the runs whose shards are all over, and does what follows a run.</summary>
    public void EndRuns()
    {
        lock (ending)
        {
            foreach (var run in store.Shards.Ready())
            {
                var follow = RunEnding.Of(loaded, terminal);
                if (store.Shards.Finish(run) is not { } report) continue;
                terminal.Say($"run {run} is done: {Counted.Of(report.Counts)}");
                follow.Follow(store, IngestionReport.Of(report));
            }
        }
    }

    private void Round()
    {
        queue.Fill(store.Shards);
        EndRuns();
        if (terminal.Clock.GetElapsedTime(mended) < Between) return;
        mended = terminal.Clock.GetTimestamp();
        queue.Mend(store.Shards, recipe);
        foreach (var other in store.Shards.Queued(most: 1000).Where(p => ShardQueue.NameOf(p.Recipe) != ShardQueue.NameOf(recipe) && refused.Add(p.Run)))
        {
            terminal.Say($"{LogSetup.Warning}run {other.Run} waits for workers of model {other.Recipe.Model} and rules {other.Recipe.Rules} (program {other.Recipe.ProgramVersion}); this one has {recipe.Model} and {recipe.Rules} (program {recipe.ProgramVersion}) and leaves it alone");
        }
    }
}
