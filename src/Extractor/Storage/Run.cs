namespace Extractor.Storage;

/// <summary>One run, begun by <see cref="Store.BeginRun"/>.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="Kind"><c>ingest</c>, <c>reprocess</c>.</param>
/// <param name="Recipe">What this run makes facts with.</param>
public sealed record Run(long Id, string Kind, Recipe Recipe);

/// <summary>How a run stands.</summary>
public enum RunStatus
{
    Running,
    Done,

    /// <summary>Stopped by its user, or its process is gone.</summary>
    Interrupted,

    /// <summary>Ended by an error.</summary>
    Failed,
}

/// <summary>What a run did. Facts and deals are those it wrote; a copy's are not counted again.</summary>
public sealed record RunCounts(int New, int Changed, int Unchanged, int Duplicate, int Skipped, int Failed, int Facts, int Deals)
{
    /// <summary>Every item that the sources gave.</summary>
    public int Seen => New + Changed + Unchanged + Duplicate + Skipped + Failed;
}

/// <summary>A run as the store tells of it.</summary>
/// <param name="Counts">Null while it runs, or where it was interrupted.</param>
public sealed record RunReport(long Id, string Kind, RunStatus Status, DateTimeOffset Started, DateTimeOffset? Ended, Recipe Recipe, RunCounts? Counts);

/// <summary>How one item of a run ended.</summary>
/// <param name="Stage">For a failure, the stage it stopped at.</param>
/// <param name="Reason">Why it failed or was skipped.</param>
public sealed record RunItemReport(string Source, string Path, Outcome Outcome, string? Stage, string? Reason, int Facts, int Deals);
