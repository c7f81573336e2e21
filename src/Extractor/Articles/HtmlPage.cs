using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Extractor.Sources;

namespace Extractor.Articles;

/// <summary>Reads a web page, parsed once: its metadata, and its main content as lines.</summary>
internal static class HtmlPage
{
    /// <exception cref="UnreadableArticleException">The page shows no text, has too many tags, or is nested too deep.</exception>
    public static Article Read(Page page)
    {
        var decoded = TextDecoding.Decode(page.Content.Span, Charset.OfServer(page), HtmlCharset.Declared(page.Content.Span));
        using var document = Parsed(page, decoded.Text);
        var metadata = PageMetadata.Read(document, page.Url);
        var main = MainContent.Read(document, metadata.Title);
        var body = WithoutTitle(main.Text, metadata.Title);
        if (body.Length == 0)
        {
            throw new UnreadableArticleException(page.Path, "shows no text without its scripts", "save the page from a browser once it has loaded, or give its text") { Class = "scripts-only" };
        }
        var text = metadata.Title is null ? body : $"{metadata.Title}\n\n{body}";
        var dates = PageDates.Read(page, metadata, main.Head, text);
        return new Article(page.Id, text)
        {
            BodyStart = text.Length - body.Length,
            Title = metadata.Title,
            Published = PageDates.Published(dates),
            Dates = dates,
            Url = metadata.Url ?? page.Url,
            Site = metadata.Site,
            Author = metadata.Author,
            Language = metadata.Language,
            Charset = decoded.Charset,
            ReadBy = "AngleSharp",
            Warnings = [.. decoded.Warnings, .. PageDates.Contradictions(dates), .. main.Warnings],
        };
    }

    private static IHtmlDocument Parsed(Page page, string html)
    {
        if (PageBound.Exceeded(html) is { } exceeded)
            throw new UnreadableArticleException(page.Path, exceeded, "give its text instead");
        var nesting = new NestingBound();
        var options = new HtmlParserOptions { SkipComments = true, DisableElementPositionTracking = true, OnToken = (token, _) => nesting.Count(token) };
        try
        {
            return new HtmlParser(options).ParseDocument(html);
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableArticleException(page.Path, e.Message, "give its text instead", e);
        }
    }

    /// <summary>Pages repeat their title above the body; one of it is enough.</summary>
    private static string WithoutTitle(string body, string? title)
    {
        if (title is null || !body.StartsWith(title, StringComparison.OrdinalIgnoreCase))
            return body;
        var rest = body.AsSpan(title.Length);
        return rest.IsEmpty || rest[0] == '\n' ? rest.TrimStart('\n').ToString() : body;
    }
}
