using System.Text;
using System.Xml;
using Extractor.Sources;

namespace Extractor.Articles;

/// <summary>
/// Reads one article from XML: NITF, NewsML-G2 and NewsML 1 with the body in them, and any XML with a title and paragraphs or a body. A
/// document type is passed over: no entity of it is expanded, nothing is fetched.
/// </summary>
internal static class XmlPage
{
    /// <exception cref="UnreadableArticleException">It is no XML, a feed or site map, nested too deep, or has no body that is known.</exception>
    public static Article Read(Page page)
    {
        var decoded = TextDecoding.Decode(page.Content.Span, Charset.OfServer(page), HtmlCharset.Declared(page.Content.Span));
        var news = new XmlNews();
        try
        {
            using var reader = XmlReader.Create(new StringReader(XmlEntities.Plain(decoded.Text.TrimStart())), Settings);
            news.Read(reader);
        }
        catch (XmlException e)
        {
            throw new UnreadableArticleException(page.Path, $"is no sound XML ({e.Message.TrimEnd('.')})", "mend it, or give its text", e);
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableArticleException(page.Path, e.Message, "give its text instead", e);
        }
        if (news.IsList)
            throw new UnreadableArticleException(page.Path, "lists articles and is none", "name it as a source of the type feed or sitemap");
        var body = news.Body();
        if (body.Contains("</", StringComparison.Ordinal))
            return OfMarkup(page, news, body, decoded);
        if (body.Length == 0)
            throw new UnreadableArticleException(page.Path, "has no text in an element that is known to hold an article's (p, body, content, text ...)", "give it as .html or .txt");
        var text = news.Title is null || body.StartsWith(news.Title, StringComparison.Ordinal) ? body : $"{news.Title}\n\n{body}";
        return Completed(new Article(page.Id, text) { BodyStart = text.Length - body.Length, Title = news.Title ?? FirstLine.Title(text) }, page, news, decoded);
    }

    /// <summary>The body is a page within the XML, as in feeds' <c>content:encoded</c>: read as a page.</summary>
    private static Article OfMarkup(Page page, XmlNews news, string body, DecodedText decoded)
    {
        var title = System.Net.WebUtility.HtmlEncode(news.Title);
        var html = $"<!doctype html><meta charset=utf-8><title>{title}</title><article><h1>{title}</h1>{body}</article>";
        return Completed(HtmlPage.Read(page with { MediaType = FileFormat.Html, Content = Encoding.UTF8.GetBytes(html), Charset = "utf-8" }), page, news, decoded);
    }

    private static Article Completed(Article article, Page page, XmlNews news, DecodedText decoded) => article with
    {
        Published = news.Published is { } day ? new PublicationDate(day, PublicationBasis.Metadata) : article.Published,
        Url = page.Url ?? news.Url,
        Author = news.Author ?? article.Author,
        Language = LanguageTag.Code(news.Language) ?? article.Language,
        Charset = decoded.Charset,
        ReadBy = "XML",
        Warnings = [.. decoded.Warnings, .. article.Warnings],
    };

    private static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        ConformanceLevel = ConformanceLevel.Document,
    };
}
