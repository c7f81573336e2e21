using Extractor.Storage;

namespace Extractor.App.Review.Queue;

/// <summary>Decisions as pages say them.</summary>
internal static class DecisionWords
{
    public static string Of(Decision decision) => decision switch
    {
        Decision.Accept => "accepted",
        Decision.Reject => "rejected",
        Decision.Correct => "corrected",
        Decision.Withdraw => "taken back",
        Decision.Add => "added",
        Decision.Auto => "accepted by confidence",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "no such decision"),
    };
}
