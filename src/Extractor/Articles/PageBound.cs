namespace Extractor.Articles;

/// <summary>
/// What a page may cost to parse, told from its characters alone: a tree takes some hundred bytes for each tag and each attribute, whatever
/// stands in it. Pages of news have a few thousand tags, the largest some ten thousand.
/// </summary>
internal static class PageBound
{
    public const int MostTags = 400_000, MostAttributes = 2_000_000;

    /// <summary>What is too much, as the end of a sentence whose subject is the page; null where nothing is.</summary>
    public static string? Exceeded(ReadOnlySpan<char> html)
    {
        if (html.Count('<') > MostTags)
            return $"has more than {MostTags} tags";
        return html.Count('=') > MostAttributes ? $"has more than {MostAttributes} attributes" : null;
    }
}
