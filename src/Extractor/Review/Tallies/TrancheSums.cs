using System.Data.Common;
using Dapper;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review.Tallies;

/// <summary>What the tranches of a deal add up to, as one article tells it.</summary>
internal sealed record TrancheSums(decimal Firm, decimal Conditional)
{
    /// <param name="only">Which transactions <c>t</c>, by what changed <paramref name="since"/>.</param>
    /// <returns>By transaction: of its articles the one that tells most of the tranches' sum, but no more than the amount.</returns>
    public static IReadOnlyDictionary<string, TrancheSums> Read(DbConnection connection, string only, CountedDeals since) => connection
        .Query<(string Transaction, long Deal, string Status, string Value, string Amount)>(
            $"""
            select m.transaction_id, d.id, f.status, f.value_low, t.amount_low
            from tranche r
            join deal_shown d on d.deal_id = r.deal_id
            join transaction_deal m on m.deal_id = d.id
            join transactions t on t.id = m.transaction_id
            join fact_shown f on f.id = r.fact_id
            where {only} and f.kind = 'money' and f.unit = t.amount_unit and f.value_low is not null and t.amount_low is not null
              and f.status in ('firm', 'conditional') and f.decision is distinct from 'reject' and d.decision is distinct from 'reject'
            order by d.id
            """, new { since.Generation, since.Made })
        .GroupBy(r => (r.Transaction, r.Deal))
        .Select(told => (told.Key.Transaction, Amount: Amounts.Read(told.First().Amount)!.Value, Sums: new TrancheSums(Sum(told, Status.Firm), Sum(told, Status.Conditional))))
        .Where(t => t.Sums.Whole <= t.Amount)
        .GroupBy(t => t.Transaction, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.MaxBy(t => t.Sums.Whole).Sums, StringComparer.Ordinal);

    private decimal Whole => Firm + Conditional;

    private static decimal Sum(IEnumerable<(string Transaction, long Deal, string Status, string Value, string Amount)> told, Status status) =>
        told.Where(r => r.Status == Kebab.Write(status)).Sum(r => Amounts.Read(r.Value)!.Value);
}
