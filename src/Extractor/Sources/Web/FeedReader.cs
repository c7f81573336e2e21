using System.Net;
using System.Text;
using System.Xml;

namespace Extractor.Sources.Web;

/// <summary>
/// Reads feeds of every kind in one way: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0. An entry is an <c>item</c> or <c>entry</c> wherever it
/// stands; its parts are its own children, so that what it quotes of another feed (<c>source</c>) is not taken for it.
/// </summary>
internal static class FeedReader
{
    /// <summary>Adds the entries; those before a fault stay.</summary>
    /// <exception cref="XmlException">The XML is not sound.</exception>
    public static void Fill(XmlReader xml, Uri @base, List<ListedPage> pages)
    {
        @base = XmlName.Base(xml, @base) ?? @base;
        var root = xml.Depth;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == root)
                return;
            if (xml.NodeType == XmlNodeType.Element && XmlName.Local(xml) is "item" or "entry")
                pages.Add(Entry(xml, XmlName.Base(xml, @base) ?? @base));
        }
    }

    private static ListedPage Entry(XmlReader xml, Uri @base)
    {
        var entry = new Parts();
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
        {
            xml.Read();
            while (xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element)
                    Part(xml, XmlName.Base(xml, @base) ?? @base, entry);
                else if (!xml.Read())
                    throw new XmlException("the feed ends within an entry");
            }
        }
        return entry.ToPage(@base);
    }

    /// <summary>Takes one child of an entry and leaves the reader behind it. Of what stands twice the first counts.</summary>
    private static void Part(XmlReader xml, Uri @base, Parts entry)
    {
        var name = XmlName.Usual(xml);
        var type = xml.GetAttribute("type");
        switch (name)
        {
            case "link" when xml.GetAttribute("href") is { } href:
                if (xml.GetAttribute("rel") is null or "alternate" && (entry.Link is null || type == "text/html"))
                    entry.Link = Resolved(href, @base);
                xml.Skip();
                break;
            case "author": entry.Set(name, Author(xml)); break;
            case "content:encoded" or "content" or "description" or "summary": entry.Set(name, Html(xml, type)); break;
            case "guid":
                entry.IsPermalink = xml.GetAttribute("isPermaLink") is not "false";
                entry.Set(name, Text(xml));
                break;
            case "title": entry.Set(name, Line(type, Text(xml))); break;
            case "link": entry.Link = Resolved(Text(xml), @base) ?? entry.Link; break;
            case "feedburner:origLink": entry.Original = Resolved(Text(xml), @base); break;
            case "id" or "dc:creator" or "pubDate" or "published" or "issued" or "dc:date" or "dcterms:issued" or "updated" or "modified" or "dcterms:modified":
                entry.Set(name, Text(xml));
                break;
            default: xml.Skip(); break;
        }
    }

    /// <summary>All text within the element, that of its children too; null where there is none.</summary>
    private static string? Text(XmlReader xml)
    {
        var text = new StringBuilder();
        Inner(xml, () =>
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(xml.Value);
        });
        return text.ToString().Trim() is { Length: > 0 } some ? some : null;
    }

    /// <summary>The name within an author, else its text.</summary>
    private static string? Author(XmlReader xml)
    {
        var (all, name, inName) = (new StringBuilder(), new StringBuilder(), false);
        Inner(xml, () =>
        {
            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                inName = xml.NodeType == XmlNodeType.Element && XmlName.Local(xml) == "name";
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                (inName ? name : all).Append(xml.Value);
        });
        return (name.Length > 0 ? name : all).ToString().Trim() is { Length: > 0 } some ? some : null;
    }

    /// <summary>The content of an element as HTML: of <c>type="text"</c> escaped, of <c>type="xhtml"</c> as it stands, else what it says.</summary>
    private static string? Html(XmlReader xml, string? type)
    {
        if (type is "xhtml" or "application/xhtml+xml")
            return xml.ReadInnerXml().Trim() is { Length: > 0 } markup ? markup : null;
        var text = Text(xml);
        return type is "text" or "text/plain" && text is not null ? WebUtility.HtmlEncode(text) : text;
    }

    private static void Inner(XmlReader xml, Action visit)
    {
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
        {
            while (xml.Read() && xml.Depth > depth)
                visit();
        }
        xml.Read();
    }

    /// <summary>A title as one line without markup. Where the feed does not say whether it is HTML, a closing tag or an entity tells.</summary>
    private static string? Line(string? type, string? title)
    {
        if (title is null)
            return null;
        var isHtml = type is "html" or "text/html" || (type is null && title.Contains("</", StringComparison.Ordinal));
        var plain = isHtml ? WebUtility.HtmlDecode(WithoutTags(title)) : type is null ? WebUtility.HtmlDecode(title) : title;
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null;
    }

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder();
        for (var at = 0; at < html.Length; at++)
        {
            var close = html[at] == '<' && at + 1 < html.Length && (char.IsLetter(html[at + 1]) || html[at + 1] == '/') ? html.IndexOf('>', at) : -1;
            if (close < 0)
                text.Append(html[at]);
            else
                at = close;
        }
        return text.ToString();
    }

    private static Uri? Resolved(string? link, Uri @base) =>
        link is { Length: > 0 } && Uri.TryCreate(@base, link, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 ? uri : null;

    private sealed class Parts
    {
        private readonly Dictionary<string, string> said = new(StringComparer.Ordinal);

        public Uri? Link { get; set; }

        public Uri? Original { get; set; }

        public bool IsPermalink { get; set; }

        public void Set(string name, string? value)
        {
            if (value is not null)
                said.TryAdd(name, value);
        }

        public ListedPage ToPage(Uri @base)
        {
            var guid = said.GetValueOrDefault("guid");
            var permalink = IsPermalink && Uri.TryCreate(guid, UriKind.Absolute, out _) ? Resolved(guid, @base) : null;
            var updated = First("updated", "modified", "dcterms:modified");
            return new ListedPage(
                Original ?? Link ?? permalink, guid ?? First("id"), First("title"), First("author", "dc:creator"),
                First("pubDate", "published", "issued", "dcterms:issued", "dc:date") ?? updated, updated, First("content:encoded", "content", "description", "summary"));
        }

        private string? First(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (said.TryGetValue(name, out var value))
                    return value;
            }
            return null;
        }
    }
}
