using System.Data.Common;
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

    public static FactDeal? Of(DbConnection connection, long fact, long article, Label label)
    {
        var deal = connection.QueryFirstOrDefault<DealCaseRow>(
            """
            select d.*, t.transaction_id, coalesce(x.chosen_by, '{}') as chosen_by
            from deal_shown_fact m
            join deal_shown d on d.id = m.deal_id
            left join transaction_deal t on t.deal_id = d.id
            left join transactions x on x.id = t.transaction_id
            where m.fact_id = @fact
            order by d.decision is not distinct from 'reject', d.ordinal
            limit 1
            """, new { fact });
        if (deal is null) return null;
        var slot = DealSlotNames.Of(label);
        return new FactDeal(
            deal.Id, deal.TransactionId, deal.ToDeal(), slot,
            slot is null ? null : JsonText.ReadObject(deal.ChosenBy).GetValueOrDefault(slot),
            slot is null || deal.TransactionId is null ? [] : [.. Told(connection, deal.TransactionId, slot, article)]);
    }

    private static IEnumerable<ToldValue> Told(DbConnection connection, string transaction, string slot, long article) => connection.Query<DealCaseRow>(
        """
        select d.*, a.key as article_key, coalesce((select min(p.item_id) from place p where p.article_id = a.id), a.key) as item_id, v.title, v.url
        from transaction_deal t
        join deal_shown d on d.id = t.deal_id
        join article a on a.id = d.article_id
        join article_version v on v.id = d.article_version_id
        where t.transaction_id = @transaction and d.decision is distinct from 'reject'
        order by d.published is null, d.published, d.id
        limit @Most
        """, new { transaction, Most }).Select(r =>
        {
            var told = r.ToDeal();
            return new ToldValue(r.ArticleId, r.Header, DealSlotNames.Value(told, slot), slot == "amount" ? told.Qualifier : Qualifier.Exact, r.ArticleId == article);
        });
}
