using Extractor.Articles;

namespace Extractor.App.Review.Shell;

/// <summary>Addresses of article pages.</summary>
internal static class ArticleLink
{
    public static string To(long article) => FormattableString.Invariant($"/articles/{article}");

    /// <summary>The page at a place in the text.</summary>
    public static string To(long article, Span span) => FormattableString.Invariant($"/articles/{article}?at={span.Start}");

    /// <summary>The page at a fact, by its number as shown.</summary>
    public static string ToFact(long article, long fact) => FormattableString.Invariant($"/articles/{article}?fact={fact}#fact-{fact}");
}
