using System.Globalization;
using Extractor.Sources;

namespace Extractor.Articles;

/// <summary>Gathers what dates a page: JSON-LD, meta elements, <c>time</c>, address, the list that names it, byline and dateline.</summary>
internal static class PageDates
{
    private const int LongestWritten = 100, HeadLines = 40;

    /// <summary>Times before this are those of archives and disks that record none.</summary>
    private static readonly DateTimeOffset FirstTime = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Names =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "publishdate", "publish-date", "publish_date", "publication_date",
        "pubdate", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued",
    ];

    private static readonly string[] VagueNames = ["dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "date"];

    /// <param name="head">The lines that stand above the article on the page and are no part of its text.</param>
    /// <param name="text">The article's text.</param>
    public static IReadOnlyList<DateCandidate> Read(Page page, PageMetadata metadata, string head, string text)
    {
        List<DateCandidate> found = [];
        Add(DateSource.JsonLd, "JSON-LD", metadata.Published);
        foreach (var name in Names)
            Add(DateSource.Meta, $"meta {name}", metadata.Elements.Meta.GetValueOrDefault(name));
        foreach (var name in VagueNames)
            Add(DateSource.VagueMeta, $"meta {name}", metadata.Elements.Meta.GetValueOrDefault(name));
        if (metadata.Elements.Time is { } time)
            Add(DateSource.Time, time.LocalName, time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent);
        Add(DateSource.List, "the list that names the page", page.Listed);
        if ((metadata.Url ?? page.Url) is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && PathDate.Find(address.AbsolutePath) is { } day)
            found.Add(new DateCandidate(DateSource.Url, "url", Shown(address.AbsolutePath), day));
        if (TextDate.Best(head, 0, HeadLines) is { } above)
            found.Add(new DateCandidate(SourceOf(above.Label), "line above the text", Shown(above.Date.Span!.Value.Of(head)), above.Date.Day));
        if (TextDate.Best(text) is { } within)
            found.Add(new DateCandidate(SourceOf(within.Label), "line of the text", Shown(within.Date.Span!.Value.Of(text)), within.Date.Day) { Span = within.Date.Span });
        return DateArbitration.Decide(found, Latest(page));

        void Add(DateSource source, string place, string? written)
        {
            if (string.IsNullOrWhiteSpace(written))
                return;
            var day = CalendarDay.Parse(written);
            found.Add(new DateCandidate(source, place, Shown(written), day) { Elsewhere = Elsewhere(written.AsSpan().Trim(), day) });
        }
    }

    /// <summary>What the candidates come to; null where none was taken.</summary>
    public static PublicationDate? Published(IReadOnlyList<DateCandidate> candidates)
    {
        if (candidates.FirstOrDefault(candidate => candidate.IsTaken) is not { } taken)
            return null;
        var isText = taken.Source >= DateSource.Label;
        return new PublicationDate(taken.Day!.Value, isText ? PublicationBasis.Text : PublicationBasis.Metadata, isText ? taken.Span : null);
    }

    /// <summary>One sentence where the page contradicts itself.</summary>
    public static IReadOnlyList<string> Contradictions(IReadOnlyList<DateCandidate> candidates)
    {
        if (candidates.FirstOrDefault(candidate => candidate.IsTaken) is not { } taken)
            return [];
        return candidates.FirstOrDefault(other => other.Day is not null && other.Day != taken.Day && other.Elsewhere != taken.Day && other.Source < DateSource.Label) is { } other
            ? [$"The page names two days: {taken.Day:yyyy-MM-dd} in {taken.Place}, which was taken, and {other.Day:yyyy-MM-dd} in {other.Place}, which {Left(other)}."]
            : [];
    }

    /// <summary>A moment before noon UTC fell on the day before in the west, one after it on the next day in the east.</summary>
    private static DateOnly? Elsewhere(ReadOnlySpan<char> written, DateOnly? day)
    {
        var isUtc = written.EndsWith("Z", StringComparison.Ordinal) || written.EndsWith("+00:00", StringComparison.Ordinal) || written.EndsWith("+0000", StringComparison.Ordinal);
        var colon = written.IndexOf(':');
        return isUtc && day is { } known && colon >= 2 && int.TryParse(written[(colon - 2)..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? known.AddDays(hour < 12 ? -1 : 1) : null;
    }

    private static string Left(DateCandidate other) => other.Outcome.StartsWith("is ", StringComparison.Ordinal) ? other.Outcome : $"was {other.Outcome}";

    private static DateSource SourceOf(DateLabel label) => label switch
    {
        DateLabel.Published => DateSource.Label,
        DateLabel.Dateline => DateSource.Byline,
        _ => DateSource.OtherLabel,
    };

    /// <summary>The day of the fetch in the zone that is furthest ahead, else of the file's last change.</summary>
    private static DateOnly? Latest(Page page) =>
        (page.FetchedAt ?? page.Modified) is { } time && time >= FirstTime ? DateOnly.FromDateTime(time.UtcDateTime.AddHours(14)) : null;

    private static string Shown(string written) => PageMetadata.Clean(written[..Math.Min(written.Length, LongestWritten)]) ?? "";
}
