namespace Extractor.Storage;

/// <summary>One run, begun by <see cref="Store.BeginRun"/>.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="Kind"><c>ingest</c>, <c>retry</c> (an ingest of what failed), <c>add</c> (what a person gave by hand), <c>reprocess</c>.</param>
/// <param name="Recipe">What this run makes facts with.</param>
public sealed record Run(long Id, string Kind, Recipe Recipe);

/// <summary>How a run stands.</summary>
public enum RunStatus
{
    Running,
    Done,

    /// <summary>Stopped by its user, or its process or machine is gone.</summary>
    Interrupted,

    /// <summary>Ended by an error.</summary>
    Failed,
}

/// <summary>What a run did. Facts and deals are those it wrote; a copy's are not counted again.</summary>
public sealed record RunCounts(int New, int Changed, int Unchanged, int Duplicate, int Skipped, int Failed, int Facts, int Deals)
{
    /// <summary>Every item that the sources gave.</summary>
    public int Seen => New + Changed + Unchanged + Duplicate + Skipped + Failed;

    /// <summary>Those that were read as articles.</summary>
    public int Articles => New + Changed + Unchanged + Duplicate;
}

/// <summary>A run as the store tells of it.</summary>
/// <param name="Counts">Of a run that has not ended, or was killed: what is kept of it so far.</param>
public sealed record RunReport(long Id, string Kind, RunStatus Status, DateTimeOffset Started, DateTimeOffset? Ended, Recipe Recipe, RunCounts Counts)
{
    /// <summary>What the machine is called that it runs on; null for a run in shards, which are on any number of them.</summary>
    public string? Machine { get; init; }
}

/// <summary>How one item of a run ended.</summary>
/// <param name="Stage">For a failure, the stage it stopped at.</param>
/// <param name="Class">For a failure, a word for its kind.</param>
/// <param name="Reason">Why it failed or was skipped.</param>
/// <param name="Remedy">For a failure, what to do about it, where that is known.</param>
public sealed record RunItemReport(string Source, string Path, Outcome Outcome, string? Stage, string? Class, string? Reason, string? Remedy, int Facts, int Deals);

/// <summary>What one source gave to a run.</summary>
/// <param name="Counts">Of its items; facts and deals are not counted by source.</param>
/// <param name="Usual">How many articles it gave in the median of its last runs; null where it has not had enough of them.</param>
public sealed record SourceReport(string Source, RunCounts Counts, int? Usual)
{
    /// <summary>True where the source itself was not to be had, or waits as its server asked: the run says so at its own item.</summary>
    public bool IsAway { get; init; }

    /// <summary>True for a source that gives articles as a rule and gave none to this run, though it was had.</summary>
    public bool IsSilent => Usual > 0 && Counts.Articles == 0 && !IsAway;
}

/// <summary>What one source gave to one run.</summary>
/// <param name="Counts">Of its items; facts and deals are not counted by source.</param>
public sealed record SourceNight(string Source, long Run, DateTimeOffset Started, RunCounts Counts);
