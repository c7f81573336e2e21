using System.Data.Common;
using Dapper;
using Extractor.Deals;
using Extractor.Deals.Transactions;
using Extractor.Mentions;
using Extractor.Storage.Engines;

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
    /// <summary>Writes one row, new or in the place of another of its id.</summary>
    public const string Set =
        """
        insert into transactions (
            id, type, stage, from_names, to_names, announced, completion, amount_low, amount_high, amount_unit, qualifier,
            valuation_low, valuation_high, valuation_unit, stake_low, stake_high, stake_unit, term,
            capacity_low, capacity_high, capacity_unit, confidence, articles, sources, first_published, last_published, chosen_by, conflicts)
        values (
            @Id, @Type, @Stage, @FromNames, @ToNames, @Announced, @Completion, @AmountLow, @AmountHigh, @AmountUnit, @Qualifier,
            @ValuationLow, @ValuationHigh, @ValuationUnit, @StakeLow, @StakeHigh, @StakeUnit, @Term,
            @CapacityLow, @CapacityHigh, @CapacityUnit, @Confidence, @Articles, @Sources, @FirstPublished, @LastPublished, @ChosenBy, @Conflicts)
        on conflict (id) do update set
            type = excluded.type, stage = excluded.stage, from_names = excluded.from_names, to_names = excluded.to_names,
            announced = excluded.announced, completion = excluded.completion, amount_low = excluded.amount_low, amount_high = excluded.amount_high,
            amount_unit = excluded.amount_unit, qualifier = excluded.qualifier, valuation_low = excluded.valuation_low,
            valuation_high = excluded.valuation_high, valuation_unit = excluded.valuation_unit, stake_low = excluded.stake_low,
            stake_high = excluded.stake_high, stake_unit = excluded.stake_unit, term = excluded.term, capacity_low = excluded.capacity_low,
            capacity_high = excluded.capacity_high, capacity_unit = excluded.capacity_unit, confidence = excluded.confidence,
            articles = excluded.articles, sources = excluded.sources, first_published = excluded.first_published,
            last_published = excluded.last_published, chosen_by = excluded.chosen_by, conflicts = excluded.conflicts
        """;

    public static IEnumerable<TransactionRow> Rows(DbConnection connection) => connection.Stream<TransactionRow>("select * from transactions");

    public static IEnumerable<CurrentTransaction> List(DbConnection connection, DealFilter filter) => connection.Stream<TransactionRow>(
        """
        select * from transactions t
        where (@Type is null or type = @Type)
          and (@Party is null or id in (
                  select m.transaction_id
                  from transaction_deal m join deal_company p on p.deal_id = m.deal_id join company_name n on n.company_id = p.company_id
                  where lower(n.name) like lower(@Party) escape '\'))
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
        }).Select(r => r.ToCurrent());

    /// <summary>Those of some ids, in no order; one that is gone is left out.</summary>
    public static IEnumerable<CurrentTransaction> OfIds(DbConnection connection, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? [] : connection.Query<TransactionRow>("select * from transactions where id in (select value from json_each(@ids))", new { ids = JsonText.Write<string>(ids) }).Select(r => r.ToCurrent());

    /// <summary>The ids that begin so.</summary>
    public static IReadOnlyList<string> Ids(DbConnection connection, string beginning) => connection.Query<string>(
        "select id from transactions where substr(id, 1, length(@beginning)) = @beginning order by id", new { beginning }).AsList();

    /// <summary>The transaction that a telling is of; null where the telling is gone.</summary>
    public static string? IdOf(DbConnection connection, TellingKey key) => connection.QueryFirstOrDefault<string>(
        """
        select m.transaction_id
        from transaction_deal m join deals_current d on d.deal_id = m.deal_id
        where d.text_hash = @Text and d.anchor_start_utf16 = @Start and d.anchor_end_utf16 = @End and d.anchor_nth = @Nth
        """, new { key.Text, key.Anchor.Start, key.Anchor.End, key.Nth });
}
