namespace Extractor.Evaluation;

/// <summary>
/// Predicted deals by their confidence: how many of those that are sure enough are right (a party and the type or the amount, as for
/// deal F1), and how much of the gold they cover. Deals without a confidence do not count.
/// </summary>
public sealed class DealCertainty
{
    private static readonly double[] Thresholds = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

    private readonly List<(double Confidence, bool Right)> deals = [];

    /// <summary>The same deals in ten bins.</summary>
    public ConfidenceBins Bins { get; } = new();

    /// <summary>Deals in the gold.</summary>
    public int Gold { get; private set; }

    /// <summary>The deals at or above each threshold from 0.5 to 0.95.</summary>
    public IReadOnlyList<DealsAtConfidence> Levels => [.. Thresholds.Select(At)];

    /// <summary>The lowest confidence from which on at least <paramref name="precision"/> of the deals are right; null where none is.</summary>
    public DealsAtConfidence? SureFrom(double precision) =>
        deals.Select(d => d.Confidence).Distinct().Order().Select(At).Where(a => a.Precision >= precision).Select(a => (DealsAtConfidence?)a).FirstOrDefault();

    /// <summary>The deals at or above one threshold.</summary>
    public DealsAtConfidence At(double threshold)
    {
        var sure = deals.FindAll(d => d.Confidence >= threshold);
        return new DealsAtConfidence(threshold, sure.Count, sure.Count(d => d.Right), Gold);
    }

    internal void Add(double? confidence, bool right)
    {
        if (confidence is not { } c) return;
        deals.Add((c, right));
        Bins.Add(c, right);
    }

    internal void AddGold(int count) => Gold += count;

    internal void Add(DealCertainty other)
    {
        deals.AddRange(other.deals);
        Bins.Add(other.Bins);
        Gold += other.Gold;
    }
}

/// <summary>The predicted deals of at least some confidence.</summary>
/// <param name="Count">How many they are.</param>
/// <param name="Right">How many of them are in the gold.</param>
/// <param name="Gold">How many deals the gold has in all.</param>
public readonly record struct DealsAtConfidence(double Confidence, int Count, int Right, int Gold)
{
    /// <summary>The part that is right; 0 of none.</summary>
    public double Precision => Count == 0 ? 0 : Right / (double)Count;

    /// <summary>The part of the gold's deals that is among them.</summary>
    public double Coverage => Gold == 0 ? 0 : Right / (double)Gold;
}
