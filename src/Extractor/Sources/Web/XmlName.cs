using System.Xml;

namespace Extractor.Sources.Web;

/// <summary>Names of elements, the same whether or not the reader knows namespaces and whatever prefix a publisher chose.</summary>
internal static class XmlName
{
    /// <summary>The name without its prefix.</summary>
    public static string Local(XmlReader xml) => xml.LocalName[(xml.LocalName.LastIndexOf(':') + 1)..];

    /// <summary>The name as <c>prefix:name</c> with the usual prefix of its namespace; without one for feeds, sitemaps, and what has none.</summary>
    public static string Usual(XmlReader xml) => xml.NamespaceURI switch
    {
        "" => xml.Name.StartsWith("atom:", StringComparison.Ordinal) ? xml.Name["atom:".Length..] : xml.Name,
        "http://www.w3.org/2005/Atom" or "http://purl.org/atom/ns#" or "http://purl.org/rss/1.0/" or "http://my.netscape.com/rdf/simple/0.9/"
            or "http://channel.netscape.com/rdf/simple/0.9/" or "http://backend.userland.com/rss2" or "http://www.sitemaps.org/schemas/sitemap/0.9" => xml.LocalName,
        "http://purl.org/rss/1.0/modules/content/" => "content:" + xml.LocalName,
        "http://purl.org/dc/elements/1.1/" => "dc:" + xml.LocalName,
        "http://purl.org/dc/terms/" => "dcterms:" + xml.LocalName,
        "http://www.google.com/schemas/sitemap-news/0.9" => "news:" + xml.LocalName,
        _ when xml.Prefix.Length == 0 => xml.LocalName,
        _ => xml.Name,
    };

    /// <summary>An attribute by its name without prefix, such as <c>base</c> of <c>xml:base</c>.</summary>
    public static Uri? Base(XmlReader xml, Uri @base) => xml.GetAttribute("xml:base") is { } written && Uri.TryCreate(@base, written.Trim(), out var uri) ? uri : null;
}
