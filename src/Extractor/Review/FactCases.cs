using System.Data.Common;
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
    /// <summary>The fact of a number among those shown; null where there is none, any longer.</summary>
    public static FactCase? Read(Store store, long id) => store.Read(s => Read(s.Connection, id));

    private static FactCase? Read(DbConnection connection, long id)
    {
        var row = connection.QueryFirstOrDefault<Row>(
            $"""
            select s.*, f.qualifier_start_utf16, f.qualifier_end_utf16, f.restates_start_utf16, f.restates_end_utf16,
                   coalesce(f.recognizer, 'reviewer') as recognizer, coalesce(f.rule, 'added') as rule, coalesce(f.reasons, '[]') as reasons,
                   a.key as article_key, coalesce((select min(p.item_id) from place p where p.article_id = a.id), a.key) as item_id,
                   v.title, v.url, {TextWindow.Column} as window
            from fact_shown s
            join article a on a.id = s.article_id
            join article_version v on v.id = s.article_version_id
            left join fact f on f.id = s.fact_id
            where s.id = @id
            """, new { id });
        if (row is null) return null;
        var fact = row.ToFact();
        var windowStart = TextWindow.Start(row.Window, row.StartCodepoint, fact.Mention.Span);
        var excerpt = Excerpt.Around(row.Window, windowStart, fact.Mention.Span);
        return new FactCase(
            id, row.ArticleId, row.Header, fact, row.Decision is null ? null : Kebab.Read<Decision>(row.Decision), row.Flagged, row.VerdictId,
            new VerdictKey(row.ArticleKey, row.TextHash, VerdictTarget.Fact, row.Kind, fact.Mention.Span), excerpt,
            Near(connection, row.ArticleId, excerpt.Span), Organizations(connection, row), Checks(connection, row), FactDeals.Of(connection, id, row.ArticleId, fact.Label));
    }

    /// <summary>The facts that stand in a part of an article's text.</summary>
    internal static IReadOnlyList<NearFact> Near(DbConnection connection, long article, Span part) =>
    [
        .. connection.Query<(long Id, string Kind, int Start, int End, string Label, string Status, string? Decision)>(
            """
            select id, kind, start_utf16, end_utf16, label, status, decision
            from fact_shown
            where article_id = @article and start_utf16 < @End and end_utf16 > @Start
            order by start_utf16, end_utf16
            """, new { article, part.Start, part.End })
            .Select(r => new NearFact(
                r.Id, Kebab.Read<Kind>(r.Kind), new Span(r.Start, r.End), Kebab.Read<Label>(r.Label), Kebab.Read<Status>(r.Status),
                r.Decision is null ? null : Kebab.Read<Decision>(r.Decision))),
    ];

    private static IReadOnlyList<Check> Checks(DbConnection connection, Row row) => row.FactId is null ? [] :
    [
        .. connection.Query<(string Name, string Result, string Arithmetic, string Facts)>(
            "select name, result, arithmetic, facts from check_result where article_version_id = @ArticleVersionId order by id", row)
            .Select(k => new Check(k.Name, Kebab.Read<CheckResult>(k.Result), k.Arithmetic, JsonText.Read<int>(k.Facts)))
            .Where(k => k.Facts.Contains(row.Ordinal)),
    ];

    // Whoever its facts name, and whoever is named near by.
    private static IReadOnlyList<string> Organizations(DbConnection connection, Row row)
    {
        var names = connection.Query<(string From, string To)>("select distinct from_names, to_names from fact_shown where article_id = @ArticleId", row)
            .SelectMany(r => JsonText.Read<string>(r.From).Concat(JsonText.Read<string>(r.To)));
        var context = new ArticleContext(Reading.Of(row.Window, null), [], bodyStart: 0);
        return [.. names.Concat(OrganizationFinder.Find(context).Select(o => o.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)];
    }

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
