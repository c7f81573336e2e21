namespace Extractor.Storage.Exports;

/// <summary>A fact with all that the next program needs to use it without the store.</summary>
/// <param name="Fact">What stands, with the last verdict applied; of a rejected one what was extracted.</param>
/// <param name="StartCodepoint">Where its span begins, in code points as SQLite and Python count.</param>
/// <param name="EndCodepoint">Where its span ends, half-open.</param>
/// <param name="Sentence">The sentence that it stands in, on one line; of a very long one the part around it.</param>
/// <param name="Model">Id of the model that labelled it.</param>
/// <param name="Rules">Hash of the rules and settings that it was found by.</param>
/// <param name="ProgramVersion">Version of the program that extracted it.</param>
/// <param name="Review">What a person said of it.</param>
public sealed record ExportedFact(
    CurrentFact Fact, int StartCodepoint, int EndCodepoint, string Sentence, string Model, string Rules, string ProgramVersion, ReviewState Review)
{
    /// <summary>The number of the last verdict, which a new one expects; null where none was given.</summary>
    public long? Verdict { get; init; }
}

/// <summary>The last word on a fact or a deal.</summary>
/// <param name="Status"><c>none</c>, <c>accept</c>, <c>correct</c>, <c>reject</c>, <c>add</c>, or <c>auto</c> for what a threshold accepted.</param>
/// <param name="Reviewer">Who said it; null where nobody did.</param>
/// <param name="At">When; null where nobody did.</param>
public sealed record ReviewState(string Status, string? Reviewer, DateTimeOffset? At)
{
    /// <summary>Nobody decided.</summary>
    public static ReviewState None { get; } = new("none", null, null);

    /// <summary>True where a person decided; what a threshold accepted is no decision of a person.</summary>
    public bool IsByPerson => Status is not ("none" or "auto");
}
