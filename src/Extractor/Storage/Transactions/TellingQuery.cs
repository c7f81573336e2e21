using System.Data.Common;
using Extractor.Articles;
using Extractor.Deals.Transactions;
using Extractor.Mentions;
using Extractor.Storage.Engines;

namespace Extractor.Storage.Transactions;

/// <summary>A telling and where it stands in the store.</summary>
/// <param name="DealId">Its row among the deals shown.</param>
/// <param name="ArticleId">The row of its article.</param>
public sealed record StoredTelling(long DealId, long ArticleId, ArticleHeader Article, Decision? Decision, Telling Telling);

/// <summary>Reads the deals that stand as tellings: without facts, tranches and checks, which merging does not ask for.</summary>
internal static class TellingQuery
{
    public static IEnumerable<StoredTelling> List(DbConnection connection) => List(connection, "", "", new { });

    public static IEnumerable<StoredTelling> OfTransaction(DbConnection connection, string transaction) => List(
        connection, "and id in (select deal_id from transaction_deal where transaction_id = @transaction)",
        "where deal_id in (select deal_id from transaction_deal where transaction_id = @transaction)", new { transaction });

    public static IEnumerable<StoredTelling> OfArticles(DbConnection connection, IReadOnlyList<long> articles) => List(
        connection, "and article_id in (select cast(value as bigint) from json_each(@articles))",
        "where article_id in (select cast(value as bigint) from json_each(@articles))", new { articles = JsonText.Write(articles) });

    // Two statements in one would read every fact for the sake of a few: an index serves no "or".
    private static IEnumerable<StoredTelling> List(DbConnection connection, string andShown, string whereCurrent, object parameters)
    {
        var named = connection.Stream<(long Version, string From, string To)>(
            $"""
            select distinct f.article_version_id, f.from_names, f.to_names
            from (select distinct article_version_id from deal_shown where (decision is null or decision <> 'reject') {andShown}) v
            cross join fact f
            where f.article_version_id = v.article_version_id and (f.from_names <> '[]' or f.to_names <> '[]')
            """, parameters)
            .GroupBy(n => n.Version)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.SelectMany(n => JsonText.Read<string>(n.From).Concat(JsonText.Read<string>(n.To))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        return Rows(connection, whereCurrent, parameters).Select(r => r.ToStored(named.GetValueOrDefault(r.ArticleVersionId) ?? []));
    }

    private static IEnumerable<Row> Rows(DbConnection connection, string whereCurrent, object parameters) => connection.Stream<Row>(
        $"""
        select deal_id, article_id, article_version_id, article, article_key, title, url, published, decision, sources, text_hash,
               type, stage, from_names, to_names, announced, completion, amount_exact as amount_low, amount_high_exact as amount_high,
               unit as amount_unit, qualifier, valuation_exact as valuation_low, valuation_high_exact as valuation_high, valuation_unit,
               stake_exact as stake_low, stake_high_exact as stake_high, stake_unit, term,
               capacity_exact as capacity_low, capacity_high_exact as capacity_high, capacity_unit, confidence,
               anchor_start_utf16, anchor_end_utf16, anchor_nth,
               (select min(case f.status when 'past' then 1 else 0 end)
                from deal_shown_fact m join fact f on f.id = m.fact_id
                where m.deal_id = c.deal_id and f.kind = 'money' and f.label not in ('valuation', 'financials')) as recalled
        from deals_current c
        {whereCurrent}
        order by article_key, ordinal
        """, parameters);

    private sealed class Row : DealRow
    {
        public long DealId { get; init; }
        public long ArticleId { get; init; }
        public string Article { get; init; } = "";
        public string ArticleKey { get; init; } = "";
        public string? Title { get; init; }
        public string? Url { get; init; }
        public string? Published { get; init; }
        public string? Decision { get; init; }
        public int Sources { get; init; }
        public string TextHash { get; init; } = "";
        public long? Recalled { get; init; }

        public StoredTelling ToStored(IReadOnlyList<string> named)
        {
            var day = Published is null ? (DateOnly?)null : Days.Read(Published);
            var decision = Decision is null ? (Decision?)null : Kebab.Read<Decision>(Decision);
            var key = new TellingKey(TextHash, new Span(AnchorStartUtf16, AnchorEndUtf16), AnchorNth);
            return new StoredTelling(DealId, ArticleId, new ArticleHeader(Article, ArticleKey, Title, Url, day), decision, new Telling(key, ArticleKey, day, ToDeal())
            {
                Recalled = Recalled == 1, Reviewed = decision is Storage.Decision.Accept or Storage.Decision.Correct, Sources = Sources, Title = Title, Named = named,
            });
        }
    }
}
