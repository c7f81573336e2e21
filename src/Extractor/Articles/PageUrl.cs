namespace Extractor.Articles;

/// <summary>The address that a page calls its own.</summary>
internal static class PageUrl
{
    /// <summary>The canonical link, else <c>og:url</c>. A site's bare root is no article's address but a template's mistake.</summary>
    /// <param name="address">Where the page was fetched, to resolve a relative link; may be null.</param>
    public static string? Of(string? canonical, string? open, string? address)
    {
        Uri.TryCreate(address, UriKind.Absolute, out var fetched);
        return Article(canonical, fetched) ?? Article(open, fetched);
    }

    public static string? Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : null;

    private static string? Article(string? link, Uri? fetched)
    {
        if (string.IsNullOrWhiteSpace(link))
            return null;
        var isUri = fetched is null ? Uri.TryCreate(link.Trim(), UriKind.Absolute, out var uri) : Uri.TryCreate(fetched, link.Trim(), out uri);
        return isUri && uri!.Scheme is "http" or "https" && uri!.PathAndQuery.Length > 1 ? uri.AbsoluteUri : null;
    }
}
