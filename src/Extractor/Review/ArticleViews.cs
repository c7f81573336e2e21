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
    public static ArticleView? Read(Store store, long id, int around) => store.Ask(Sql, new { id, around = (long)Math.Max(0, around) }, answers => Read(answers, around)) switch
    {
        // Beyond the end stand no facts: those of the last window are meant.
        { Length: var length } when around > 0 && around >= length => Read(store, id, Math.Max(0, length - 1)),
        var view => view,
    };

    /// <summary>The UTF-16 offset of a fact; null where there is none.</summary>
    public static int? OffsetOf(Store store, long fact) => store.Read(s =>
        s.Connection.QueryFirstOrDefault<int?>("select start_utf16 from fact_shown where id = @fact", new { fact }));

    private const int Longest = WindowLength * 3 / 2;

    // An article, of a copy that which counts.
    private const string Counting = "(select coalesce(canonical_id, id) from article where id = @id)";

    // Facts as far from the offset as any window reaches.
    private static readonly string Sql =
        $"""
        select a.id, a.key, coalesce((select min(p.item_id) from place p where p.article_id = a.id), a.key) as item_id, v.id as version_id,
               v.title, v.url, v.published, v.language, v.text_hash, v.text,
               (select count(*) from article_version o where o.article_id = a.id) as versions,
               (select count(*) from fact_shown f where f.article_id = a.id) as facts
        from article a join article_version v on v.id = a.current_version_id
        where a.id = {Counting};

        select s.*, f.qualifier_start_utf16, f.qualifier_end_utf16, f.restates_start_utf16, f.restates_end_utf16,
               coalesce(f.recognizer, 'reviewer') as recognizer, coalesce(f.rule, 'added') as rule, '[]' as reasons
        from fact_shown s left join fact f on f.id = s.fact_id
        where s.article_id = {Counting} and s.start_utf16 < @around + {Longest} and s.end_utf16 > @around - {Longest}
        order by s.start_utf16, s.end_utf16;

        select * from deal_shown where article_id = {Counting} order by ordinal limit 200;

        select name, result, arithmetic, facts
        from check_result
        where article_version_id = (select current_version_id from article where id = {Counting}) and scope = 'article'
        order by ordinal
        limit 200;

        select s.name, p.path
        from article a join place p on p.article_id = a.id join source s on s.id = p.source_id
        where a.id = {Counting} or a.canonical_id = {Counting}
        order by s.name, p.path
        limit 100
        """;

    private static ArticleView? Read(SqlMapper.GridReader answers, int around)
    {
        if (answers.ReadFirstOrDefault<Row>() is not { } row) return null;
        var window = WindowOf(row.Text, Math.Clamp(around, 0, Math.Max(0, row.Text.Length - 1)));
        var published = row.Published is null ? (DateOnly?)null : Days.Read(row.Published);
        var facts = answers.Read<FactLine>().Where(r => r.StartUtf16 < window.End && r.EndUtf16 > window.Start)
            .Select(r => new ShownFactRow(r.Id, r.ToFact(), r.Decision is null ? null : Kebab.Read<Decision>(r.Decision), r.Flagged, r.VerdictId)).ToList();
        var deals = answers.Read<DealCaseRow>().Select(r => new SiblingDeal(r.Id, r.ToDeal(), r.Decided)).ToList();
        var checks = answers.Read<(string Name, string Result, string Arithmetic, string Facts)>()
            .Select(k => new Check(k.Name, Kebab.Read<CheckResult>(k.Result), k.Arithmetic, JsonText.Read<int>(k.Facts))).ToList();
        var places = answers.Read<(string Source, string Path)>().Select(p => new Origin(p.Source, p.Path)).ToList();
        return new ArticleView(
            row.Id, new ArticleHeader(row.ItemId, row.Key, row.Title, row.Url, published), row.TextHash, row.Language, row.Text.Length, window, facts, row.Facts,
            deals, Unclaimed(window, published, facts), checks, places, row.Versions);
    }

    /// <summary>The part of a text around an offset, cut where a paragraph, else a line, else a word ends.</summary>
    internal static Excerpt WindowOf(string text, int around)
    {
        if (text.Length <= Longest) return new Excerpt(0, text, default);
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
