namespace Extractor.Storage;

/// <summary>What a reviewer did at once, as one step of undo.</summary>
/// <param name="Undoes">Of an undo or a redo, the action that is taken back or done again; else null.</param>
/// <param name="Summary">What was done, in words for people.</param>
public sealed record ReviewAction(long Id, DateTimeOffset At, string Reviewer, ActionKind Kind, long? Undoes, string Summary);

/// <summary>What an action does to the log.</summary>
public enum ActionKind
{
    /// <summary>It decides.</summary>
    Decide,

    /// <summary>It takes another back.</summary>
    Undo,

    /// <summary>It does again what was taken back.</summary>
    Redo,
}
