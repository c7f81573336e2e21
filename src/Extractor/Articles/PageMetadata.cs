using AngleSharp.Html.Dom;

namespace Extractor.Articles;

/// <summary>What a page says of itself in JSON-LD, meta elements and markup; its dates are judged by <see cref="PageDates"/>.</summary>
/// <param name="Published">The date of JSON-LD, as written.</param>
internal sealed record PageMetadata(PageElements Elements, string? Published)
{
    public string? Title { get; private init; }

    public string? Url { get; private init; }

    public string? Site { get; private init; }

    public string? Author { get; private init; }

    public string? Language { get; private init; }

    public static PageMetadata Read(IHtmlDocument document, string? address)
    {
        var elements = PageElements.Of(document);
        var meta = elements.Meta;
        var linked = JsonLd.Read(elements.Linked);
        var url = PageUrl.Of(elements.Canonical, meta.GetValueOrDefault("og:url"), address);
        var site = Clean(meta.GetValueOrDefault("og:site_name")) ?? Clean(linked.Site) ?? PageUrl.Host(url ?? address);
        return new PageMetadata(elements, linked.Published)
        {
            Title = PageTitle.Of(document, elements.Headings, Clean(meta.GetValueOrDefault("og:title")), site),
            Url = url,
            Site = site,
            Author = Clean(linked.Author) ?? Clean(meta.GetValueOrDefault("author")) ?? Clean(meta.GetValueOrDefault("parsely-author")) ?? Clean(elements.Author),
            Language = LanguageTag.Code(document.DocumentElement.GetAttribute("lang")) ?? LanguageTag.Code(document.DocumentElement.GetAttribute("xml:lang"))
                ?? LanguageTag.Code(meta.GetValueOrDefault("content-language")) ?? LanguageTag.Code(linked.Language),
        };
    }

    /// <summary>White space as in a line; null where nothing is left.</summary>
    internal static string? Clean(string? value)
    {
        var line = string.Join(' ', (value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }
}
