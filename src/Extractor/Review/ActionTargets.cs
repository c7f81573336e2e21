using Extractor.Storage;

namespace Extractor.Review;

/// <summary>What an action decided on, as it is shown now.</summary>
/// <param name="Facts">Numbers among the facts shown; a few at most.</param>
/// <param name="Deals">Numbers among the deals shown; a few at most.</param>
public sealed record ActionTargets(IReadOnlyList<long> Facts, IReadOnlyList<long> Deals)
{
    /// <summary>Reads those of an action's first verdicts that are shown.</summary>
    public static ActionTargets Of(Store store, long action) => store.InSnapshot(s => new ActionTargets(
        s.List(
            """
            select f.id
            from (select * from verdict where action_id = @action and target = 'fact' order by id limit 5) r
            join article_version v on v.text_hash = r.text_hash
            join article a on a.current_version_id = v.id and a.canonical_id = a.id
            join fact_shown f on f.article_id = a.id and f.kind = r.kind and f.start_utf16 = r.start_utf16 and f.end_utf16 = r.end_utf16
            order by r.id
            """, new { action }, row => row.Number(0)!.Value),
        s.List(
            """
            select d.id
            from (select * from verdict where action_id = @action and target = 'deal' order by id limit 5) r
            join article_version v on v.text_hash = r.text_hash
            join article a on a.current_version_id = v.id and a.canonical_id = a.id
            join deal_shown d on d.article_id = a.id and d.anchor_start_utf16 = r.start_utf16 and d.anchor_end_utf16 = r.end_utf16 and d.anchor_nth = r.nth
            order by r.id
            """, new { action }, row => row.Number(0)!.Value)));
}
