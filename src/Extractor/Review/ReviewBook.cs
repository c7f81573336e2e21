using Extractor.Storage;

namespace Extractor.Review;

/// <summary>
/// What reviewers decide. Each decision says what was seen when it was made; where somebody else decided on the same since, nothing of it
/// is written and the conflict is told. One call is one action, and one step of undo.
/// </summary>
public sealed class ReviewBook(Store store)
{
    /// <summary>The reviewer in whose name facts are accepted by their confidence alone; any person's decision goes over it.</summary>
    public const string Automatic = "auto";

    /// <summary>Decides on one or many, all or none.</summary>
    /// <param name="summary">What is done, in words for people: <c>accepted $25 billion</c>.</param>
    /// <exception cref="FormatException">What shall hold is not what a fact or deal can be: a label that its kind cannot bear, a span outside of the text.</exception>
    public DecisionResult Decide(IReadOnlyList<ReviewDecision> decisions, string reviewer, string summary)
    {
        if (decisions.Count == 0) return new DecisionResult(null, []);
        return store.Write(s => new DecisionWriting(s, reviewer, store.Time.GetUtcNow()).Write(decisions, summary));
    }

    /// <summary>Takes back the reviewer's last action that stands; again, the one before. Without action and conflicts where there is none.</summary>
    /// <remarks>Refused where another reviewer decided on any part of it since.</remarks>
    public DecisionResult Undo(string reviewer) => store.Write(s => UndoSteps.LastDone(s, reviewer) is { } action
        ? new UndoWriting(s, reviewer, store.Time.GetUtcNow()).Undo(action)
        : new DecisionResult(null, []));

    /// <summary>Does again what the reviewer took back last. There is nothing to do again after a new decision.</summary>
    public DecisionResult Redo(string reviewer) => store.Write(s => UndoSteps.LastUndone(s, reviewer) is { } action
        ? new UndoWriting(s, reviewer, store.Time.GetUtcNow()).Redo(action)
        : new DecisionResult(null, []));

    /// <summary>What <see cref="Undo"/> and <see cref="Redo"/> would do now; null for nothing.</summary>
    public (ReviewAction? Undo, ReviewAction? Redo) Steps(string reviewer) => store.Read(s => (
        UndoSteps.LastDone(s, reviewer) is { } done ? ActionLog.Get(s, done) : null,
        UndoSteps.LastUndone(s, reviewer) is { } undone ? ActionLog.Get(s, undone) : null));

    /// <summary>The actions of all reviewers, newest first.</summary>
    /// <param name="before">Only those with lower numbers; null for all.</param>
    public IReadOnlyList<ReviewAction> Actions(int most, long? before = null) => store.Read(s => ActionLog.List(s, most, before ?? long.MaxValue));

    /// <summary>Every verdict on a fact or deal, oldest first: who, when, before, after.</summary>
    public IReadOnlyList<Verdict> History(VerdictKey key) => store.Read(s => VerdictLog.History(s.Connection, key));

    /// <summary>The number of the last verdict on a fact or deal: what a decision must expect; null where there is none.</summary>
    public long? LastVerdict(VerdictKey key) => store.Read(s => KeyState.Find(s, key)?.Id);
}
