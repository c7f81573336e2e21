using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>The transactions as they were made, and when.</summary>
/// <param name="Made">How often they had been made anew.</param>
/// <param name="Entries">In the order of their numbers.</param>
internal sealed record TransactionsRead(long Made, IReadOnlyList<TransactionEntry> Entries)
{
    /// <summary>Before any were read.</summary>
    public static TransactionsRead None { get; } = new(-1, []);

    /// <summary>The facts that give a slot on which the articles of a transaction do not agree.</summary>
    public HashSet<long> Conflicts { get; } = [.. Entries.SelectMany(e => e.ConflictFacts)];
}

/// <summary>Reads the transactions for the index.</summary>
internal static class TransactionReader
{
    private const string Changed = "select transaction_id from transaction_change where made > @since";

    /// <summary>All of one state. What was read before is read again where it was told otherwise since, or by other deals.</summary>
    /// <param name="snapshot">Within <see cref="Session.InSnapshot"/>.</param>
    public static TransactionsRead Read(Session snapshot, TransactionsRead before)
    {
        var (made, since) = (ReviewIndexReader.Now(snapshot).Made, before.Made);
        var entries = Entries(snapshot, since);
        if (since < 0) return new(made, entries);
        HashSet<string> changed = [.. snapshot.List(Changed, new { since }, row => row.Text(0)!)];
        return new(made, [.. before.Entries.Where(e => !changed.Contains(e.Id)).Concat(entries).OrderBy(e => e.Number)]);
    }

    private static List<TransactionEntry> Entries(Session session, long since)
    {
        var deals = Numbers(session, $"select transaction_id, deal_id from transaction_deal where {Only("transaction_id", since)} order by deal_id", since);
        var conflicts = Numbers(
            session,
            $"""
            select distinct t.id, m.fact_id
            from transactions t
            join transaction_deal d on d.transaction_id = t.id
            join deal_shown_fact m on m.deal_id = d.deal_id
            join fact_shown f on f.id = m.fact_id
            where {Only("t.id", since)} and t.conflicts <> '[]' and exists (
                select 1 from json_each(t.conflicts) c
                where c.value = case f.label
                    when 'investment' then 'amount' when 'acquisition-price' then 'amount' when 'commitment' then 'amount' when 'debt' then 'amount'
                    when 'other-money' then '' when 'other-time' then '' else f.label end)
            """, since);
        return session.List(
            $"""
            select id, type, stage, confidence, cast(amount_low as double precision), cast(amount_high as double precision), amount_unit, cast(capacity_low as double precision),
                   cast(capacity_high as double precision), first_published, last_published, articles, sources, conflicts <> '[]'
            from transactions
            where {Only("id", since)}
            order by id
            """, new { since }, row =>
            {
                var (id, (low, high), (capacity, most)) = (row.Text(0)!, Ends(row.Real(4), row.Real(5)), Ends(row.Real(7), row.Real(8)));
                return new TransactionEntry(
                    id, Kebab.Read<DealType>(row.Text(1)!), Kebab.Read<DealStage>(row.Text(2)!), ReviewIndexReader.Share(row.Real(3)!.Value), low, high, row.Text(6), capacity, most,
                    ReviewIndexReader.DayOf(row.Text(9)), ReviewIndexReader.DayOf(row.Text(10)), (int)row.Number(11)!.Value, (int)row.Number(12)!.Value, row.Number(13) == 1,
                    conflicts.GetValueOrDefault(id, []), deals.GetValueOrDefault(id, []));
            });
    }

    // A statement of its own for each: one that asks for all or for some is answered by looking through all.
    private static string Only(string column, long since) => since < 0 ? "@since < 0" : $"{column} in ({Changed})";

    private static Dictionary<string, List<long>> Numbers(Session session, string sql, long since)
    {
        var numbers = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        session.Each(sql, new { since }, row =>
        {
            var id = row.Text(0)!;
            if (!numbers.TryGetValue(id, out var list)) numbers[id] = list = [];
            list.Add(row.Number(1)!.Value);
        });
        return numbers;
    }

    private static (double Low, double High) Ends(double? low, double? high) => (low ?? high ?? double.NaN, high ?? low ?? double.NaN);
}
