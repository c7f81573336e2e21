using Extractor.Sources;

namespace Extractor.Articles;

/// <summary>Reads one object of the JSONL form: the text is its field, unchanged.</summary>
internal static class JsonPage
{
    /// <exception cref="UnreadableArticleException">It is no such object.</exception>
    public static Article Read(Page page)
    {
        JsonArticle fields;
        try
        {
            fields = JsonArticle.Read(page.Content, page.Fields, page.Id, withText: true);
        }
        catch (JsonArticleException e)
        {
            throw new UnreadableArticleException(page.Path, e.Problem, e.Remedy, e);
        }
        var text = Mending.Mend(fields.Text, out var mended);
        var day = CalendarDay.Parse(fields.Published);
        List<string> warnings = [];
        if (mended > 0 || fields.Mended)
            warnings.Add("Characters that are no text (NUL, bytes that are not UTF-8, halves of characters) became U+FFFD.");
        if (day is null && !string.IsNullOrWhiteSpace(fields.Published))
            warnings.Add($"The field published, '{fields.Published}', is no full date; write it as 2026-04-21.");
        return new Article(page.Id, text)
        {
            ReadBy = "JSON",
            Title = Mended(fields.Title) ?? FirstLine.Title(text),
            Published = day is null ? null : new PublicationDate(day.Value, PublicationBasis.Metadata),
            Url = Mended(fields.Url) ?? page.Url,
            Site = Mended(fields.Site),
            Author = Mended(fields.Author),
            Language = LanguageTag.Code(fields.Language),
            Warnings = warnings,
        };
    }

    private static string? Mended(string? field) => string.IsNullOrWhiteSpace(field) ? null : Mending.Mend(field.Trim(), out _);
}
