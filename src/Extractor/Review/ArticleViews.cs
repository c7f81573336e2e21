using System.Data.Common;
using System.Globalization;
using Dapper;
using Extractor.Articles;
using Extractor.Deals;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>Reads articles to be shown: of a text of megabytes one window at a time.</summary>
public static class ArticleViews
{
    /// <summary>UTF-16 code units of text shown at once.</summary>
    public const int WindowLength = 40_000;

    /// <summary>The number of the article of an id, key or number; null where there is none.</summary>
    public static long? Find(Store store, string named) => store.Read(s => s.Connection.QueryFirstOrDefault<long?>(
        """
        select id from (
            select a.id, 0 as place from article a where a.id = @number
            union all select a.id, 1 from article a where a.key = @named
            union all select p.article_id, 2 from place p where p.item_id = @named) found
        order by place limit 1
        """, new { named, number = long.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null }));

    /// <summary>The article of a number, as it stands; of a copy the one that counts.</summary>
    /// <param name="around">The UTF-16 offset that the window must hold.</param>
    /// <returns>Null where there is none.</returns>
    public static ArticleView? Read(Store store, long id, int around) => store.Read(s => Read(s.Connection, id, around));

    /// <summary>The UTF-16 offset of a fact; null where there is none.</summary>
    public static int? OffsetOf(Store store, long fact) => store.Read(s =>
        s.Connection.QueryFirstOrDefault<int?>("select start_utf16 from fact_shown where id = @fact", new { fact }));

    private static ArticleView? Read(DbConnection connection, long id, int around)
    {
        var row = connection.QueryFirstOrDefault<Row>(
            """
            select a.id, a.key, coalesce((select min(p.item_id) from place p where p.article_id = a.id), a.key) as item_id, v.id as version_id,
                   v.title, v.url, v.published, v.language, v.text_hash, v.text,
                   (select count(*) from article_version o where o.article_id = a.id) as versions,
                   (select count(*) from fact_shown f where f.article_id = a.id) as facts
            from article c
            join article a on a.id = coalesce(c.canonical_id, c.id)
            join article_version v on v.id = a.current_version_id
            where c.id = @id
            """, new { id });
        if (row is null) return null;
        var window = WindowOf(row.Text, Math.Clamp(around, 0, row.Text.Length));
        var published = row.Published is null ? (DateOnly?)null : Days.Read(row.Published);
        var facts = Facts(connection, row.Id, window.Span);
        return new ArticleView(
            row.Id, new ArticleHeader(row.ItemId, row.Key, row.Title, row.Url, published), row.TextHash, row.Language, row.Text.Length, window, facts, row.Facts,
            Deals(connection, row.Id), Unclaimed(window, published, facts), Checks(connection, row.VersionId), Places(connection, row.Id), row.Versions);
    }

    /// <summary>The part of a text around an offset, cut where a paragraph, else a line, else a word ends.</summary>
    internal static Excerpt WindowOf(string text, int around)
    {
        if (text.Length <= WindowLength * 3 / 2) return new Excerpt(0, text, default);
        var part = Math.Min(around, text.Length - 1) / WindowLength;

        // A part ends a little before its length is full; what stands between is of the next.
        if (around >= Edge(text, (part + 1) * WindowLength)) part++;
        var (start, end) = (Edge(text, part * WindowLength), Edge(text, (part + 1) * WindowLength));
        return new Excerpt(start, text[start..end], default);
    }

    // The same for the end of one window and the start of the next, so that nothing is lost between.
    private static int Edge(string text, int near)
    {
        const int reach = 4000;
        if (near <= 0) return 0;
        if (near >= text.Length) return text.Length;
        var stretch = text.AsSpan(Math.Max(0, near - reach), Math.Min(reach, near));
        foreach (var mark in new[] { "\n\n", "\n", " " })
        {
            if (stretch.LastIndexOf(mark) is var at and >= 0) return near - stretch.Length + at + mark.Length;
        }

        return char.IsSurrogatePair(text[near - 1], text[near]) ? near - 1 : near;
    }

    private static IReadOnlyList<ShownFactRow> Facts(DbConnection connection, long article, Span part) =>
    [
        .. connection.Query<FactLine>(
            """
            select s.*, f.qualifier_start_utf16, f.qualifier_end_utf16, f.restates_start_utf16, f.restates_end_utf16,
                   coalesce(f.recognizer, 'reviewer') as recognizer, coalesce(f.rule, 'added') as rule, '[]' as reasons
            from fact_shown s left join fact f on f.id = s.fact_id
            where s.article_id = @article and s.start_utf16 < @End and s.end_utf16 > @Start
            order by s.start_utf16, s.end_utf16
            """, new { article, part.Start, part.End })
            .Select(r => new ShownFactRow(r.Id, r.ToFact(), r.Decision is null ? null : Kebab.Read<Decision>(r.Decision), r.Flagged, r.VerdictId)),
    ];

    private static IReadOnlyList<SiblingDeal> Deals(DbConnection connection, long article) =>
    [
        .. connection.Query<DealCaseRow>("select * from deal_shown where article_id = @article order by ordinal limit 200", new { article })
            .Select(r => new SiblingDeal(r.Id, r.ToDeal(), r.Decided)),
    ];

    private static IReadOnlyList<Refusal> Unclaimed(Excerpt window, DateOnly? published, IReadOnlyList<ShownFactRow> facts)
    {
        new MentionFinder().Find(Reading.Of(window.Text, published), out var refusals);
        var claimed = facts.Where(f => f.Decision != Decision.Reject).Select(f => f.Fact.Mention.Span).ToList();
        return
        [
            .. refusals.Select(r => r with { Span = new Span(r.Span.Start + window.Start, r.Span.End + window.Start) })
                .Where(r => r.Text.Any(char.IsAsciiDigit) && !claimed.Exists(c => c.Overlaps(r.Span))).DistinctBy(r => r.Span.Start),
        ];
    }

    private static IReadOnlyList<Check> Checks(DbConnection connection, long version) =>
    [
        .. connection.Query<(string Name, string Result, string Arithmetic, string Facts)>(
            "select name, result, arithmetic, facts from check_result where article_version_id = @version and scope = 'article' order by ordinal limit 200", new { version })
            .Select(k => new Check(k.Name, Kebab.Read<CheckResult>(k.Result), k.Arithmetic, JsonText.Read<int>(k.Facts))),
    ];

    private static IReadOnlyList<Origin> Places(DbConnection connection, long article) =>
    [
        .. connection.Query<(string Source, string Path)>(
            """
            select s.name, p.path
            from article a join place p on p.article_id = a.id join source s on s.id = p.source_id
            where a.id = @article or a.canonical_id = @article
            order by s.name, p.path limit 100
            """, new { article }).Select(p => new Origin(p.Source, p.Path)),
    ];

    private sealed class FactLine : FactRow
    {
        public long Id { get; init; }
        public long? VerdictId { get; init; }
        public string? Decision { get; init; }
        public bool Flagged { get; init; }
    }

    private sealed class Row
    {
        public long Id { get; init; }
        public string Key { get; init; } = "";
        public string ItemId { get; init; } = "";
        public long VersionId { get; init; }
        public string? Title { get; init; }
        public string? Url { get; init; }
        public string? Published { get; init; }
        public string? Language { get; init; }
        public string TextHash { get; init; } = "";
        public string Text { get; init; } = "";
        public int Versions { get; init; }
        public int Facts { get; init; }
    }
}
