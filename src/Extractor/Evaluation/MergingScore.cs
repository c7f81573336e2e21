namespace Extractor.Evaluation;

/// <summary>
/// How well the same deal of several articles was made one: B-cubed over the gold deals that bear a <c>transaction</c> and were found in
/// their articles. Precision: of the tellings in a deal's group, the part that is of its transaction, on average; recall: of its
/// transaction's tellings, the part that is in its group.
/// </summary>
/// <param name="Precision">B-cubed precision over the deals found.</param>
/// <param name="Recall">B-cubed recall over the deals found.</param>
/// <param name="RecallOfAll">The same over all gold deals that bear a transaction, each that was not found standing alone.</param>
/// <param name="Deals">Gold deals that bear a transaction.</param>
/// <param name="Found">Those of them that were found.</param>
/// <param name="Transactions">Transactions of the gold.</param>
/// <param name="InThree">Those of them that three or more articles tell.</param>
public sealed record MergingScore(double Precision, double Recall, double RecallOfAll, int Deals, int Found, int Transactions, int InThree)
{
    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => HarmonicMean(Precision, Recall);

    /// <summary>The same with the recall over all.</summary>
    public double F1OfAll => HarmonicMean(Precision, RecallOfAll);

    private static double HarmonicMean(double a, double b) => a + b == 0 ? 0 : 2 * a * b / (a + b);
}

/// <summary>One gold deal in a group of the system's.</summary>
/// <param name="Transaction">What it is of; null where gold does not say and it is surely of no other's.</param>
/// <param name="Group">The system's transaction; null where the deal was not found.</param>
internal sealed record MergedDeal(string Article, string? Transaction, string? Group);
