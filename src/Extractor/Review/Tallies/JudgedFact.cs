using Extractor.Gold;

namespace Extractor.Review.Tallies;

/// <summary>A fact that was found and that a person decided: what the program said of it, and whether that was right.</summary>
/// <param name="Label">The label that the program gave.</param>
/// <param name="Confidence">How sure it was of value and label.</param>
/// <param name="IsAccepted">Taken as it was.</param>
/// <param name="IsRight">Value and label were right, whatever else was corrected.</param>
/// <param name="IsAudited">Of the random tenth by which accuracy is measured: most uncertain first asks for the hardest, this for any.</param>
/// <param name="Day">When it was decided, in UTC.</param>
public sealed record JudgedFact(Label Label, double Confidence, bool IsAccepted, bool IsRight, bool IsAudited, DateOnly Day)
{
    /// <summary>The part of all facts that is drawn for the audit.</summary>
    public const double AuditPart = 0.1;
}
