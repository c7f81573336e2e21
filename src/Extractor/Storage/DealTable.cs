using System.Data.Common;
using Dapper;
using Extractor.Deals;
using Extractor.Mentions;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>The deals of article versions, with their facts, tranches and checks.</summary>
internal static class DealTable
{
    public static void Add(Session session, long versionId, ExtractedItem item)
    {
        var ordinal = 0;
        foreach (var (deal, (anchor, nth)) in item.Deals.Zip(DealAnchor.Of(item.Deals, item.Facts)))
        {
            var id = AddRow(session, DealRow.Of(versionId, ordinal++, deal, anchor, nth));
            AddFacts(session, versionId, id, "member", deal.Facts);
            AddFacts(session, versionId, id, "tranche", [.. deal.Tranches.Select(t => t.Fact).Distinct()]);
            AddTranches(session, versionId, id, deal.Tranches);
            AddChecks(session, versionId, id, deal.Checks);
        }

        AddChecks(session, versionId, null, item.Checks);
    }

    /// <summary>The deals of a version as extracted, without verdicts.</summary>
    public static IReadOnlyList<Deal> Read(DbConnection connection, long versionId)
    {
        var rows = connection.Query<DealRow>("select * from deal where article_version_id = @versionId order by ordinal", new { versionId });
        var facts = connection.Query<(int Deal, int Fact)>(
            """
            select d.ordinal, f.ordinal
            from deal d join deal_fact m on m.deal_id = d.id join fact f on f.id = m.fact_id
            where d.article_version_id = @versionId and m.role = 'member'
            order by d.ordinal, f.ordinal
            """, new { versionId }).ToLookup(r => r.Deal, r => r.Fact);
        var tranches = connection.Query<(int Deal, int Fact, string? Condition)>(
            """
            select d.ordinal, f.ordinal, t.condition
            from deal d join tranche t on t.deal_id = d.id join fact f on f.id = t.fact_id
            where d.article_version_id = @versionId
            order by d.ordinal, t.ordinal
            """, new { versionId }).ToLookup(r => r.Deal, r => new Tranche(r.Fact, r.Condition));
        var checks = connection.Query<(int Deal, string Name, string Result, string Arithmetic, string Facts)>(
            """
            select d.ordinal, k.name, k.result, k.arithmetic, k.facts
            from deal d join check_result k on k.deal_id = d.id
            where d.article_version_id = @versionId
            order by d.ordinal, k.ordinal
            """, new { versionId })
            .ToLookup(r => r.Deal, r => new Check(r.Name, Kebab.Read<CheckResult>(r.Result), r.Arithmetic, JsonText.Read<int>(r.Facts)));
        return
        [
            .. rows.Select(row => row.ToDeal() with
            {
                Facts = [.. facts[row.Ordinal]], Tranches = [.. tranches[row.Ordinal]], Checks = [.. checks[row.Ordinal]],
            }),
        ];
    }

    public static void Clear(Session session, long versionId)
    {
        session.Execute("delete from check_result where article_version_id = @versionId", new { versionId });

        // Their numbers may be given to other deals: nothing shall hang on them.
        session.Execute("delete from deal_shown where id in (select id from deal where article_version_id = @versionId)", new { versionId });
        session.Execute("delete from deal where article_version_id = @versionId", new { versionId });
    }

    private static long AddRow(Session session, DealRow row) => session.Number(
        """
        insert into deal (
            article_version_id, ordinal, type, stage, from_names, to_names, announced, completion, amount_low, amount_high, amount_unit,
            qualifier, valuation_low, valuation_high, valuation_unit, stake_low, stake_high, stake_unit, term,
            capacity_low, capacity_high, capacity_unit, confidence, anchor_start_utf16, anchor_end_utf16, anchor_nth)
        values (
            @ArticleVersionId, @Ordinal, @Type, @Stage, @FromNames, @ToNames, @Announced, @Completion, @AmountLow, @AmountHigh, @AmountUnit,
            @Qualifier, @ValuationLow, @ValuationHigh, @ValuationUnit, @StakeLow, @StakeHigh, @StakeUnit, @Term,
            @CapacityLow, @CapacityHigh, @CapacityUnit, @Confidence, @AnchorStartUtf16, @AnchorEndUtf16, @AnchorNth)
        returning id
        """, row);

    private static void AddFacts(Session session, long versionId, long dealId, string role, IReadOnlyList<int> facts) =>
        session.ExecuteEach(
            """
            insert into deal_fact (deal_id, fact_id, role)
            select @dealId, id, @role from fact where article_version_id = @versionId and ordinal = @fact
            """, facts.Select(fact => new { versionId, dealId, role, fact }));

    private static void AddTranches(Session session, long versionId, long dealId, IReadOnlyList<Tranche> tranches) =>
        session.ExecuteEach(
            """
            insert into tranche (deal_id, ordinal, fact_id, condition)
            select @dealId, @ordinal, id, @Condition from fact where article_version_id = @versionId and ordinal = @Fact
            """, tranches.Select((t, ordinal) => new { versionId, dealId, ordinal, t.Fact, t.Condition }));

    private static void AddChecks(Session session, long versionId, long? dealId, IReadOnlyList<Check> checks) =>
        session.ExecuteEach(
            """
            insert into check_result (article_version_id, scope, deal_id, ordinal, name, result, arithmetic, facts)
            values (@versionId, @scope, @dealId, @ordinal, @Name, @result, @Arithmetic, @facts)
            """,
            checks.Select((check, ordinal) => new
            {
                versionId, scope = dealId is null ? "article" : "deal", dealId, ordinal, check.Name,
                result = Kebab.Write(check.Result), check.Arithmetic, facts = JsonText.Write(check.Facts),
            }));
}
