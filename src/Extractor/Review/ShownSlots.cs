using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>What is shown of a fact or deal now, as a verdict's JSON holds it.</summary>
internal static class ShownSlots
{
    /// <summary>Null where nothing is shown.</summary>
    public static string? Of(Session session, VerdictKey key) => key.Target == VerdictTarget.Fact ? OfFact(session, key) : OfDeal(session, key);

    private static string? OfFact(Session session, VerdictKey key) => session.List(
        """
        select s.value_low, s.value_high, s.unit, s.timex, s.qualifier, s.label, s.status, s.from_names, s.to_names, s.replaces
        from article_version v
        join article a on a.current_version_id = v.id and a.canonical_id = a.id
        join fact_shown s on s.article_id = a.id
        where v.text_hash = @TextHash and s.kind = @Kind and s.start_utf16 = @Start and s.end_utf16 = @End
        limit 1
        """,
        new { key.TextHash, key.Kind, key.Span.Start, key.Span.End },
        row => new ShownFact(
            row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4)!, row.Text(5)!, row.Text(6)!,
            JsonText.Read<string>(row.Text(7)!), JsonText.Read<string>(row.Text(8)!)) { Replaces = row.Text(9) }.ToJson()).FirstOrDefault();

    private static string? OfDeal(Session session, VerdictKey key) => session.List(
        """
        select s.type, s.stage, s.from_names, s.to_names, s.announced, s.completion, s.amount_low, s.amount_high, s.amount_unit, s.qualifier,
               s.valuation_low, s.valuation_high, s.valuation_unit, s.stake_low, s.stake_high, s.stake_unit, s.term,
               s.capacity_low, s.capacity_high, s.capacity_unit, json_extract(r.after, '$.facts')
        from article_version v
        join article a on a.current_version_id = v.id and a.canonical_id = a.id
        join deal_shown s on s.article_id = a.id
        left join verdict r on r.id = s.verdict_id
        where v.text_hash = @TextHash and s.anchor_start_utf16 = @Start and s.anchor_end_utf16 = @End and s.anchor_nth = @Nth
        limit 1
        """,
        new { key.TextHash, key.Span.Start, key.Span.End, key.Nth },
        row => new ShownDeal(
            row.Text(0)!, row.Text(1)!, JsonText.Read<string>(row.Text(2)!), JsonText.Read<string>(row.Text(3)!), row.Text(4), row.Text(5),
            row.Text(6), row.Text(7), row.Text(8), row.Text(9)!, row.Text(10), row.Text(11), row.Text(12), row.Text(13), row.Text(14), row.Text(15), row.Text(16),
            row.Text(17), row.Text(18), row.Text(19)) { Facts = row.Text(20) is { } facts ? JsonText.Read<string>(facts) : null }.ToJson()).FirstOrDefault();
}
