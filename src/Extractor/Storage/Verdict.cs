using Extractor.Articles;

namespace Extractor.Storage;

/// <summary>A reviewer's decision on one fact or deal: all that holds of it from now on.</summary>
/// <param name="Key">What it speaks of.</param>
/// <param name="Before">What was shown when it was decided, as the slots' JSON; null where nothing was.</param>
/// <param name="After">What holds from now on, all slots (<see cref="ShownFact"/>, <see cref="ShownDeal"/>); null for a rejection.</param>
public sealed record Verdict(VerdictKey Key, string Reviewer, DateTimeOffset At, Decision Decision, string? Before, string? After)
{
    /// <summary>To be looked at again, whatever is decided.</summary>
    public bool Flagged { get; init; }
}

/// <summary>Names a fact or a deal by what outlives another extraction, and holds for every copy of the text.</summary>
/// <param name="ArticleKey">The article that it was decided on, for people; not compared.</param>
/// <param name="TextHash">Hash of the text.</param>
/// <param name="Kind">A fact's kind; empty for a deal.</param>
/// <param name="Span">A fact's span; for a deal that of its first figure.</param>
/// <param name="Nth">For deals with the same first figure, which of them.</param>
public sealed record VerdictKey(string ArticleKey, string TextHash, VerdictTarget Target, string Kind, Span Span, int Nth = 0);

/// <summary>What a verdict speaks of.</summary>
public enum VerdictTarget
{
    Fact,
    Deal,
}

/// <summary>What was decided.</summary>
public enum Decision
{
    /// <summary>Right as shown.</summary>
    Accept,

    /// <summary>Not a fact, or not a deal: left out of the views.</summary>
    Reject,

    /// <summary>Right after a correction.</summary>
    Correct,

    /// <summary>Nothing is decided any longer: what was extracted is shown.</summary>
    Withdraw,

    /// <summary>A fact or a deal that was not found.</summary>
    Add,

    /// <summary>Right as found, by its confidence alone: nobody has looked at it.</summary>
    Auto,
}
