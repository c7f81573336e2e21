using Extractor.Articles;
using Extractor.Sources;
using Extractor.Storage;
using Extractor.Storage.Shards;

namespace Extractor;

/// <summary>
/// What a worker does with a shard: the main job on a part of a source. Where an earlier attempt did not come to its end, each article is kept by
/// itself; one of which workers die again and again is set aside, and the others go on.
/// </summary>
/// <param name="recipe">What <paramref name="extract"/> makes facts with.</param>
/// <param name="extract">Article → facts and deals.</param>
/// <param name="open">Opens a source on this machine.</param>
public sealed class ShardWork(Store store, Recipe recipe, Func<Article, Extraction> extract, Func<ShardSource, Intake> open)
{
    /// <summary>Does one shard, on the caller's thread.</summary>
    /// <param name="stop">Asks to stop after the article in hand: what is done is kept, and the shard given back.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="ShardRefusedException">Its run makes facts with something else.</exception>
    /// <exception cref="StoreException">The store cannot be had; what was kept before is whole, and the shard is to be tried again.</exception>
    public ShardEnd Do(long run, int number, CancellationToken stop)
    {
        if (store.Shards.Begin(run, number, recipe) is not { } task) return ShardEnd.Over;
        var whole = open(task.Source);
        var part = new Intake(whole.Name, new PartSource(whole.Source, task.Part, path => Admit(task, path)), whole.Published);
        var items = Ingestion.Take(store, recipe, extract, [part], threads: 1, wanted: null, stop);
        foreach (var batch in items.Select(taken => taken.ToItem()).Chunk(task.IsCareful ? 1 : Ingestion.Batch))
        {
            if (!store.Shards.Record(task, batch)) return ShardEnd.Over;
        }

        if (stop.IsCancellationRequested)
        {
            store.Shards.GiveBack(task);
            return ShardEnd.GivenBack;
        }

        store.Shards.End(task);
        return ShardEnd.Done;
    }

    // Null where the article may be worked on, else why it is set aside.
    private string? Admit(ShardTask task, string path)
    {
        if (!task.IsCareful) return null;
        if (task.SetsAside(path)) return $"{path}: {task.Deaths} workers died with this article in hand; it was set aside, look at it, then 'extractor ingest --failed' tries it again.";
        store.Shards.Hold(task, path);
        return null;
    }

    /// <summary>A part of a source as a source.</summary>
    /// <param name="admit">Why a page is not to be worked on; null where it is.</param>
    private sealed class PartSource(ISource source, SourcePart part, Func<string, string?> admit) : ISource
    {
        public IEnumerable<Fetched> Fetch(Wanted wanted, CancellationToken cancellation) => source.Fetch(part, cancellation).Select(fetched =>
            fetched.Page is not null && admit(fetched.Path) is { } reason ? new Fetched(fetched.Path) { Failure = reason, FailureClass = "poison" } : fetched);
    }
}

/// <summary>How a worker's hands came free of a shard.</summary>
public enum ShardEnd
{
    /// <summary>All of it is kept.</summary>
    Done,

    /// <summary>There was nothing to do: it was over, or its run was.</summary>
    Over,

    /// <summary>The worker was asked to stop; another takes up the rest.</summary>
    GivenBack,
}
