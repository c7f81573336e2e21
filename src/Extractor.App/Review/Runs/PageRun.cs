using Extractor.App.Schedule;
using Extractor.Schedule;
using Extractor.Storage;

namespace Extractor.App.Review.Runs;

/// <summary>The one run that a button of the pages may have going, beside the requests; ended with the server.</summary>
internal sealed class PageRun(ReviewSite site) : IAsyncDisposable
{
    private readonly Lock starting = new();
    private CancellationTokenSource stop = new();
    private Task work = Task.CompletedTask;

    /// <summary>True while it runs.</summary>
    public bool IsBusy => !work.IsCompleted;

    /// <summary>How many items there are about in all; null where nothing tells, or nothing runs.</summary>
    public long? Expected { get; private set; }

    /// <summary>Why the last one did not run; null where it did.</summary>
    public string? Failure { get; private set; }

    /// <summary>Ingests from the sources of the settings.</summary>
    /// <returns>False where one is going already.</returns>
    public bool StartIngest() => StartIngest(sources => (sources.OfSettings(), null));

    /// <summary>Takes only what failed in its last run.</summary>
    /// <returns>False where one is going already.</returns>
    public bool StartRetry() => StartIngest(sources =>
    {
        var again = sources.OfFailed(site.Store.FailedItems(), sources.OfSettings(), anySource: true);
        return (again.Intakes, again.Failed);
    });

    /// <summary>Runs an entry of the schedule, whatever the time.</summary>
    /// <returns>False where one is going already.</returns>
    public bool StartScheduled(ScheduleSettings entry) => Start(asked =>
        Failure = new ScheduledIngest(site.Store, site.Loaded, site.Terminal).RunByHand(entry, p => Expected = p.Expected, asked) is { State: AttemptState.Failed or AttemptState.Waiting } failed ? failed.Reason : null);

    /// <summary>Asks it to stop after the articles in hand.</summary>
    public void Stop()
    {
        lock (starting) stop.Cancel();
    }

    public async ValueTask DisposeAsync()
    {
        Stop();
        await work;
        stop.Dispose();
    }

    private bool StartIngest(Func<SourceOpening, (IReadOnlyList<Intake> Intakes, IReadOnlyCollection<Origin>? Failed)> take) => Start(asked => Ingest(take, asked));

    private bool Start(Action<CancellationToken> run)
    {
        lock (starting)
        {
            if (IsBusy) return false;
            stop.Dispose();
            stop = new CancellationTokenSource();
            (Expected, Failure) = (null, null);
            var asked = stop.Token;
            work = Task.Factory.StartNew(() => Run(run, asked), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            return true;
        }
    }

    private void Run(Action<CancellationToken> run, CancellationToken asked)
    {
        try
        {
            run(asked);
        }
        catch (SettingsException e)
        {
            Failure = string.Join(" ", e.Problems);
        }
        catch (Exception e) when (e is SourceClaimedException or CommandFailedException)
        {
            Failure = e.Message;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Failure = e.Message;
            site.Terminal.Say($"{e}");
        }
        finally
        {
            Expected = null;
        }
    }

    private void Ingest(Func<SourceOpening, (IReadOnlyList<Intake> Intakes, IReadOnlyCollection<Origin>? Failed)> take, CancellationToken asked)
    {
        var engine = Engine.Create(site.Loaded);
        using var sources = new SourceOpening(site.Loaded, site.Terminal, () => site.Store.WebMemory);
        var (intakes, failed) = take(sources);
        if (intakes.Count == 0)
        {
            Failure = failed is null ? "The settings name no sources; write some into pipeline.json ('extractor init news' makes one)." : "Nothing that failed can be had from the sources of the settings or from folders that are still there.";
            return;
        }

        var ending = RunEnding.Of(site.Loaded, site.Terminal);
        var report = new Ingestion(site.Store, engine.Recipe, engine.Extract, InOrder.Threads(site.Loaded.Settings.Threads, besidePages: true)).Run(intakes, p => Expected = p.Expected, failed, asked);
        ending.Follow(site.Store, report);
    }
}
