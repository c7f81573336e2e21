using System.Data.Common;
using Dapper;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>Reads the facts that speak of deals.</summary>
internal static class EvidenceReader
{
    private static readonly string[] Slots = ["amount", "valuation", "stake", "announced", "completion", "term", "capacity", "other"];

    /// <param name="deals">As shown; the facts of the first come first.</param>
    public static IReadOnlyList<Evidence> Read(DbConnection connection, IReadOnlyList<long> deals)
    {
        var members = connection.Query<(long Deal, long Fact, long Version)>(
            """
            select m.deal_id, m.fact_id, f.article_version_id
            from deal_shown_fact m join fact_shown f on f.id = m.fact_id
            where m.deal_id in (select cast(value as bigint) from json_each(@deals))
            order by f.ordinal
            """, new { deals = JsonText.Write(deals) }).OrderBy(m => deals.IndexOf(m.Deal)).ToList();
        var sentences = connection.Query<(long, string)>(
            "select id, text from article_version where id in (select cast(value as bigint) from json_each(@versions))", new { versions = JsonText.Write<long>([.. members.Select(m => m.Version).Distinct()]) }).ToDictionary(v => v.Item1, v => SentenceSpans.Of(v.Item2));
        var versions = members.GroupBy(m => m.Fact).ToDictionary(g => g.Key, g => g.First().Version);
        return
        [
            .. FactQuery.OfIds(connection, [.. versions.Keys])
                .Select(f => new FactInSentence(f, sentences[versions[f.Id]].Show(f.Fact.Mention.Span)))
                .GroupBy(f => (Slot: SlotOf(f.Fact.Fact.Label), f.Fact.Fact.Mention.Value, f.Fact.Fact.Mention.Qualifier))
                .Select(g => new Evidence(g.Key.Slot, g.Key.Value, g.Key.Qualifier, [.. g]))
                .OrderBy(e => Array.IndexOf(Slots, e.Slot)),
        ];
    }

    private static int IndexOf(this IReadOnlyList<long> list, long value)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == value) return i;
        }

        return -1;
    }

    private static string SlotOf(Label label) => label switch
    {
        Label.Investment or Label.AcquisitionPrice or Label.Commitment or Label.Debt => "amount",
        Label.Valuation => "valuation",
        Label.Stake => "stake",
        Label.Announced => "announced",
        Label.Completion => "completion",
        Label.Term => "term",
        Label.Capacity => "capacity",
        _ => "other",
    };
}
