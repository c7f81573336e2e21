using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Parties;

namespace Extractor.Facts;

/// <summary>A mention that is understood: its role, how sure the article is of it, and between whom.</summary>
/// <param name="Mention">Where it stands and what its value is.</param>
/// <param name="Label">Its role.</param>
/// <param name="Status"><see cref="Status.Firm"/> for labels that bear none.</param>
/// <param name="From">Who gives: one name for each party; empty where the article does not say.</param>
/// <param name="To">Who gets: likewise.</param>
/// <param name="Confidence">Calibrated probability, 4 decimals, that value and label are both right.</param>
/// <param name="Reasons">Why label, status and parties are what they are, strongest first.</param>
public sealed record Fact(
    Mention Mention, Label Label, Status Status, IReadOnlyList<string> From, IReadOnlyList<string> To, double Confidence,
    IReadOnlyList<Reason> Reasons)
{
    /// <summary>The label that came second and its probability; null where a kind has but one.</summary>
    public (Label Label, double Probability)? RunnerUp { get; init; }

    /// <summary>Who else might be a party, the chosen included, in the order in which the article names them first; empty for labels that bear none.</summary>
    internal IReadOnlyList<PartyChance> Chances { get; init; } = [];
}

/// <summary>One thing that spoke for a decision.</summary>
/// <param name="Decides"><c>label</c>, <c>status</c>, <c>from</c> or <c>to</c>.</param>
/// <param name="What">A rule, a user pattern or a feature of the classifier, named.</param>
/// <param name="Weight">The classifier's weight, or 0 for a rule.</param>
public sealed record Reason(string Decides, string What, double Weight = 0);
