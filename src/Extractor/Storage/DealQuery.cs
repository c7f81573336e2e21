using System.Data.Common;
using Dapper;
using Extractor.Articles;
using Extractor.Deals;
using Extractor.Mentions;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>Reads deals as articles tell and the store shows them.</summary>
internal static class DealQuery
{
    // The columns of deals_current, of rejected deals too.
    private const string Shown =
        """
        select s.id as deal_id, s.article_id, (select min(p.item_id) from place p where p.article_id = s.article_id) as article, a.key as article_key,
               v.title, v.url, v.published, s.decision, s.text_hash, s.article_version_id, s.ordinal,
               (select count(*) from place p join article c on c.id = p.article_id where c.canonical_id = s.article_id) as sources,
               s.type, s.stage, s.from_names, s.to_names, s.announced, s.completion, s.amount_low, s.amount_high, s.amount_unit, s.qualifier,
               s.valuation_low, s.valuation_high, s.valuation_unit, s.stake_low, s.stake_high, s.stake_unit, s.term,
               s.capacity_low, s.capacity_high, s.capacity_unit, s.confidence, s.anchor_start_utf16, s.anchor_end_utf16, s.anchor_nth,
               s.verdict_id, s.flagged
        from deal_shown s
        join article a on a.id = s.article_id
        join article_version v on v.id = s.article_version_id
        """;

    /// <summary>Those of a filter by article and place in it, streamed.</summary>
    public static IEnumerable<CurrentDeal> List(DbConnection connection, DealFilter filter) =>
        Whole(connection, connection.Stream<Row>($"{Shown} {DealConditions.Sql(FullText.Of(connection))} order by a.key, s.ordinal", DealConditions.Of(filter, FullText.Of(connection))));

    /// <summary>Those of some numbers, in their order; one that is gone is left out.</summary>
    public static IReadOnlyList<CurrentDeal> OfIds(DbConnection connection, IReadOnlyList<long> ids)
    {
        var deals = Whole(connection, connection.Query<Row>($"{Shown} where s.id in (select cast(value as bigint) from json_each(@ids)) order by a.key, s.ordinal", new { ids = JsonText.Write<long>(ids) })).ToDictionary(d => d.Id);
        return [.. ids.Where(deals.ContainsKey).Select(id => deals[id])];
    }

    private static IEnumerable<CurrentDeal> Whole(DbConnection connection, IEnumerable<Row> rows)
    {
        // The deals of an article stand together, so that its facts, tranches and checks are read once.
        var version = -1L;
        IReadOnlyList<Deal> extracted = [];
        ILookup<long, int>? facts = null;
        foreach (var row in rows)
        {
            if (row.ArticleVersionId != version)
            {
                version = row.ArticleVersionId;
                extracted = DealTable.Read(connection, version);
                facts = FactsOf(connection, row.ArticleId);
            }

            yield return row.ToCurrent(row.DealId > 0 ? extracted[row.Ordinal] : null, [.. facts![row.DealId]]);
        }
    }

    private static ILookup<long, int> FactsOf(DbConnection connection, long article) => connection.Query<(long Deal, int Fact)>(
        """
        select d.id, f.ordinal
        from deal_shown d join deal_shown_fact m on m.deal_id = d.id join fact_shown f on f.id = m.fact_id
        where d.article_id = @article
        order by d.id, f.ordinal
        """, new { article }).ToLookup(r => r.Deal, r => r.Fact);

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
        public long? VerdictId { get; init; }
        public bool Flagged { get; init; }

        // A deal that a person parted from another has no tranches and checks of its own.
        public CurrentDeal ToCurrent(Deal? extracted, IReadOnlyList<int> facts) => new(
            DealId, new ArticleHeader(Article, ArticleKey, Title, Url, Published is null ? null : Days.Read(Published)), Ordinal,
            ToDeal() with { Facts = facts, Tranches = extracted?.Tranches ?? [], Checks = extracted?.Checks ?? [] }, Sources,
            Decision is null ? null : Kebab.Read<Decision>(Decision),
            new VerdictKey(ArticleKey, TextHash, VerdictTarget.Deal, "", new Span(AnchorStartUtf16, AnchorEndUtf16), AnchorNth))
        {
            VerdictId = VerdictId, IsFlagged = Flagged,
        };
    }
}
