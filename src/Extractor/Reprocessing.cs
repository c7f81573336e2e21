using Extractor.Articles;
using Extractor.Storage;

namespace Extractor;

/// <summary>Extracts again from the texts that the store keeps: other rules or another model, the same articles. Verdicts hold.</summary>
/// <param name="extract">Article → facts and deals; called on several threads.</param>
public sealed class Reprocessing(Store store, Recipe recipe, Func<Article, Extraction> extract, int threads)
{
    /// <summary>Runs to the end, or until <paramref name="stop"/> is asked for: then what is in hand is finished and saved.</summary>
    /// <param name="source">Only articles that this source carries; null for all.</param>
    /// <param name="olderThan">Only what a program before this version extracted; null for all.</param>
    /// <param name="dryRun">Compares and leaves the store as it is.</param>
    /// <param name="changed">Called for every article whose facts change.</param>
    /// <exception cref="StoreException">The store cannot be written; what was saved before is whole.</exception>
    public ReprocessingReport Run(string? source, Version? olderThan, bool dryRun, Action<Origin, FactChanges>? changed = null, CancellationToken stop = default)
    {
        var run = dryRun ? new Run(0, "reprocess", recipe) : store.BeginRun("reprocess", recipe);
        var report = new ReprocessingReport(0, 0, new FactChanges(0, 0, 0), []);
        var status = RunStatus.Failed;
        try
        {
            foreach (var (stored, item) in InOrder.Select(store.Texts(source, olderThan), t => (t, Extract(t)), threads, stop))
            {
                report = report with { Articles = report.Articles + 1 };
                if (item is FailedItem failed)
                {
                    report = report with { Failed = [.. report.Failed, failed] };
                    if (!dryRun) store.Record(run, failed);
                    continue;
                }

                var changes = store.Reextract(run, stored, (ExtractedItem)item, dryRun);
                if (!changes.Any) continue;
                changed?.Invoke(stored.Origin, changes);
                report = report with { Changed = report.Changed + 1, Facts = report.Facts + changes };
            }

            status = stop.IsCancellationRequested ? RunStatus.Interrupted : RunStatus.Done;
        }
        finally
        {
            if (!dryRun) store.FinishRun(run, status);
        }

        return report;
    }

    private RunItem Extract(StoredText stored)
    {
        try
        {
            var found = extract(stored.Article);
            return new ExtractedItem(stored.Origin, stored.Article, found.Facts, found.Deals, found.Skipped) { Checks = found.Checks };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new FailedItem(stored.Origin, "extract", $"{stored.Origin.Path}: {e.GetType().Name}: {e.Message}; this is a fault of the program, please report it.");
        }
    }
}

/// <summary>What extracting again did, or would do.</summary>
/// <param name="Articles">Articles looked through.</param>
/// <param name="Changed">Those of them whose facts changed.</param>
/// <param name="Facts">Facts added, dropped and changed in all.</param>
/// <param name="Failed">Articles on which the program failed; their facts are as before.</param>
public sealed record ReprocessingReport(int Articles, int Changed, FactChanges Facts, IReadOnlyList<FailedItem> Failed);
