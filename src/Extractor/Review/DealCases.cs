using System.Data.Common;
using Dapper;
using Extractor.Articles;
using Extractor.Deals;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>Reads deals as cases to decide on.</summary>
public static class DealCases
{
    /// <summary>The deal of a number among those shown; null where there is none, any longer.</summary>
    public static DealCase? Read(Store store, long id) => store.Read(s => Read(s.Connection, id));

    private static DealCase? Read(DbConnection connection, long id)
    {
        var row = connection.QueryFirstOrDefault<DealCaseRow>(
            """
            select s.*, a.key as article_key, coalesce((select min(p.item_id) from place p where p.article_id = a.id), a.key) as item_id, v.title, v.url,
                   (select count(*) from place p join article c on c.id = p.article_id where c.canonical_id = a.id) as sources
            from deal_shown s
            join article a on a.id = s.article_id
            join article_version v on v.id = s.article_version_id
            where s.id = @id
            """, new { id });
        if (row is null) return null;
        var facts = FactsOfDeal.Of(connection, id);
        var deal = row.ToDeal() with { Checks = Checks(connection, row.DealId) };
        return new DealCase(
            id, row.ArticleId, row.Header, deal, row.Decided, row.Flagged, row.VerdictId,
            new VerdictKey(row.ArticleKey, row.TextHash, VerdictTarget.Deal, "", new Span(row.AnchorStartUtf16, row.AnchorEndUtf16), row.AnchorNth), row.Sources,
            FactsOfDeal.Grouped(facts), Conditions(connection, row.DealId), Siblings(connection, row), FactsOfDeal.Loose(connection, row.ArticleId),
            Told(connection, id));
    }

    private static IReadOnlyList<Check> Checks(DbConnection connection, long? deal) =>
    [
        .. connection.Query<(string Name, string Result, string Arithmetic, string Facts)>(
            "select name, result, arithmetic, facts from check_result where deal_id = @deal order by ordinal", new { deal })
            .Select(k => new Check(k.Name, Kebab.Read<CheckResult>(k.Result), k.Arithmetic, JsonText.Read<int>(k.Facts))),
    ];

    private static Dictionary<long, string> Conditions(DbConnection connection, long? deal) => connection.Query<(long Fact, string Condition)>(
        "select fact_id, condition from tranche where deal_id = @deal and condition is not null order by ordinal", new { deal })
        .DistinctBy(t => t.Fact).ToDictionary(t => t.Fact, t => t.Condition);

    private static IReadOnlyList<SiblingDeal> Siblings(DbConnection connection, DealCaseRow row) =>
    [
        .. connection.Query<DealCaseRow>("select * from deal_shown where article_id = @ArticleId and id <> @Id order by ordinal limit 50", row)
            .Select(r => new SiblingDeal(r.Id, r.ToDeal(), r.Decided)),
    ];

    // Their ids are words, where those of deals are numbers.
    private const string Transaction =
        """
        t.id as transaction_id, t.type, t.stage, t.from_names, t.to_names, t.announced, t.completion, t.amount_low, t.amount_high, t.amount_unit, t.qualifier,
        t.valuation_low, t.valuation_high, t.valuation_unit, t.stake_low, t.stake_high, t.stake_unit, t.term, t.capacity_low, t.capacity_high, t.capacity_unit,
        t.confidence, t.articles, t.chosen_by, t.conflicts, t.first_published
        """;

    private static DealTold? Told(DbConnection connection, long id)
    {
        var chosen = connection.QueryFirstOrDefault<DealCaseRow>(
            $"select {Transaction} from transaction_deal m join transactions t on t.id = m.transaction_id where m.deal_id = @id", new { id });
        if (chosen is null) return null;
        var others = connection.Query<DealCaseRow>(
            """
            select s.*, a.key as article_key, coalesce((select min(p.item_id) from place p where p.article_id = a.id), a.key) as item_id, v.title, v.url
            from transaction_deal m
            join deal_shown s on s.id = m.deal_id
            join article a on a.id = s.article_id
            join article_version v on v.id = s.article_version_id
            where m.transaction_id = @transaction and s.id <> @id and s.decision is distinct from 'reject'
            order by s.published is null, s.published, s.id
            limit 12
            """, new { transaction = chosen.TransactionId, id }).Select(r => new OtherTelling(r.Id, r.ArticleId, r.Header, r.ToDeal())).ToList();
        return new DealTold(
            chosen.TransactionId!, chosen.ToDeal(), JsonText.ReadObject(chosen.ChosenBy), JsonText.Read<string>(chosen.Conflicts), others, chosen.Articles,
            Candidates(connection, id, chosen.TransactionId!));
    }

    // A company of a thousand deals has a thousand candidates; those of more shared companies and of the nearest days come first.
    private static IReadOnlyList<CandidateDeal> Candidates(DbConnection connection, long id, string transaction) =>
    [
        .. connection.Query<DealCaseRow>(
            $"""
            select {Transaction}
            from (
                select m.transaction_id as candidate, count(distinct c.company_id) as shared
                from deal_company o
                join deal_company c on c.company_id = o.company_id
                join transaction_deal m on m.deal_id = c.deal_id
                where o.deal_id = @id and m.transaction_id <> @transaction
                group by m.transaction_id
                order by shared desc
                limit 200) k
            join transactions t on t.id = k.candidate
            order by k.shared desc, abs(julianday(t.first_published) - julianday((select published from deal_shown where id = @id))) is null,
                     abs(julianday(t.first_published) - julianday((select published from deal_shown where id = @id))), t.id
            limit 6
            """, new { id, transaction }).Select(r => new CandidateDeal(r.TransactionId!, r.ToDeal(), r.FirstPublished is null ? null : Days.Read(r.FirstPublished), r.Articles)),
    ];
}
