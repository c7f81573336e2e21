using Extractor.Storage;
using Extractor.Storage.Engines;
using Extractor.Storage.Transactions;

namespace Extractor.Review;

/// <summary>Takes an action back or does it again, wholly, by what it adds to the log: nothing is ever taken out of it.</summary>
internal sealed class UndoWriting(Session session, string reviewer, DateTimeOffset now)
{
    /// <summary>Puts back in force what was before each of its verdicts.</summary>
    public DecisionResult Undo(long action)
    {
        var verdicts = KeyState.Of(session, action);
        var standing = verdicts.Where(v => KeyState.Find(session, v.Verdict.Key)!.Force == v.Id).ToList();

        // What was accepted by confidence alone is taken back where nobody has looked at it since; people's decisions stay.
        if (reviewer == ReviewBook.Automatic) verdicts = standing;
        var conflicts = verdicts.Except(standing).Select(v => KeyState.Find(session, v.Verdict.Key)!.ToConflict(v.Verdict.Key)).Concat(TieConflicts(action)).ToList();
        if (conflicts.Count > 0) return new DecisionResult(null, conflicts);

        var undo = Begin(action, ActionKind.Undo);
        foreach (var (id, verdict) in verdicts)
        {
            var before = KeyState.Find(session, verdict.Key, id);
            var restored = before?.Force is null ? null : before;
            Add(undo, verdict.Key, restored?.Decision ?? Decision.Withdraw, restored?.After, restored?.Flagged ?? false, restored?.Force);
        }

        TieUndo.TakeBack(session, action, undo.Id, reviewer, now);
        return End(undo, verdicts);
    }

    /// <summary>Puts its verdicts in force again.</summary>
    public DecisionResult Redo(long action)
    {
        var verdicts = KeyState.Of(session, action);
        var untouched = verdicts.Where(v => KeyState.Find(session, v.Verdict.Key)!.Force == KeyState.Find(session, v.Verdict.Key, v.Id)?.Force).ToList();
        if (reviewer == ReviewBook.Automatic) verdicts = untouched;
        var conflicts = verdicts.Except(untouched).Select(v => KeyState.Find(session, v.Verdict.Key)!.ToConflict(v.Verdict.Key)).Concat(TieConflicts(action)).ToList();
        if (conflicts.Count > 0) return new DecisionResult(null, conflicts);

        var redo = Begin(action, ActionKind.Redo);
        foreach (var (id, verdict) in verdicts)
        {
            Add(redo, verdict.Key, verdict.Decision, verdict.After, verdict.Flagged, id);
        }

        TieUndo.Repeat(session, action, redo.Id, reviewer, now);
        return End(redo, verdicts);
    }

    private ReviewAction Begin(long action, ActionKind kind)
    {
        var begun = new ReviewAction(0, now, reviewer, kind, action, ActionLog.Get(session, action).Summary);
        return begun with { Id = ActionLog.Add(session, begun) };
    }

    private void Add(ReviewAction action, VerdictKey key, Decision decision, string? after, bool flagged, long? restores) => VerdictLog.Add(
        session, new Verdict(key, reviewer, now, decision, ShownSlots.Of(session, key), after) { Flagged = flagged }, action.Id, restores);

    private DecisionResult End(ReviewAction action, List<(long Id, Verdict Verdict)> verdicts)
    {
        VerdictLog.Apply(session, [.. verdicts.Select(v => v.Verdict.Key)]);
        return new DecisionResult(action, []);
    }

    private IEnumerable<Conflict> TieConflicts(long action) => TieUndo.Since(session, action, reviewer).Select(t => new Conflict(null, null, t.Reviewer, t.At, t.Decision, null));
}
