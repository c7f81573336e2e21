namespace Extractor.Articles;

/// <summary>One place of a page that may tell when its article was published, and what became of it.</summary>
/// <param name="Source">The kind of place.</param>
/// <param name="Place">The place, as a person would look for it: <c>meta article:published_time</c>.</param>
/// <param name="Written">What stands there, cut to a line.</param>
/// <param name="Day">The full day that it names; null where it names none.</param>
/// <param name="Outcome">Why it was taken or left, in a few words.</param>
public sealed record DateCandidate(DateSource Source, string Place, string Written, DateOnly? Day, string Outcome = "")
{
    /// <summary>True of the one whose day the article bears.</summary>
    public bool IsTaken { get; init; }

    /// <summary>True of one that is left since its day lies after the page's own time: of the same page at a later time it may be taken.</summary>
    public bool IsTooLate { get; init; }

    /// <summary>The day that it was elsewhere at that moment, for a moment written in UTC; null where the day is told in its own zone.</summary>
    internal DateOnly? Elsewhere { get; init; }

    /// <summary>Where it stands in <see cref="Article.Text"/>, if it does.</summary>
    public Span? Span { get; init; }
}

/// <summary>The kinds of places that tell a page's date, the most trusted first.</summary>
public enum DateSource
{
    /// <summary>schema.org's <c>datePublished</c> in JSON-LD.</summary>
    JsonLd,

    /// <summary>A meta element made for the day of publication.</summary>
    Meta,

    /// <summary>The element that is marked as the day of publication, or a <c>time</c> of the article.</summary>
    Time,

    /// <summary>The page's own address.</summary>
    Url,

    /// <summary>The feed or sitemap that lists the page.</summary>
    List,

    /// <summary>A meta element that may tell another day too: <c>date</c>, <c>dc.date</c>.</summary>
    VagueMeta,

    /// <summary>Words that say Published before a date.</summary>
    Label,

    /// <summary>A byline, a dateline, or a day that stands alone above the text.</summary>
    Byline,

    /// <summary>Words that say Announced or Updated before a date.</summary>
    OtherLabel,
}
