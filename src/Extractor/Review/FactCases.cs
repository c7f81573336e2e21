using Dapper;
using Extractor.Articles;
using Extractor.Deals;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>Reads facts as cases to decide on.</summary>
public static class FactCases
{
    private static readonly string Sql =
        $"""
        select s.*, f.qualifier_start_utf16, f.qualifier_end_utf16, f.restates_start_utf16, f.restates_end_utf16,
               coalesce(f.recognizer, 'reviewer') as recognizer, coalesce(f.rule, 'added') as rule, coalesce(f.reasons, '[]') as reasons,
               a.key as article_key, coalesce((select min(p.item_id) from place p where p.article_id = a.id), a.key) as item_id,
               v.title, v.url, {TextWindow.Column} as window
        from fact_shown s
        join article a on a.id = s.article_id
        join article_version v on v.id = s.article_version_id
        left join fact f on f.id = s.fact_id
        where s.id = @id;

        select n.id, n.kind, n.start_utf16, n.end_utf16, n.label, n.status, n.decision
        from fact_shown s join fact_shown n on n.article_id = s.article_id
        where s.id = @id and n.start_utf16 < s.end_utf16 + {TextWindow.MostUnits} and n.end_utf16 > s.start_utf16 - {TextWindow.MostUnits}
        order by n.start_utf16, n.end_utf16;

        select distinct n.from_names, n.to_names
        from fact_shown s join fact_shown n on n.article_id = s.article_id
        where s.id = @id;

        select k.name, k.result, k.arithmetic, k.facts
        from fact_shown s join check_result k on k.article_version_id = s.article_version_id
        where s.id = @id and s.fact_id is not null
        order by k.id;

        {FactDeals.Sql}
        """;

    /// <summary>The fact of a number among those shown; null where there is none, any longer.</summary>
    public static FactCase? Read(Store store, long id) => store.Ask(Sql, new { id }, answers => Read(answers, id));

    private static FactCase? Read(SqlMapper.GridReader answers, long id)
    {
        if (answers.ReadFirstOrDefault<Row>() is not { } row) return null;
        var fact = row.ToFact();
        var windowStart = TextWindow.Start(row.Window, row.StartCodepoint, fact.Mention.Span);
        var excerpt = Excerpt.Around(row.Window, windowStart, fact.Mention.Span);
        return new FactCase(
            id, row.ArticleId, row.Header, fact, row.Decision is null ? null : Kebab.Read<Decision>(row.Decision), row.Flagged, row.VerdictId,
            new VerdictKey(row.ArticleKey, row.TextHash, VerdictTarget.Fact, row.Kind, fact.Mention.Span), excerpt,
            Near(answers, excerpt.Span), Organizations(answers, row.Window), Checks(answers, row.Ordinal), FactDeals.Read(answers, row.ArticleId, fact.Label));
    }

    private static IReadOnlyList<NearFact> Near(SqlMapper.GridReader answers, Span part) =>
    [
        .. answers.Read<(long Id, string Kind, int Start, int End, string Label, string Status, string? Decision)>().Where(r => r.Start < part.End && r.End > part.Start)
            .Select(r => new NearFact(
                r.Id, Kebab.Read<Kind>(r.Kind), new Span(r.Start, r.End), Kebab.Read<Label>(r.Label), Kebab.Read<Status>(r.Status),
                r.Decision is null ? null : Kebab.Read<Decision>(r.Decision))),
    ];

    // Whoever its facts name, and whoever is named near by.
    private static IReadOnlyList<string> Organizations(SqlMapper.GridReader answers, string window)
    {
        var names = answers.Read<(string From, string To)>().SelectMany(r => JsonText.Read<string>(r.From).Concat(JsonText.Read<string>(r.To)));
        var context = new ArticleContext(Reading.Of(window, null), [], bodyStart: 0);
        return [.. names.Concat(OrganizationFinder.Find(context).Select(o => o.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)];
    }

    private static IReadOnlyList<Check> Checks(SqlMapper.GridReader answers, int ordinal) =>
    [
        .. answers.Read<(string Name, string Result, string Arithmetic, string Facts)>()
            .Select(k => new Check(k.Name, Kebab.Read<CheckResult>(k.Result), k.Arithmetic, JsonText.Read<int>(k.Facts)))
            .Where(k => k.Facts.Contains(ordinal)),
    ];

    private sealed class Row : FactRow
    {
        public long? FactId { get; init; }
        public long? VerdictId { get; init; }
        public string? Decision { get; init; }
        public bool Flagged { get; init; }
        public long ArticleId { get; init; }
        public string? Published { get; init; }
        public string TextHash { get; init; } = "";
        public string ArticleKey { get; init; } = "";
        public string ItemId { get; init; } = "";
        public string? Title { get; init; }
        public string? Url { get; init; }
        public string Window { get; init; } = "";

        public ArticleHeader Header => new(ItemId, ArticleKey, Title, Url, Published is null ? null : Days.Read(Published));
    }
}
