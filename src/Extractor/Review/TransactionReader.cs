using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>The transactions as they were made, and when.</summary>
/// <param name="Made">How often they had been made anew.</param>
/// <param name="Entries">In the order of their numbers.</param>
/// <param name="Conflicts">The facts that give a slot on which the articles of a transaction do not agree.</param>
internal sealed record TransactionsRead(long Made, IReadOnlyList<TransactionEntry> Entries, HashSet<long> Conflicts);

/// <summary>Reads the transactions for the index.</summary>
internal static class TransactionReader
{
    /// <summary>All of one state.</summary>
    /// <param name="snapshot">Within <see cref="Session.InSnapshot"/>.</param>
    public static TransactionsRead Read(Session snapshot) => new(ReviewIndexReader.Now(snapshot).Made, Entries(snapshot), Conflicts(snapshot));

    private static List<TransactionEntry> Entries(Session session)
    {
        var deals = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        session.Each("select transaction_id, deal_id from transaction_deal order by deal_id", new { }, row =>
        {
            var id = row.Text(0)!;
            if (!deals.TryGetValue(id, out var members)) deals[id] = members = [];
            members.Add(row.Number(1)!.Value);
        });
        return session.List(
            """
            select id, type, stage, confidence, cast(amount_low as real), cast(amount_high as real), amount_unit, cast(capacity_low as real),
                   cast(capacity_high as real), first_published, last_published, articles, sources, conflicts <> '[]'
            from transactions
            order by id
            """, new { }, row =>
            {
                var (low, high) = Ends(row.Real(4), row.Real(5));
                var (capacity, most) = Ends(row.Real(7), row.Real(8));
                return new TransactionEntry(
                    row.Text(0)!, Kebab.Read<DealType>(row.Text(1)!), Kebab.Read<DealStage>(row.Text(2)!), ReviewIndexReader.Share(row.Real(3)!.Value), low, high, row.Text(6), capacity, most,
                    ReviewIndexReader.DayOf(row.Text(9)), ReviewIndexReader.DayOf(row.Text(10)), (int)row.Number(11)!.Value, (int)row.Number(12)!.Value, row.Number(13) == 1,
                    deals.GetValueOrDefault(row.Text(0)!, []));
            });
    }

    private static HashSet<long> Conflicts(Session session) =>
    [
        .. session.List(
            """
            select m.fact_id
            from transactions t
            join transaction_deal d on d.transaction_id = t.id
            join deal_shown_fact m on m.deal_id = d.deal_id
            join fact_shown f on f.id = m.fact_id
            where t.conflicts <> '[]' and exists (
                select 1 from json_each(t.conflicts) c
                where c.value = case f.label
                    when 'investment' then 'amount' when 'acquisition-price' then 'amount' when 'commitment' then 'amount' when 'debt' then 'amount'
                    when 'other-money' then '' when 'other-time' then '' else f.label end)
            """, new { }, row => row.Number(0)!.Value),
    ];

    private static (double Low, double High) Ends(double? low, double? high) => (low ?? high ?? double.NaN, high ?? low ?? double.NaN);
}
