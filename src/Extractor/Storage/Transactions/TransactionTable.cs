using Dapper;
using Extractor.Deals;
using Extractor.Deals.Transactions;
using Extractor.Mentions;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Transactions;

/// <summary>A transaction as it is listed.</summary>
/// <param name="Deal">The values chosen.</param>
/// <param name="Articles">How many articles tell it.</param>
/// <param name="Sources">How many places carry those.</param>
/// <param name="ChosenBy">Of each slot the rule that chose its value.</param>
/// <param name="Conflicts">Slots on which its articles do not agree.</param>
public sealed record CurrentTransaction(
    string Id, Deal Deal, int Articles, int Sources, DateOnly? First, DateOnly? Last, IReadOnlyDictionary<string, string> ChosenBy, IReadOnlyList<string> Conflicts);

/// <summary>The transactions, and the deals of articles that tell them.</summary>
internal static class TransactionTable
{
    public static void Add(Session session, IReadOnlyList<Transaction> transactions, IReadOnlyDictionary<TellingKey, long> deals)
    {
        foreach (var transaction in transactions)
        {
            session.Execute(
                """
                insert into transactions (
                    id, type, stage, from_names, to_names, announced, completion, amount_low, amount_high, amount_unit, qualifier,
                    valuation_low, valuation_high, valuation_unit, stake_low, stake_high, stake_unit, term,
                    capacity_low, capacity_high, capacity_unit, confidence, articles, sources, first_published, last_published, chosen_by, conflicts)
                values (
                    @Id, @Type, @Stage, @FromNames, @ToNames, @Announced, @Completion, @AmountLow, @AmountHigh, @AmountUnit, @Qualifier,
                    @ValuationLow, @ValuationHigh, @ValuationUnit, @StakeLow, @StakeHigh, @StakeUnit, @Term,
                    @CapacityLow, @CapacityHigh, @CapacityUnit, @Confidence, @Articles, @Sources, @FirstPublished, @LastPublished, @ChosenBy, @Conflicts)
                """, Row.Of(transaction));
            session.ExecuteEach(
                "insert into transaction_deal (deal_id, transaction_id) values (@deal, @Id)",
                transaction.Tellings.Select(t => new { deal = deals[t.Key], transaction.Id }));
        }
    }

    public static IEnumerable<CurrentTransaction> List(SqliteConnection connection, DealFilter filter) => connection.Query<Row>(
        """
        select * from transactions t
        where (@Type is null or type = @Type)
          and (@Party is null or id in (
                  select m.transaction_id
                  from transaction_deal m join deal_company p on p.deal_id = m.deal_id join company_name n on n.company_id = p.company_id
                  where n.name like @Party escape '\'))
          and (@Article is null or id in (
                  select m.transaction_id from transaction_deal m join deals_current d on d.deal_id = m.deal_id
                  where d.article_key = @Article or d.article = @Article))
          and (@Source is null or id in (
                  select m.transaction_id
                  from transaction_deal m join deals_current d on d.deal_id = m.deal_id
                  join place p on p.article_id = d.article_id join source s on s.id = p.source_id
                  where s.name = @Source))
          and (@MinConfidence is null or confidence >= @MinConfidence)
          and (@Since is null or last_published >= @Since)
        order by first_published is null, first_published, id
        """,
        new
        {
            Type = filter.Type is { } type ? Kebab.Write(type) : null, Party = LikePattern.Containing(filter.Party),
            filter.Article, filter.Source, filter.MinConfidence, Since = filter.Since is { } since ? Days.Write(since) : null,
        }, buffered: false).Select(r => r.ToCurrent());

    /// <summary>The ids that begin so.</summary>
    public static IReadOnlyList<string> Ids(SqliteConnection connection, string beginning) => connection.Query<string>(
        "select id from transactions where substr(id, 1, length(@beginning)) = @beginning order by id", new { beginning }).AsList();

    /// <summary>The transaction that a telling is of; null where the telling is gone.</summary>
    public static string? IdOf(SqliteConnection connection, TellingKey key) => connection.QueryFirstOrDefault<string>(
        """
        select m.transaction_id
        from transaction_deal m join deals_current d on d.deal_id = m.deal_id
        where d.text_hash = @Text and d.anchor_start_utf16 = @Start and d.anchor_end_utf16 = @End and d.anchor_nth = @Nth
        """, new { key.Text, key.Anchor.Start, key.Anchor.End, key.Nth });

    private sealed class Row : DealRow
    {
        public string Id { get; init; } = "";
        public int Articles { get; init; }
        public int Sources { get; init; }
        public string? FirstPublished { get; init; }
        public string? LastPublished { get; init; }
        public string ChosenBy { get; init; } = "{}";
        public string Conflicts { get; init; } = "[]";

        public static Row Of(Transaction transaction)
        {
            var shown = ShownDeal.Of(transaction.Deal);
            var days = transaction.Tellings.Select(t => t.Published).OfType<DateOnly>().ToList();
            return new Row
            {
                Id = transaction.Id, Type = shown.Type, Stage = shown.Stage, FromNames = JsonText.Write(shown.FromNames), ToNames = JsonText.Write(shown.ToNames),
                Announced = shown.Announced, Completion = shown.Completion, AmountLow = shown.AmountLow, AmountHigh = shown.AmountHigh, AmountUnit = shown.AmountUnit,
                Qualifier = shown.Qualifier, ValuationLow = shown.ValuationLow, ValuationHigh = shown.ValuationHigh, ValuationUnit = shown.ValuationUnit,
                StakeLow = shown.StakeLow, StakeHigh = shown.StakeHigh, StakeUnit = shown.StakeUnit, Term = shown.Term,
                CapacityLow = shown.CapacityLow, CapacityHigh = shown.CapacityHigh, CapacityUnit = shown.CapacityUnit, Confidence = transaction.Deal.Confidence,
                Articles = transaction.Tellings.Select(t => t.Key.Text).Distinct(StringComparer.Ordinal).Count(),
                Sources = transaction.Tellings.DistinctBy(t => t.Key.Text).Sum(t => t.Sources),
                FirstPublished = days.Count == 0 ? null : Days.Write(days.Min()), LastPublished = days.Count == 0 ? null : Days.Write(days.Max()),
                ChosenBy = JsonText.WriteObject(transaction.Slots.Select(s => (s.Name, s.Rule))), Conflicts = JsonText.Write(transaction.Conflicts.ToList()),
            };
        }

        public CurrentTransaction ToCurrent() => new(
            Id, ToDeal(), Articles, Sources, DayOf(FirstPublished), DayOf(LastPublished), JsonText.ReadObject(ChosenBy), JsonText.Read<string>(Conflicts));

        private static DateOnly? DayOf(string? day) => day is null ? null : Days.Read(day);
    }
}
