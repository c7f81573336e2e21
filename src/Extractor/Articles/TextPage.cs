using Extractor.Sources;

namespace Extractor.Articles;

/// <summary>Reads plain text and Markdown: the text is the decoded input, unchanged.</summary>
internal static class TextPage
{
    /// <param name="withFrontMatter">True looks for front matter, which is unusual in plain text.</param>
    public static Article Read(Page page, bool withFrontMatter, out FrontMatter frontMatter)
    {
        var decoded = TextDecoding.Decode(page.Content.Span, Charset.OfServer(page));
        frontMatter = withFrontMatter ? FrontMatter.Read(decoded.Text) : FrontMatter.None;
        return Of(page, decoded, frontMatter, FirstLine.Title(decoded.Text, frontMatter.End));
    }

    public static Article ReadMarkdown(Page page, out FrontMatter frontMatter)
    {
        var decoded = TextDecoding.Decode(page.Content.Span, Charset.OfServer(page));
        frontMatter = FrontMatter.Read(decoded.Text);
        return Of(page, decoded, frontMatter, FirstLine.Title(decoded.Text, frontMatter.End, "#"));
    }

    private static Article Of(Page page, DecodedText decoded, FrontMatter frontMatter, string? firstLine)
    {
        var published = CalendarDay.Parse(frontMatter.Published);
        return new Article(page.Id, decoded.Text)
        {
            BodyStart = frontMatter.End,
            Title = frontMatter.Title ?? firstLine,
            Published = published is null ? null : new PublicationDate(published.Value, PublicationBasis.FrontMatter),
            Url = frontMatter.Url ?? page.Url,
            Author = frontMatter.Author,
            Charset = decoded.Charset,
            Language = LanguageTag.Code(frontMatter.Language),
            Warnings = frontMatter.Published is not null && published is null
                ? [.. decoded.Warnings, $"The front matter's date '{frontMatter.Published}' is no full date; write it as 2026-04-21."]
                : decoded.Warnings,
        };
    }
}
