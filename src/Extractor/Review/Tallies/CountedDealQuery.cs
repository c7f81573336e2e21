using System.Data.Common;
using Dapper;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review.Tallies;

/// <summary>The deals that are counted, by id, and what the store stood at when they were.</summary>
/// <param name="Generation">Of what is shown; -1 before any were counted.</param>
/// <param name="Made">How often transactions had been made; -1 before any were counted.</param>
internal sealed record CountedDeals(long Generation, long Made, IReadOnlyList<CountedDeal> Deals)
{
    /// <summary>Before any were counted.</summary>
    public static CountedDeals None { get; } = new(-1, -1, []);
}

/// <summary>Reads the deals that are counted.</summary>
internal static class CountedDealQuery
{
    // In the order of Status: the least is the surest.
    private const string Sureness = "case f.status when 'firm' then 0 when 'conditional' then 1 when 'reported' then 2 else 3 end";

    // Told otherwise or by other deals since, or told by an article that shows something else since.
    private const string Changed =
        """
        select transaction_id from transaction_change where made > @Made
        union
        select m.transaction_id
        from shown_change c
        join deal_shown d on d.article_id = c.article_id
        join transaction_deal m on m.deal_id = d.id
        where c.generation > @Generation
        """;

    /// <summary>All of them, by id. The status is that of the facts which give the very value; where none does, of those of the kind.</summary>
    /// <param name="before">What was counted before; only what may have changed since is counted again.</param>
    public static CountedDeals List(DbConnection connection, CountedDeals before)
    {
        var now = connection.QuerySingle<(long Generation, long Made)>("select s.generation, c.made from shown_state s cross join consolidation c");
        if (now == (before.Generation, before.Made)) return before;
        var counted = Read(connection, before);
        if (before.Made < 0) return new(now.Generation, now.Made, counted);
        HashSet<string> changed = [.. connection.Query<string>(Changed, new { before.Generation, before.Made })];
        return new(now.Generation, now.Made, [.. before.Deals.Where(d => !changed.Contains(d.Id)).Concat(counted).OrderBy(d => d.Id, StringComparer.Ordinal)]);
    }

    private static IReadOnlyList<CountedDeal> Read(DbConnection connection, CountedDeals since)
    {
        // A statement of its own for each: one that asks for all or for some is answered by looking through all.
        var only = since.Made < 0 ? "@Made < 0 and @Generation < 0" : $"t.id in ({Changed})";
        var tranches = TrancheSums.Read(connection, only, since);
        return
        [
            .. connection.Query<Row>(
                $"""
                select t.id, t.type, t.stage, t.announced, t.first_published, t.amount_low, t.amount_unit, t.capacity_low,
                       coalesce(
                           min(case when f.kind = 'money' and f.value_low = t.amount_low and f.unit = t.amount_unit then {Sureness} end),
                           min(case when f.kind = 'money' then {Sureness} end)) as amount_status,
                       coalesce(
                           min(case when f.kind = 'power' and f.value_low = t.capacity_low then {Sureness} end),
                           min(case when f.kind = 'power' then {Sureness} end)) as capacity_status,
                       min({Sureness}) as status
                from transactions t
                left join transaction_deal m on m.transaction_id = t.id
                left join deal_shown_fact d on d.deal_id = m.deal_id
                left join fact_shown f on f.id = d.fact_id and f.kind in ('money', 'power') and f.decision is distinct from 'reject'
                where {only}
                group by t.id
                order by t.id
                """, new { since.Generation, since.Made }).Select(r => r.ToCounted(tranches.GetValueOrDefault(r.Id))),
        ];
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string Type { get; init; } = "";
        public string Stage { get; init; } = "";
        public string? Announced { get; init; }
        public string? FirstPublished { get; init; }
        public string? AmountLow { get; init; }
        public string? AmountUnit { get; init; }
        public string? CapacityLow { get; init; }
        public int? AmountStatus { get; init; }
        public int? CapacityStatus { get; init; }
        public int? Status { get; init; }

        public CountedDeal ToCounted(TrancheSums? tranches)
        {
            var stage = Kebab.Read<DealStage>(Stage);
            var (first, last) = CountedDeal.Days(Announced, FirstPublished is null ? null : Days.Read(FirstPublished), Status == (int)Gold.Status.Past);
            var (amount, status) = (Amounts.Read(AmountLow), Of(AmountStatus, stage));
            return new CountedDeal(Id, Kebab.Read<DealType>(Type), stage, first, last, amount, AmountUnit, status, Amounts.Read(CapacityLow), Of(CapacityStatus, stage))
            {
                Conditional = status == Gold.Status.Firm ? tranches?.Conditional ?? 0 : status == Gold.Status.Conditional ? (amount ?? 0) - (tranches?.Firm ?? 0) : 0,
            };
        }

        // What is said of the whole deal holds of its figures: the price of a deal that is only talked of is not agreed.
        private static Status Of(int? status, DealStage stage) =>
            stage == DealStage.Reported && status is not (int)Gold.Status.Past ? Gold.Status.Reported : (Status)(status ?? 0);
    }
}
