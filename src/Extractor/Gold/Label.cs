using Extractor.Mentions;

namespace Extractor.Gold;

/// <summary>The role a figure plays. One sentence for each stands in <c>corpus/guidelines.md</c>.</summary>
public enum Label
{
    Investment,
    AcquisitionPrice,
    Valuation,
    Commitment,
    Debt,
    SharePrice,
    Financials,
    OtherMoney,
    Capacity,
    OtherPower,
    Announced,
    Completion,
    Term,
    OtherTime,
    Stake,
    Premium,
    Growth,
    OtherRatio,
}

/// <summary>Which labels a kind may bear, and which labels bear status and parties.</summary>
public static class LabelSets
{
    private static readonly Label[] Money = [Label.Investment, Label.AcquisitionPrice, Label.Valuation, Label.Commitment, Label.Debt, Label.SharePrice, Label.Financials, Label.OtherMoney];
    private static readonly Label[] Power = [Label.Capacity, Label.OtherPower];
    private static readonly Label[] Time = [Label.Announced, Label.Completion, Label.Term, Label.OtherTime];
    private static readonly Label[] Ratio = [Label.Stake, Label.Premium, Label.Growth, Label.OtherRatio];

    /// <summary>The labels of a kind, the catch-all last.</summary>
    public static IReadOnlyList<Label> Of(Kind kind) => kind switch
    {
        Kind.Money => Money,
        Kind.Power => Power,
        Kind.Date or Kind.Duration => Time,
        Kind.Ratio => Ratio,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };

    /// <summary>True for labels that bear status and parties: all but time and <c>other-*</c> (annotation guide, sections 4 and 5).</summary>
    public static bool HasParties(this Label label) => label is not (Label.OtherMoney or Label.OtherPower or Label.OtherRatio
        or Label.OtherTime or Label.Announced or Label.Completion or Label.Term);
}
