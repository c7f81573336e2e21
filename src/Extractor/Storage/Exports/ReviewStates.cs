namespace Extractor.Storage.Exports;

/// <summary>Reads the state of review from the last verdict's columns.</summary>
internal static class ReviewStates
{
    /// <summary>A verdict withdrawn is none.</summary>
    public static ReviewState Of(string? decision, string? reviewer, string? at) => decision is null or "withdraw"
        ? ReviewState.None
        : new ReviewState(decision, reviewer, at is null ? null : Days.ReadTime(at));

    /// <summary>One state for all the articles of a deal: a person's word before a threshold's, the last one first.</summary>
    public static ReviewState Join(IEnumerable<ReviewState> states) =>
        states.OrderByDescending(s => s.IsByPerson).ThenByDescending(s => s.Status != "none").ThenByDescending(s => s.At).FirstOrDefault() ?? ReviewState.None;
}
