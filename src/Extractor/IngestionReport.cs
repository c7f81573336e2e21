using Extractor.Storage;

namespace Extractor;

/// <summary>How far a run has come.</summary>
/// <param name="Seen">Items so far.</param>
/// <param name="Facts">Facts found so far.</param>
/// <param name="Path">The item just done.</param>
/// <param name="Expected">About how many there are in all; null where nothing tells, as of a stream that is read for the first time.</param>
public readonly record struct IngestionProgress(int Seen, int Facts, string Path, long? Expected);

/// <summary>What a run did, beyond what the store tells of it.</summary>
public sealed class IngestionReport(Run run)
{
    // Lists for people end somewhere; the counts go on.
    private const int Listed = 20;

    private readonly List<Origin> undated = [];
    private readonly List<(Origin Origin, string Warning)> warnings = [];

    public Run Run { get; } = run;

    /// <summary>The report of a run that other processes did, as far as the store tells of it.</summary>
    public static IngestionReport Of(RunReport run) => new(new Run(run.Id, run.Kind, run.Recipe)) { Status = run.Status, Counts = run.Counts };

    /// <summary><see cref="RunStatus.Done"/>, or <see cref="RunStatus.Interrupted"/> where it was asked to stop.</summary>
    public RunStatus Status { get; internal set; } = RunStatus.Failed;

    public RunCounts Counts { get; internal set; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Of a run over what failed, how many items their sources no longer give.</summary>
    public int Gone { get; internal set; }

    /// <summary>Why items were skipped.</summary>
    public SkipTally Skipped { get; } = new();

    /// <summary>Articles whose date of publication nothing tells.</summary>
    public int UndatedCount { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<Origin> Undated => undated;

    /// <summary>How often a reader had to mend or guess.</summary>
    public int WarningCount { get; private set; }

    /// <summary>The first of those.</summary>
    public IReadOnlyList<(Origin Origin, string Warning)> Warnings => warnings;

    /// <summary>The first article of the first source that gave one, by its key in the store: what a run shows as its example.</summary>
    public string? FeaturedKey { get; private set; }

    /// <summary>The last item that was done.</summary>
    public Origin? Last { get; private set; }

    internal int Seen { get; private set; }

    internal int Facts { get; private set; }

    internal void Add(Taken taken)
    {
        Seen++;
        Last = taken.Origin;
        Skipped.Add(taken);
        if (taken.Known is { } known) Add(taken.Origin, known.Key, known.IsDated, known.Skipped, known.Warnings);
        if (taken.Article is not { } article) return;
        Facts += taken.Extraction?.Facts.Count ?? 0;
        Add(taken.Origin, taken.Origin.KeyOf(article), article.Published is not null, taken.Extraction?.Skipped, article.Warnings);
    }

    private void Add(Origin origin, string key, bool isDated, string? skipped, IReadOnlyList<string> mended)
    {
        if (skipped is null) FeaturedKey ??= key;
        if (!isDated)
        {
            UndatedCount++;
            if (undated.Count < Listed) undated.Add(origin);
        }

        WarningCount += mended.Count;
        warnings.AddRange(mended.Take(Listed - warnings.Count).Select(w => (origin, w)));
    }
}
