using System.Xml;

namespace Extractor.Sources.Web;

/// <summary>Reads sitemaps and sitemap indexes (sitemaps.org 0.9), and what news sitemaps add: date of publication and title.</summary>
internal static class SitemapReader
{
    /// <summary>Adds pages and further sitemaps; those before a fault stay.</summary>
    /// <exception cref="XmlException">The XML is not sound.</exception>
    public static void Fill(XmlReader xml, Uri @base, List<ListedPage> pages, List<(Uri, string?)> lists)
    {
        var root = xml.Depth;
        string? location = null, changed = null, published = null, title = null;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == root)
                return;
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == root + 1)
            {
                if (Resolved(location, @base) is { } url)
                {
                    if (XmlName.Local(xml) == "sitemap")
                        lists.Add((url, changed));
                    else
                        pages.Add(new ListedPage(url, null, title, null, published, changed, null));
                }
                location = changed = published = title = null;
            }
            else if (xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement)
            {
                switch (XmlName.Usual(xml))
                {
                    case "loc" when xml.Depth == root + 2: location = Value(xml); break;
                    case "lastmod" when xml.Depth == root + 2: changed = Value(xml); break;
                    case "news:publication_date": published = Value(xml); break;
                    case "news:title": title = Value(xml); break;
                }
            }
        }
    }

    /// <summary>The text up to the end of the element, on which the reader then stands.</summary>
    private static string? Value(XmlReader xml)
    {
        var depth = xml.Depth;
        var text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                text += xml.Value;
        }
        return text.Trim() is { Length: > 0 } some ? some : null;
    }

    private static Uri? Resolved(string? location, Uri @base) =>
        location is not null && Uri.TryCreate(@base, location, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 ? uri : null;
}
