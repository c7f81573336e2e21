using Extractor.Storage;
using Extractor.Storage.Engines;

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
    /// <remarks>
    /// An action is taken back wholly or not at all. One on any part of which another reviewer decided since stays, and the one before it is
    /// taken back: <see cref="DecisionResult.Passed"/> names it. Where there is none before it either, the conflicts of the last are given.
    /// </remarks>
    public DecisionResult Undo(string reviewer) => store.Write(s => First(s, UndoSteps.Done(s, reviewer), new UndoWriting(s, reviewer, store.Time.GetUtcNow()).Undo));

    /// <summary>Does again what the reviewer took back last; what cannot be is passed over as by <see cref="Undo"/>. There is nothing to do again after a new decision.</summary>
    public DecisionResult Redo(string reviewer) => store.Write(s => First(s, UndoSteps.Undone(s, reviewer), new UndoWriting(s, reviewer, store.Time.GetUtcNow()).Redo));

    /// <summary>What <see cref="Undo"/> and <see cref="Redo"/> would try first; null for nothing.</summary>
    public (ReviewAction? Undo, ReviewAction? Redo) Steps(string reviewer) => store.Ask(UndoSteps.Next, new { reviewer, before = long.MaxValue }, UndoSteps.Read);

    /// <summary>How many actions the reviewer did since a time and did not take back, and what <see cref="Steps"/> gives.</summary>
    public (int Decided, (ReviewAction? Undo, ReviewAction? Redo) Steps) Progress(string reviewer, DateTimeOffset since) => store.Ask(
        $"""
        select coalesce(sum(case kind when 'undo' then -1 else 1 end), 0)
        from review_action
        where reviewer = @reviewer and at >= @since;

        {UndoSteps.Next}
        """, new { reviewer, since = Days.Write(since), before = long.MaxValue }, answers => (Math.Max(0, answers.ReadSingle<int>()), UndoSteps.Read(answers)));

    /// <summary>The actions of all reviewers, newest first.</summary>
    /// <param name="before">Only those with lower numbers; null for all.</param>
    public IReadOnlyList<ReviewAction> Actions(int most, long? before = null) => store.Read(s => ActionLog.List(s, most, before ?? long.MaxValue));

    /// <summary>Every verdict on a fact or deal, oldest first: who, when, before, after.</summary>
    public IReadOnlyList<Verdict> History(VerdictKey key) => store.Read(s => VerdictLog.History(s.Connection, key));

    /// <summary>The number of the last verdict on a fact or deal: what a decision must expect; null where there is none.</summary>
    public long? LastVerdict(VerdictKey key) => store.Read(s => KeyState.Find(s, key)?.Id);

    private static DecisionResult First(Session session, IEnumerable<long> actions, Func<long, DecisionResult> step)
    {
        var refused = new List<(long Action, DecisionResult Result)>();
        foreach (var action in actions)
        {
            var result = step(action);
            if (result.Conflicts.Count == 0) return result with { Passed = [.. refused.Select(r => new PassedStep(ActionLog.Get(session, r.Action), r.Result.Conflicts[0]))] };
            refused.Add((action, result));
        }

        return refused is [var last, ..] ? last.Result : new DecisionResult(null, []);
    }
}
