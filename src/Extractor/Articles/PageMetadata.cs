using AngleSharp.Html.Dom;

namespace Extractor.Articles;

/// <summary>What a page says of itself, by arbitration among JSON-LD, meta elements and markup.</summary>
internal sealed record PageMetadata
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "publishdate", "publish-date", "publish_date", "publication_date",
        "pubdate", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "date",
    ];

    public string? Title { get; private init; }

    public DateOnly? Published { get; private init; }

    public string? Url { get; private init; }

    public string? Site { get; private init; }

    public string? Author { get; private init; }

    public string? Language { get; private init; }

    public IReadOnlyList<string> Warnings { get; private init; } = [];

    public static PageMetadata Read(IHtmlDocument document, string? address)
    {
        var meta = MetaElements(document);
        var linked = JsonLd.Read(document.Scripts.Where(script => script.Type?.Trim().Equals("application/ld+json", StringComparison.OrdinalIgnoreCase) == true).Select(script => script.Text));
        var url = PageUrl.Of(document, meta.GetValueOrDefault("og:url"), address);
        var site = Clean(meta.GetValueOrDefault("og:site_name")) ?? Clean(linked.Site) ?? PageUrl.Host(url ?? address);
        var dates = Dates(document, meta, linked.Published);
        return new PageMetadata
        {
            Title = PageTitle.Of(document, Clean(meta.GetValueOrDefault("og:title")), site),
            Published = dates.Count == 0 ? null : dates[0].Day,
            Url = url,
            Site = site,
            Author = Clean(linked.Author) ?? Clean(meta.GetValueOrDefault("author")) ?? Clean(meta.GetValueOrDefault("parsely-author")) ?? Clean(document.QuerySelector("[rel=author]")?.TextContent),
            Language = LanguageTag.Code(document.DocumentElement.GetAttribute("lang")) ?? LanguageTag.Code(document.DocumentElement.GetAttribute("xml:lang"))
                ?? LanguageTag.Code(meta.GetValueOrDefault("content-language")) ?? LanguageTag.Code(linked.Language),
            Warnings = Contradictions(dates),
        };
    }

    /// <summary>White space as in a line; null where nothing is left.</summary>
    internal static string? Clean(string? value)
    {
        var line = string.Join(' ', (value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }

    /// <summary>The first meta element of each name, by <c>property</c>, <c>name</c>, <c>itemprop</c> or <c>http-equiv</c>, in lower case.</summary>
    private static Dictionary<string, string> MetaElements(IHtmlDocument document)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in document.GetElementsByTagName("meta"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
            if (name is not null && !string.IsNullOrWhiteSpace(element.GetAttribute("content")))
                found.TryAdd(name.Trim().ToLowerInvariant(), element.GetAttribute("content")!);
        }
        return found;
    }

    /// <summary>All candidates that are full dates, the most trusted first.</summary>
    private static List<(string Place, DateOnly Day)> Dates(IHtmlDocument document, Dictionary<string, string> meta, string? linked)
    {
        List<(string Place, string? Written)> written = [("JSON-LD", linked)];
        written.AddRange(PublishedNames.Select(name => ($"meta {name}", meta.GetValueOrDefault(name))));
        if ((document.QuerySelector("[itemprop~=datePublished], time[pubdate]") ?? document.QuerySelector("article time[datetime], main time[datetime]")
            ?? document.QuerySelector("time[datetime]")) is { } time)
            written.Add((time.LocalName, time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent));
        var unset = new DateOnly(1970, 1, 1);
        return [.. written.Select(pair => (pair.Place, Day: CalendarDay.Parse(pair.Written))).Where(pair => pair.Day is not null && pair.Day != unset).Select(pair => (pair.Place, pair.Day!.Value))];
    }

    private static IReadOnlyList<string> Contradictions(List<(string Place, DateOnly Day)> dates) =>
        dates.FindIndex(date => date.Day != dates[0].Day) is var other and > 0
            ? [$"The page names two days: {dates[0].Day:yyyy-MM-dd} in {dates[0].Place}, which was taken, and {dates[other].Day:yyyy-MM-dd} in {dates[other].Place}."]
            : [];
}
