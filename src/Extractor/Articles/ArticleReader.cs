using Extractor.Sources;

namespace Extractor.Articles;

/// <summary>Reads a page into an article: a pure function of the page and the option, safe on any thread.</summary>
public static class ArticleReader
{
    /// <summary>Reads one page.</summary>
    /// <param name="option">What dates an article that has no date of its own; null is <see cref="PublishedOption.None"/>.</param>
    /// <exception cref="UnreadableArticleException">The page is empty, binary or malformed.</exception>
    public static Article Read(Page page, PublishedOption? option = null)
    {
        option ??= PublishedOption.None;
        if (page.Content.IsEmpty)
            throw Empty(page);
        if (page.MediaType is not (FileFormat.Json or FileFormat.Pdf) && BinaryContent.Is(page.Content.Span))
            throw new UnreadableArticleException(page.Path, "is binary, not text", "convert it to text, or leave it out with an exclude glob") { Class = "binary" };

        var frontMatter = FrontMatter.None;
        var article = page.MediaType switch
        {
            FileFormat.Json => JsonPage.Read(page),
            FileFormat.Html => HtmlPage.Read(page),
            FileFormat.Mhtml => MhtmlPage.Read(page),
            FileFormat.Pdf => PdfPage.Read(page),
            FileFormat.Xml => XmlPage.Read(page),
            FileFormat.Markdown => TextPage.ReadMarkdown(page, out frontMatter),
            _ => TextPage.Read(page, option.Means == PublishedMeans.FrontMatter, out frontMatter),
        };
        IEnumerable<string> notes = page.Published is { } written && CalendarDay.Parse(written) is null
            ? [.. page.Notes, $"The manifest's date '{written}' is no full date; write it as 2026-04-21."] : page.Notes;
        article = article with { Warnings = [.. notes, .. article.Warnings] };
        if (string.IsNullOrWhiteSpace(article.Text))
            throw Empty(page);
        // A page's reader has judged its list and its lines already, and may have refused them.
        var isJudged = article.Dates.Count > 0;
        return WithLanguage(page, article, frontMatter) with
        {
            Title = page.Title ?? article.Title,
            Published = Stated(page) ?? (article.Published is { Basis: PublicationBasis.Text } ? null : article.Published) ?? (isJudged ? null : Listed(page)) ?? Optional(page, option)
                ?? article.Published ?? (isJudged ? null : TextDate.Find(article.Text, frontMatter.End)),
        };
    }

    /// <summary>The declared language, else the detected one; a page's template may declare what its text is not.</summary>
    private static Article WithLanguage(Page page, Article article, FrontMatter frontMatter)
    {
        if (article.Language is not null && page.MediaType is not (FileFormat.Html or FileFormat.Mhtml))
            return article;
        var detected = LanguageDetection.Of(article.Text.AsSpan(frontMatter.End), out var isSure);
        if (article.Language is not { } declared)
            return article with { Language = detected };
        return isSure && declared != detected ? article with { Language = detected, Warnings = [.. article.Warnings, $"It declares the language {declared} but is written in {detected}."] } : article;
    }

    private static UnreadableArticleException Empty(Page page) => new(page.Path, "is empty", "write its text into it, or leave it out with an exclude glob") { Class = "empty" };

    private static PublicationDate? Stated(Page page) =>
        CalendarDay.Parse(page.Published) is { } day ? new PublicationDate(day, PublicationBasis.Metadata) : null;

    private static PublicationDate? Listed(Page page) =>
        CalendarDay.Parse(page.Listed) is { } day ? new PublicationDate(day, PublicationBasis.Metadata) : null;

    private static PublicationDate? Optional(Page page, PublishedOption option)
    {
        var day = option.Means switch
        {
            PublishedMeans.Day => option.Date,
            PublishedMeans.FileName => PathDate.Find(page.Path),
            // The file's own day is that of the zone it was saved in, which nothing records: UTC is the same on every machine.
            PublishedMeans.Modified => page.Modified is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null,
            _ => null,
        };
        return day is null ? null : new PublicationDate(day.Value, PublicationBasis.Option);
    }
}
