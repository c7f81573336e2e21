using Extractor.Articles;
using Extractor.Deals;
using Extractor.Facts;
using Extractor.Sources.Web;

namespace Extractor.Storage;

/// <summary>What a run has to say of one item; <see cref="Store.Record(Run, IReadOnlyList{RunItem})"/> keeps it.</summary>
public abstract record RunItem(Origin Origin)
{
    /// <summary>Of the page that it was read from (<see cref="Storage.PageHash"/>), so that the same page need not be read again; null where there is none.</summary>
    public string? PageHash { get; init; }

    /// <summary>What fetching it from the network taught; kept only where its article is.</summary>
    public WebVisit? Visit { get; init; }
}

/// <summary>An article that was read and looked through.</summary>
/// <param name="Facts">In the order of the text.</param>
/// <param name="Deals">Their ints are indices into <paramref name="Facts"/>.</param>
/// <param name="Skipped">Why nothing was looked for (<c>language: de</c>), or null.</param>
public sealed record ExtractedItem(Origin Origin, Article Article, IReadOnlyList<Fact> Facts, IReadOnlyList<Deal> Deals, string? Skipped = null)
    : RunItem(Origin)
{
    /// <summary>Checks of the article as a whole, beside those of its deals.</summary>
    public IReadOnlyList<Check> Checks { get; init; } = [];
}

/// <summary>An article for which <see cref="Store.Classify"/> said that nothing need be extracted.</summary>
public sealed record KnownItem(Origin Origin, Article Article) : RunItem(Origin);

/// <summary>An item whose page the store has met before: <see cref="Store.Recall"/> knew it.</summary>
public sealed record RememberedItem(Origin Origin, Remembered Known) : RunItem(Origin);

/// <summary>What is no article.</summary>
public sealed record SkippedItem(Origin Origin, string Reason) : RunItem(Origin)
{
    /// <summary>True where it is a source that is passed over until a later run: what failed in it is failed still.</summary>
    public bool IsWaiting { get; init; }
}

/// <summary>What could not be fetched, read or extracted.</summary>
/// <param name="Stage">Where it stopped: <c>fetch</c>, <c>read</c>, ...</param>
/// <param name="Reason">The place, what is wrong and the remedy, in one sentence.</param>
public sealed record FailedItem(Origin Origin, string Stage, string Reason) : RunItem(Origin)
{
    /// <summary>A word for the kind of failure, such as <c>empty</c> or <c>not-found</c>.</summary>
    public string Class { get; init; } = "other";

    /// <summary>What to do about it, where <see cref="Reason"/> says so.</summary>
    public string? Remedy { get; init; }
}
