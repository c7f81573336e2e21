using Extractor.Storage;

namespace Extractor.Review;

/// <summary>What a reviewer decides on one fact or deal, and what was seen when it was decided.</summary>
/// <param name="Key">What it speaks of.</param>
/// <param name="Expected">The verdict that the reviewer saw on it (<c>verdict_id</c> of the row shown); null for none.</param>
public sealed record ReviewDecision(VerdictKey Key, long? Expected)
{
    /// <summary>What is decided; null where what was decided before stays, and only the flag changes.</summary>
    public Decision? Decision { get; init; }

    /// <summary>What holds from now on, as JSON of <see cref="ShownFact"/> or <see cref="ShownDeal"/>. Where an acceptance gives none, it is what is shown.</summary>
    public string? After { get; init; }

    /// <summary>Whether it is to be looked at again; null where that stays as it was.</summary>
    public bool? Flagged { get; init; }

    /// <summary>Of a correction: where the fact stands from now on; null where it was. The fact as found is rejected, another takes its place.</summary>
    public FactPlace? Place { get; init; }

    public static ReviewDecision Accept(VerdictKey key, long? expected) => new(key, expected) { Decision = Storage.Decision.Accept };

    public static ReviewDecision Reject(VerdictKey key, long? expected) => new(key, expected) { Decision = Storage.Decision.Reject };

    public static ReviewDecision Withdraw(VerdictKey key, long? expected) => new(key, expected) { Decision = Storage.Decision.Withdraw };

    /// <param name="place">Its kind and span from now on, where they change.</param>
    public static ReviewDecision Correct(VerdictKey key, long? expected, ShownFact after, FactPlace? place = null) =>
        new(key, expected) { Decision = Storage.Decision.Correct, After = after.ToJson(), Place = place };

    public static ReviewDecision Correct(VerdictKey key, long? expected, ShownDeal after) => new(key, expected) { Decision = Storage.Decision.Correct, After = after.ToJson() };

    /// <summary>A fact that was not found. <paramref name="key"/> names its kind and span.</summary>
    public static ReviewDecision Add(VerdictKey key, ShownFact after) => new(key, null) { Decision = Storage.Decision.Add, After = after.ToJson() };

    /// <summary>A deal that was not found, or is parted from another.</summary>
    public static ReviewDecision Add(VerdictKey key, ShownDeal after) => new(key, null) { Decision = Storage.Decision.Add, After = after.ToJson() };

    /// <summary>Asks to look at it again, or no longer, and leaves what was decided as it is.</summary>
    public static ReviewDecision Flag(VerdictKey key, long? expected, bool flagged) => new(key, expected) { Flagged = flagged };
}

/// <summary>How a decision, an undo or a redo ended: all of it was written, or nothing.</summary>
/// <param name="Action">What was written; null where nothing was.</param>
/// <param name="Conflicts">What somebody else decided meanwhile; empty where it was written, or where there was nothing to do.</param>
public sealed record DecisionResult(ReviewAction? Action, IReadOnlyList<Conflict> Conflicts)
{
    /// <summary>Of an undo or a redo the reviewer's steps that came first and stay as they are, the last first.</summary>
    public IReadOnlyList<PassedStep> Passed { get; init; } = [];
}

/// <summary>A step that an undo or a redo passed over.</summary>
/// <param name="Conflict">What somebody else decided since on a part of it.</param>
public sealed record PassedStep(ReviewAction Step, Conflict Conflict);

/// <summary>What somebody decided on the same since.</summary>
/// <param name="Key">The fact or deal; null for a merge or split of deals or companies.</param>
/// <param name="Verdict">The number of the verdict that counts; null for a merge or split.</param>
/// <param name="Decision">What was decided, in a word.</param>
/// <param name="After">What holds by it, as JSON; null where it says nothing.</param>
public sealed record Conflict(VerdictKey? Key, long? Verdict, string Reviewer, DateTimeOffset At, string Decision, string? After);
