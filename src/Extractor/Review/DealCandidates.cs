using Dapper;
using Extractor.Storage;
using Extractor.Storage.Transactions;

namespace Extractor.Review;

/// <summary>Which deals may be one with another: what a person is offered to merge.</summary>
public static class DealCandidates
{
    /// <summary>Transactions that share a company with this one, those that share most and were told at about the same time first.</summary>
    public static IReadOnlyList<CurrentTransaction> Of(Store store, string transaction, int most) => store.Read(s => (IReadOnlyList<CurrentTransaction>)
    [
        .. s.Connection.Query<TransactionRow>(
            """
            with mine as (select distinct p.company_id from transaction_deal m join deal_company p on p.deal_id = m.deal_id where m.transaction_id = @transaction),
            near as (
                select m.transaction_id, count(distinct p.company_id) as shared
                from mine c join deal_company p on p.company_id = c.company_id join transaction_deal m on m.deal_id = p.deal_id
                where m.transaction_id <> @transaction
                group by m.transaction_id)
            select t.*
            from near n
            join transactions t on t.id = n.transaction_id
            join transactions o on o.id = @transaction
            order by n.shared desc, t.type <> o.type, abs(coalesce(julianday(t.first_published) - julianday(o.first_published), 1e6)), t.id
            limit @most
            """, new { transaction, most }).Select(r => r.ToCurrent()),
    ]);
}
