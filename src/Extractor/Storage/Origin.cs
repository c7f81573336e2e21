using Extractor.Articles;

namespace Extractor.Storage;

/// <summary>Where one item stands: what a run counts and what an article without a url is known by.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Path">
/// Names the item within its source, the same in every run: a file's relative path with its extension; for a line of JSONL, the
/// file's path, <c>#</c> and the line's own id. Two items of one source never share it.
/// </param>
public sealed record Origin(string Source, string Path)
{
    /// <summary>
    /// The article's identity: its canonical url, else source and path. A url that is only a site's front page names no
    /// article: whole data sets give it for every row.
    /// </summary>
    public string KeyOf(Article article)
    {
        if (CanonicalUrl.Of(article.Url) is { } url)
        {
            return url;
        }

        // The first colon ends the source's name, so that no two pairs share a key.
        var source = Source.Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal);
        return $"{source}:{Path}";
    }
}
