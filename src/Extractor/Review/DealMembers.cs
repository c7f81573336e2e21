using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>A fact as it is shown, for deals.</summary>
/// <param name="Verdict">The last verdict on it; null for none.</param>
/// <param name="IsOpen">No person has decided on it.</param>
/// <param name="IsMember">It speaks of the deal that was asked for.</param>
/// <param name="IsElsewhere">It speaks of another deal.</param>
internal sealed record DealMember(FactPlace Place, ShownFact Slots, long? Verdict, bool IsOpen, bool IsMember, bool IsElsewhere)
{
    public bool SaysTheSameAs(DealMember other) => Place.Kind == other.Place.Kind && Slots.Label == other.Slots.Label && Slots.ValueLow == other.Slots.ValueLow
        && Slots.ValueHigh == other.Slots.ValueHigh && Slots.Unit == other.Slots.Unit && Slots.Timex == other.Slots.Timex;
}

/// <summary>Reads the facts of the article that tells a deal.</summary>
internal static class DealMembers
{
    /// <summary>All facts of the article that are not rejected, in the order of the text.</summary>
    public static List<DealMember> Of(Session session, VerdictKey deal) => session.List(
        """
        select f.kind, f.start_utf16, f.end_utf16, f.value_low, f.value_high, f.unit, f.timex, f.qualifier, f.label, f.status, f.from_names, f.to_names, f.replaces,
               f.verdict_id, f.decision is null or f.decision = 'auto',
               exists (select 1 from deal_shown_fact m where m.fact_id = f.id and m.deal_id = d.id),
               exists (select 1 from deal_shown_fact m where m.fact_id = f.id and m.deal_id <> d.id)
        from article_version v
        join article a on a.current_version_id = v.id and a.canonical_id = a.id
        join deal_shown d on d.article_id = a.id
        join fact_shown f on f.article_id = a.id
        where v.text_hash = @TextHash and d.anchor_start_utf16 = @Start and d.anchor_end_utf16 = @End and d.anchor_nth = @Nth
          and (f.decision is null or f.decision <> 'reject')
        order by f.start_utf16, f.end_utf16
        """,
        new { deal.TextHash, deal.Span.Start, deal.Span.End, deal.Nth },
        row => new DealMember(
            new FactPlace(Kebab.Read<Kind>(row.Text(0)!), new Span((int)row.Number(1)!.Value, (int)row.Number(2)!.Value)),
            new ShownFact(
                row.Text(3), row.Text(4), row.Text(5), row.Text(6), row.Text(7)!, row.Text(8)!, row.Text(9)!,
                JsonText.Read<string>(row.Text(10)!), JsonText.Read<string>(row.Text(11)!)) { Replaces = row.Text(12) },
            row.Number(13), row.Number(14) == 1, row.Number(15) == 1, row.Number(16) == 1));

    /// <summary>The next number for a deal whose first figure is this.</summary>
    public static int NextNth(Session session, string textHash, Span anchor) => (int)session.Number(
        """
        select coalesce(max(nth) + 1, 0)
        from (
            select nth from verdict where text_hash = @textHash and target = 'deal' and kind = '' and start_utf16 = @Start and end_utf16 = @End
            union all
            select d.anchor_nth from article_version v join deal d on d.article_version_id = v.id
            where v.text_hash = @textHash and d.anchor_start_utf16 = @Start and d.anchor_end_utf16 = @End) taken
        """, new { textHash, anchor.Start, anchor.End });
}
