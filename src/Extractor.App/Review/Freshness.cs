using Extractor.Review;
using Extractor.Storage;

namespace Extractor.App.Review;

/// <summary>
/// Makes companies and transactions anew beside the requests, a moment after somebody decided on a deal: pages show those that were made
/// last and never wait for it. A run that writes changes deals all the time: between two times it rests, so that pages keep the processor.
/// </summary>
internal sealed partial class Freshness(Store store, ReviewIndex index, TimeProvider clock, ILogger<Freshness> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // At most a twentieth of the time goes into it, however large the store: what pages wait for beside it, few of them do.
    private const int RestForWork = 19;

    private long rested;

    /// <summary>Before the first page is asked for: what an older program or another process left would be shown as an empty list.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.Run(CatchUp, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                // Seconds in a large store, on a thread of its own: the pool's few answer pages.
                await Task.Factory.StartNew(CatchUp, stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
            catch (StoreException e)
            {
                Failed(log, e);
            }
        }
    }

    internal void CatchUp()
    {
        var begun = clock.GetTimestamp();
        if (begun >= rested && !store.IsRefreshed)
        {
            store.Refresh();
            rested = clock.GetTimestamp() + ((clock.GetTimestamp() - begun) * RestForWork);
        }

        index.CatchUp();
    }

    [LoggerMessage(LogLevel.Warning, "Deals could not be brought up to date")]
    private static partial void Failed(ILogger log, Exception exception);
}
