using Extractor.Review;

namespace Extractor.App.Review.Steps;

/// <summary>What a page says of an undo or redo that met what somebody else decided since.</summary>
internal static class Told
{
    /// <summary>Nothing was changed.</summary>
    public static string Refused(Conflict conflict) => $"{By(conflict)} Theirs stands, and nothing was changed.";

    /// <summary>A step before was taken instead; empty where none was passed over.</summary>
    public static string Passed(IReadOnlyList<PassedStep> passed) => string.Join(' ', passed.Select(p => $"Passed over: {p.Step.Summary}. {By(p.Conflict)} Theirs stands."));

    private static string By(Conflict conflict) => $"{conflict.Reviewer} decided on the same since ({conflict.Decision}, {conflict.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC).";
}
