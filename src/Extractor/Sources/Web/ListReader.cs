using System.Xml;

namespace Extractor.Sources.Web;

/// <summary>Reads the list that a source names: a feed, a sitemap or a sitemap index, or addresses one a line, packed or not.</summary>
internal static class ListReader
{
    private const string WebPage = "is a web page, neither feed nor sitemap; give the address of the feed that the page links to";

    /// <param name="base">Where the list was fetched: relative addresses go from here.</param>
    public static PageList Read(byte[] body, string? charset, Uri @base, int limit)
    {
        try
        {
            if (ContentCoding.IsGzip(body))
                body = ContentCoding.Gunzip(body, limit, BoundedBody.Beyond, CancellationToken.None);
        }
        catch (InvalidDataException e)
        {
            return new PageList([], [], e.Message);
        }
        var text = XmlText.Decode(body, charset);
        if (text.Length == 0)
            return new PageList([], [], "is empty; check the address");
        if (text[0] != '<' && (!text.Contains('<', StringComparison.Ordinal) || UrlList.Read(text).FirstOrDefault().Page is not null))
            return Lines(text);
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return new PageList([], [], WebPage);
        if (XmlText.Refusal(text) is { } refusal)
            return new PageList([], [], refusal);
        try
        {
            using var strict = XmlText.Strict(text);
            return Document(strict, @base);
        }
        catch (XmlException)
        {
            return Mended(text, @base);
        }
    }

    private static PageList Mended(string text, Uri @base)
    {
        var pages = new List<ListedPage>();
        var lists = new List<(Uri, string?)>();
        try
        {
            using var lax = XmlText.Lax(XmlText.Mend(text));
            Fill(lax, @base, pages, lists);
            return new PageList(pages, lists);
        }
        catch (XmlException e)
        {
            return new PageList(pages, lists, $"is broken at line {e.LineNumber} ({e.Message.TrimEnd('.')}); what stands before was read, a later run tries again");
        }
        catch (InvalidDataException e)
        {
            return new PageList(pages, lists, e.Message);
        }
    }

    private static PageList Document(XmlReader xml, Uri @base)
    {
        var pages = new List<ListedPage>();
        var lists = new List<(Uri, string?)>();
        try
        {
            Fill(xml, @base, pages, lists);
            return new PageList(pages, lists);
        }
        catch (InvalidDataException e)
        {
            return new PageList(pages, lists, e.Message);
        }
    }

    private static void Fill(XmlReader xml, Uri @base, List<ListedPage> pages, List<(Uri, string?)> lists)
    {
        xml.MoveToContent();
        var root = XmlName.Local(xml);
        switch (root.ToLowerInvariant())
        {
            case "urlset" or "sitemapindex": SitemapReader.Fill(xml, @base, pages, lists); break;
            case "rss" or "rdf" or "feed" or "channel": FeedReader.Fill(xml, @base, pages); break;
            case "html": throw new InvalidDataException(WebPage);
            default: throw new InvalidDataException($"is neither feed nor sitemap but <{root}>; check the address");
        }
    }

    private static PageList Lines(string text)
    {
        var pages = new List<ListedPage>();
        string? fault = null;
        foreach (var (number, page) in UrlList.Read(text))
        {
            if (page is not null)
                pages.Add(page);
            else
                fault ??= $"has at line {number} no http or https address; check the address of the list";
        }
        return new PageList(pages, [], fault);
    }
}
