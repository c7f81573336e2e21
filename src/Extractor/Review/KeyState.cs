using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>The last verdict on a fact or deal before a place in the log.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Force">The verdict that is in force by it: itself, or what an undo or redo restored; null where an undo left none.</param>
internal sealed record KeyState(long Id, long? Force, string Reviewer, DateTimeOffset At, Decision Decision, bool Flagged, string? After)
{
    /// <param name="before">Only verdicts with lower numbers.</param>
    public static KeyState? Find(Session session, VerdictKey key, long before = long.MaxValue) => session.List(
        """
        select r.id, case when a.kind = 'undo' or a.kind = 'redo' then r.restores else r.id end, r.reviewer, r.at, r.decision, r.flagged, r.after
        from verdict r left join review_action a on a.id = r.action_id
        where r.text_hash = @TextHash and r.target = @target and r.kind = @Kind and r.start_utf16 = @Start and r.end_utf16 = @End and r.nth = @Nth
          and r.id < @before
        order by r.id desc
        limit 1
        """,
        new { key.TextHash, target = Kebab.Write(key.Target), key.Kind, key.Span.Start, key.Span.End, key.Nth, before },
        row => new KeyState(
            row.Number(0)!.Value, row.Number(1), row.Text(2)!, Days.ReadTime(row.Text(3)!), Kebab.Read<Decision>(row.Text(4)!), row.Number(5) == 1, row.Text(6)))
        .FirstOrDefault();

    /// <summary>The verdicts of an action, in order.</summary>
    public static List<(long Id, Verdict Verdict)> Of(Session session, long action) =>
        [.. VerdictLog.List(session.Connection, action)];

    public Conflict ToConflict(VerdictKey key) => new(key, Id, Reviewer, At, Kebab.Write(Decision), After);
}
