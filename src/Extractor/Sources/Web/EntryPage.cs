using System.Net;
using System.Text;

namespace Extractor.Sources.Web;

/// <summary>Makes a page of what a feed entry says itself, for where its own page is not to be had.</summary>
internal static class EntryPage
{
    public const string Note = "Its page was not to be had; this is what the entry of the feed says.";

    /// <summary>An HTML page with the entry's title, author, date and text.</summary>
    public static byte[] Of(ListedPage entry)
    {
        var html = new StringBuilder("<!doctype html><html><head><meta charset=\"utf-8\">");
        if (entry.Title is { } title)
            html.Append("<title>").Append(WebUtility.HtmlEncode(title)).Append("</title>");
        Meta(html, "author", entry.Author);
        Meta(html, "article:published_time", entry.Published);
        // One paragraph even where the entry is bare text.
        html.Append("</head><body><article><div><p>").Append(entry.Content).Append("</p></div></article></body></html>");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static void Meta(StringBuilder html, string name, string? value)
    {
        if (value is not null)
            html.Append("<meta name=\"").Append(name).Append("\" content=\"").Append(WebUtility.HtmlEncode(value)).Append("\">");
    }
}
