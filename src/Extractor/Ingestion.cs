using Extractor.Articles;
using Extractor.Sources;
using Extractor.Storage;

namespace Extractor;

/// <summary>
/// The main job: sources → read → extract → save. Articles are worked on by several threads and saved in the order of the sources, so that
/// the number of threads changes nothing. What fails is recorded with its stage and the reason; the run goes on.
/// </summary>
/// <param name="recipe">What <paramref name="extract"/> makes facts with: articles that the store has by the same recipe are left alone.</param>
/// <param name="extract">Article → facts and deals; called on several threads.</param>
/// <param name="threads">How many articles are worked on at a time.</param>
public sealed class Ingestion(Store store, Recipe recipe, Func<Article, Extraction> extract, int threads)
{
    // Saving is one transaction for so many: many times as fast as one for each, and a killed run loses no more than these.
    internal const int Batch = 64;

    /// <summary>What sort of run it is, where it is not one over what failed: <c>ingest</c>, or <c>add</c> for what a person gives by hand.</summary>
    public string Kind { get; init; } = "ingest";

    /// <summary>Called as soon as the run has its number; null for nobody.</summary>
    public Action<Run>? Begun { get; init; }

    /// <summary>Runs to the end, or until <paramref name="stop"/> is asked for: then what is in hand is finished and saved.</summary>
    /// <param name="progress">Called after every article, in order, on the caller's thread.</param>
    /// <param name="failed">Takes only these, the items that failed in their last run; null takes all.</param>
    /// <exception cref="SourceClaimedException">Another run is at work on one of the sources; nothing was done.</exception>
    /// <exception cref="StoreException">The store cannot be written; what was saved before is whole.</exception>
    public IngestionReport Run(
        IReadOnlyList<Intake> intakes, Action<IngestionProgress>? progress = null, IReadOnlyCollection<Origin>? failed = null, CancellationToken stop = default)
    {
        IReadOnlyCollection<string> names = [.. intakes.Select(i => i.Name).Distinct(StringComparer.Ordinal)];
        // What people give by hand has one source for all of them, and nothing in it is fetched twice.
        var run = store.BeginRun(failed is null ? Kind : "retry", recipe, Kind == "add" ? [] : names);
        var report = new IngestionReport(run);
        try
        {
            Begun?.Invoke(run);
            var expected = progress is null ? null : failed?.Count ?? Expected(intakes, stop);
            var waiting = new List<RunItem>(Batch);
            var retry = failed is null ? null : new Retry(failed);
            var items = Take(store, recipe, extract, intakes, threads, retry is null ? null : retry.Of, stop);
            foreach (var taken in retry is null ? items : retry.Watched(items, stop))
            {
                report.Add(taken);
                progress?.Invoke(new IngestionProgress(report.Seen, report.Facts, taken.Path, expected));
                waiting.Add(taken.ToItem());
                if (waiting.Count < Batch) continue;
                store.Record(run, waiting);
                waiting.Clear();
            }

            store.Record(run, waiting);
            report.Gone = retry?.Gone ?? 0;
            report.Status = stop.IsCancellationRequested ? RunStatus.Interrupted : RunStatus.Done;
        }
        finally
        {
            report.Counts = store.FinishRun(run, report.Status, names);
        }

        return report;
    }

    // What a source can count itself, else what it gave last time; where one of them tells neither, nothing is known of the whole.
    private long? Expected(IReadOnlyList<Intake> intakes, CancellationToken stop) =>
        intakes.Aggregate((long?)0, (sum, intake) => sum + (Counted(intake, stop) ?? store.LastSeen(intake.Name)));

    private static long? Counted(Intake intake, CancellationToken stop)
    {
        try
        {
            return intake.Source.Count(stop);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Takes the items of sources as <see cref="Intake.Take"/> does; what the store has by the same recipe is neither read nor extracted again.</summary>
    internal static IEnumerable<Taken> Take(
        Store store, Recipe recipe, Func<Article, Extraction> extract, IReadOnlyList<Intake> intakes, int threads, Func<string, Wanted>? wanted, CancellationToken stop)
    {
        return Intake.Take(
            intakes, (origin, article) => store.Classify(origin, article, recipe).Extract ? extract(article) : null, threads,
            (origin, page, published) => Meet(origin, PageHash.Of(page, published, recipe)), origin => (store.Recall(origin, null, recipe), () => store.ArticleAt(origin)), wanted, stop);

        Meeting Meet(Origin origin, string pageHash) => new(pageHash, store.Recall(origin, pageHash, recipe));
    }
}
