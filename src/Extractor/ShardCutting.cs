using Extractor.Sources;
using Extractor.Storage;
using Extractor.Storage.Shards;

namespace Extractor;

/// <summary>Begins a run that many workers do together: its sources are cut into shards, which are given to whoever takes them.</summary>
/// <param name="recipe">What the workers are to make facts with.</param>
/// <param name="articles">How many a shard has at most; an archive is one, whatever lies in it.</param>
public sealed class ShardCutting(Store store, Recipe recipe, int articles)
{
    // One transaction for so many: a source of a million files is cut in seconds.
    private const int Batch = 200;

    /// <summary>Cuts all of the sources. Killed before its end, the run is interrupted and none of its shards is ever taken.</summary>
    /// <param name="open">Opens a source here, where it is cut.</param>
    /// <param name="progress">Told how many articles there are so far.</param>
    /// <returns>The run; null where it was stopped, and is interrupted.</returns>
    /// <exception cref="SourceClaimedException">Another run is at work on one of the sources; nothing was done.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public Run? Cut(IReadOnlyList<ShardSource> sources, Func<ShardSource, Intake> open, Action<long>? progress = null, CancellationToken stop = default)
    {
        var once = sources.DistinctBy(s => (s.Settings.Name, s.Settings.Path)).ToList();
        var run = store.BeginRun("ingest", recipe, [.. once.Select(s => s.Settings.Name).Distinct(StringComparer.Ordinal)]);
        var isCut = false;
        try
        {
            var (shards, number, all) = (new List<Shard>(), 0, 0L);
            foreach (var (source, at) in once.Select((s, i) => (s, i)))
            {
                store.Shards.AddSource(run, at, source);
                var intake = open(source);
                var items = new List<RunItem>();
                foreach (var cut in intake.Source.Cut(articles, stop))
                {
                    if (cut.Part is { } part) shards.Add(new Shard(++number, at, part, cut.Articles));
                    else items.Add(Settled(intake.Name, cut.Item!));
                    if (shards.Count >= Batch) Add(run, shards);
                    if (items.Count >= Batch) Record(run, items);
                    progress?.Invoke(all += cut.Articles);
                }

                Record(run, items);
            }

            Add(run, shards);
            store.Shards.Open(run);
            isCut = true;
            return run;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        finally
        {
            if (!isCut) store.FinishRun(run, stop.IsCancellationRequested ? RunStatus.Interrupted : RunStatus.Failed);
        }
    }

    private static RunItem Settled(string source, Fetched item) => new Taken(new Origin(source, item.Path), item.Path)
    {
        Skip = item.Skip, Failure = item.Skip is null ? Intake.NotFetched(item) : null,
    }.ToItem();

    private void Add(Run run, List<Shard> shards)
    {
        store.Shards.Add(run, shards);
        shards.Clear();
    }

    private void Record(Run run, List<RunItem> items)
    {
        if (items.Count > 0) store.Record(run, items);
        items.Clear();
    }
}
