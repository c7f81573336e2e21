using Dapper;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>Reads the deal that a fact speaks of, with what other articles say of it.</summary>
internal static class FactDeals
{
    // A deal that hundreds of articles tell is not read in full beside a fact; its own page is.
    private const int Most = 12;

    // Of the deals that it may speak of, the one that is shown.
    private const string One =
        """
        from deal_shown_fact m
        join deal_shown d on d.id = m.deal_id
        left join transaction_deal t on t.deal_id = d.id
        left join transactions x on x.id = t.transaction_id
        where m.fact_id = @id
        order by d.decision is not distinct from 'reject', d.ordinal
        limit 1
        """;

    /// <summary>What <see cref="Read"/> reads of the fact <c>@id</c>.</summary>
    public static readonly string Sql =
        $"""
        select d.*, t.transaction_id, coalesce(x.chosen_by, '{"{}"}') as chosen_by
        {One};

        select d.*, a.key as article_key, coalesce((select min(p.item_id) from place p where p.article_id = a.id), a.key) as item_id, v.title, v.url
        from transaction_deal t
        join deal_shown d on d.id = t.deal_id
        join article a on a.id = d.article_id
        join article_version v on v.id = d.article_version_id
        where t.transaction_id = (select t.transaction_id {One}) and d.decision is distinct from 'reject'
        order by d.published is null, d.published, d.id
        limit {Most}
        """;

    /// <param name="article">The number of the fact's article.</param>
    public static FactDeal? Read(SqlMapper.GridReader answers, long article, Label label)
    {
        var (deal, others) = (answers.ReadFirstOrDefault<DealCaseRow>(), answers.Read<DealCaseRow>());
        if (deal is null) return null;
        var slot = DealSlotNames.Of(label);
        return new FactDeal(
            deal.Id, deal.TransactionId, deal.ToDeal(), slot, slot is null ? null : JsonText.ReadObject(deal.ChosenBy).GetValueOrDefault(slot),
            slot is null ? [] : [.. others.Select(r => Told(r, slot, article))]);
    }

    private static ToldValue Told(DealCaseRow row, string slot, long article)
    {
        var told = row.ToDeal();
        return new ToldValue(row.ArticleId, row.Header, DealSlotNames.Value(told, slot), slot == "amount" ? told.Qualifier : Qualifier.Exact, row.ArticleId == article);
    }
}
