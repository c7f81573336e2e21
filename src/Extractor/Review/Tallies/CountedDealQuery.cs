using Dapper;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;
using Microsoft.Data.Sqlite;

namespace Extractor.Review.Tallies;

/// <summary>Reads the deals that are counted.</summary>
internal static class CountedDealQuery
{
    // In the order of Status: the least is the surest.
    private const string Sureness = "case f.status when 'firm' then 0 when 'conditional' then 1 when 'reported' then 2 else 3 end";

    /// <summary>All of them, by id. The status is that of the facts which give the very value; where none does, of those of the kind.</summary>
    public static IReadOnlyList<CountedDeal> List(SqliteConnection connection)
    {
        var tranches = TrancheSums.Read(connection);
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
                left join fact_shown f on f.id = d.fact_id and f.kind in ('money', 'power') and f.decision is not 'reject'
                group by t.id
                order by t.id
                """).Select(r => r.ToCounted(tranches.GetValueOrDefault(r.Id))),
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
