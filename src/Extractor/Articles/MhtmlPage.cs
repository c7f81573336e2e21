using System.Globalization;
using Extractor.Sources;

namespace Extractor.Articles;

/// <summary>Reads a web page saved with all that belongs to it (RFC 2557, <c>.mhtml</c>): the page itself is its root part, or the first that is HTML.</summary>
internal static class MhtmlPage
{
    /// <exception cref="UnreadableArticleException">No page is in it, or a part is damaged.</exception>
    public static Article Read(Page page)
    {
        if (MimePart.Read(page.Content) is not { } message)
            throw new UnreadableArticleException(page.Path, "is no MHTML", "save the page again, as a web page");
        var parts = message.Leaves().ToList();
        var root = parts.Find(part => part.MediaType == FileFormat.Html && part.Head["Content-ID"] is { } id && id == message.Start)
            ?? parts.Find(part => part.MediaType is FileFormat.Html or "application/xhtml+xml") ?? parts.Find(part => part.MediaType == FileFormat.PlainText)
            ?? throw new UnreadableArticleException(page.Path, "holds no page", "save the page again, as a web page");
        var inner = page with
        {
            MediaType = root.MediaType == FileFormat.PlainText ? FileFormat.PlainText : FileFormat.Html,
            Content = Decoded(page, root),
            Charset = root.Charset ?? page.Charset,
            Url = page.Url ?? Address(root.Head["Content-Location"]) ?? Address(message.Head["Snapshot-Content-Location"]),
            FetchedAt = page.FetchedAt ?? Time(message.Head["Date"]),
        };
        if (inner.Content.IsEmpty)
            throw new UnreadableArticleException(page.Path, "holds an empty page", "save the page from a browser once it has loaded");
        var article = inner.MediaType == FileFormat.Html ? HtmlPage.Read(inner) : TextPage.Read(inner, withFrontMatter: false, out _);
        return article with { ReadBy = $"MHTML, {article.ReadBy}" };
    }

    private static ReadOnlyMemory<byte> Decoded(Page page, MimePart part)
    {
        try
        {
            return part.Decoded();
        }
        catch (FormatException e)
        {
            throw new UnreadableArticleException(page.Path, "holds a part that is no base64", "save the page again", e);
        }
    }

    private static string? Address(string? location) =>
        location is not null && location.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? location : null;

    private static DateTimeOffset? Time(string? written) =>
        DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
