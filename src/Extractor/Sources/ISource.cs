using Extractor.Sources.Web;

namespace Extractor.Sources;

/// <summary>Where articles come from. Order is stable: the same input gives the same pages in the same order.</summary>
public interface ISource
{
    /// <summary>
    /// Fetches one item after another; memory does not grow with the number of items. What cannot be fetched is an item that
    /// says so, never an exception; what is not an article (another extension, a gold file) is skipped with its reason.
    /// </summary>
    /// <param name="wanted">What is asked for; nothing else is opened or given, but for the other lines of a file of JSON, whose ids must differ.</param>
    IEnumerable<Fetched> Fetch(Wanted wanted, CancellationToken cancellation);

    /// <summary>Cuts it into parts that can be worked on by themselves, in order, without reading more than it must; what needs no work is given as an item.</summary>
    /// <param name="articles">How many a part has at most, where it is not an archive.</param>
    IEnumerable<SourceCut> Cut(int articles, CancellationToken cancellation) => [new SourceCut(SourcePart.Whole, 1)];

    /// <summary>Fetches the items of one part of it, as if the others had been fetched before.</summary>
    /// <param name="part">One that <see cref="Cut"/> gave.</param>
    IEnumerable<Fetched> Fetch(SourcePart part, CancellationToken cancellation) => Fetch(Wanted.All, cancellation);

    /// <summary>About how many items there are, where that is to be had without fetching them; null where not.</summary>
    long? Count(CancellationToken cancellation) => null;
}

/// <summary>Fetching without a choice.</summary>
public static class WholeSource
{
    /// <summary>Fetches all items.</summary>
    public static IEnumerable<Fetched> Fetch(this ISource source, CancellationToken cancellation) => source.Fetch(Wanted.All, cancellation);
}

/// <summary>The outcome for one item of a source: a page, a failure, a reason to skip it, or that it is unchanged; exactly one of them.</summary>
/// <param name="Path">Path of the item as in <see cref="Page.Path"/>.</param>
public sealed record Fetched(string Path)
{
    public Page? Page { get; init; }

    /// <summary>Why the item could not be fetched: the place, what is wrong and the remedy in one sentence.</summary>
    public string? Failure { get; init; }

    /// <summary>A word for the kind of failure, such as <c>not-found</c> or <c>too-large</c>, by which failures are counted; null where none fits.</summary>
    public string? FailureClass { get; init; }

    /// <summary>Why the item is no article.</summary>
    public string? Skip { get; init; }

    /// <summary>True where the source itself is passed over until a later run, as its server asked: nothing is known of what it has.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>True where the store has the article and it was not fetched again, since nothing says that it changed.</summary>
    public bool Unchanged { get; init; }

    /// <summary>What fetching it from the network taught, to be kept with its article.</summary>
    public WebVisit? Visit { get; init; }
}
