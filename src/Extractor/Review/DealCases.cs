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
    public static DealCase? Read(Store store, long id) => store.Ask(Sql, new { id }, answers => Read(answers, id));

    // Their ids are words, where those of deals are numbers.
    private const string Transaction =
        """
        t.id as transaction_id, t.type, t.stage, t.from_names, t.to_names, t.announced, t.completion, t.amount_low, t.amount_high, t.amount_unit, t.qualifier,
        t.valuation_low, t.valuation_high, t.valuation_unit, t.stake_low, t.stake_high, t.stake_unit, t.term, t.capacity_low, t.capacity_high, t.capacity_unit,
        t.confidence, t.articles, t.chosen_by, t.conflicts, t.first_published
        """;

    // A company of a thousand deals has a thousand candidates; those of more shared companies and of the
    // nearest days come first.
    private static readonly string Sql =
        $"""
        select coalesce(max(id), 0) from transaction_decision;

        select s.*, a.key as article_key, coalesce((select min(p.item_id) from place p where p.article_id = a.id), a.key) as item_id, v.title, v.url,
               (select count(*) from place p join article c on c.id = p.article_id where c.canonical_id = a.id) as sources
        from deal_shown s
        join article a on a.id = s.article_id
        join article_version v on v.id = s.article_version_id
        where s.id = @id;

        select k.name, k.result, k.arithmetic, k.facts
        from deal_shown s join check_result k on k.deal_id = s.deal_id
        where s.id = @id
        order by k.ordinal;

        {FactsOfDeal.Of};

        select r.fact_id, r.condition
        from deal_shown s join tranche r on r.deal_id = s.deal_id
        where s.id = @id and r.condition is not null
        order by r.ordinal;

        select o.*
        from deal_shown s join deal_shown o on o.article_id = s.article_id
        where s.id = @id and o.id <> @id
        order by o.ordinal
        limit 50;

        {FactsOfDeal.Loose};

        select {Transaction}
        from transaction_deal m join transactions t on t.id = m.transaction_id
        where m.deal_id = @id;

        select s.*, a.key as article_key, coalesce((select min(p.item_id) from place p where p.article_id = a.id), a.key) as item_id, v.title, v.url
        from transaction_deal m
        join deal_shown s on s.id = m.deal_id
        join article a on a.id = s.article_id
        join article_version v on v.id = s.article_version_id
        where m.transaction_id = (select transaction_id from transaction_deal where deal_id = @id) and s.id <> @id and s.decision is distinct from 'reject'
        order by s.published is null, s.published, s.id
        limit 12;

        select {Transaction}
        from (
            select m.transaction_id as candidate, count(distinct c.company_id) as shared
            from deal_company o
            join deal_company c on c.company_id = o.company_id
            join transaction_deal m on m.deal_id = c.deal_id
            where o.deal_id = @id and m.transaction_id <> (select transaction_id from transaction_deal where deal_id = @id)
            group by m.transaction_id
            order by shared desc
            limit 200) k
        join transactions t on t.id = k.candidate
        order by k.shared desc, abs(julianday(t.first_published) - julianday((select published from deal_shown where id = @id))) is null,
                 abs(julianday(t.first_published) - julianday((select published from deal_shown where id = @id))), t.id
        limit 6
        """;

    private static DealCase? Read(SqlMapper.GridReader answers, long id)
    {
        var seen = answers.ReadSingle<long>();
        if (answers.ReadFirstOrDefault<DealCaseRow>() is not { } row) return null;
        var deal = row.ToDeal() with
        {
            Checks = [.. answers.Read<(string Name, string Result, string Arithmetic, string Facts)>().Select(k => new Check(k.Name, Kebab.Read<CheckResult>(k.Result), k.Arithmetic, JsonText.Read<int>(k.Facts)))],
        };
        var facts = FactsOfDeal.Read(answers);
        var conditions = answers.Read<(long Fact, string Condition)>().DistinctBy(t => t.Fact).ToDictionary(t => t.Fact, t => t.Condition);
        var siblings = answers.Read<DealCaseRow>().Select(r => new SiblingDeal(r.Id, r.ToDeal(), r.Decided)).ToList();
        return new DealCase(
            id, row.ArticleId, row.Header, deal, row.Decided, row.Flagged, row.VerdictId,
            new VerdictKey(row.ArticleKey, row.TextHash, VerdictTarget.Deal, "", new Span(row.AnchorStartUtf16, row.AnchorEndUtf16), row.AnchorNth), row.Sources,
            FactsOfDeal.Grouped(facts), conditions, siblings, FactsOfDeal.Read(answers), Told(answers), seen);
    }

    private static DealTold? Told(SqlMapper.GridReader answers)
    {
        if (answers.ReadFirstOrDefault<DealCaseRow>() is not { } chosen) return null;
        var others = answers.Read<DealCaseRow>().Select(r => new OtherTelling(r.Id, r.ArticleId, r.Header, r.ToDeal())).ToList();
        var candidates = answers.Read<DealCaseRow>().Select(r => new CandidateDeal(r.TransactionId!, r.ToDeal(), r.FirstPublished is null ? null : Days.Read(r.FirstPublished), r.Articles)).ToList();
        return new DealTold(chosen.TransactionId!, chosen.ToDeal(), JsonText.ReadObject(chosen.ChosenBy), JsonText.Read<string>(chosen.Conflicts), others, chosen.Articles, candidates);
    }
}
