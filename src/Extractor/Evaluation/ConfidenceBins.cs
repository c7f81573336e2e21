namespace Extractor.Evaluation;

/// <summary>Predictions in ten equal bins of their confidence, which is the probability that value and label are both right.</summary>
public sealed class ConfidenceBins
{
    private readonly (int Count, double Confidence, int Right)[] bins = new (int, double, int)[10];

    /// <summary>For each bin: how many predictions, the sum of their confidence, how many of them are right.</summary>
    public IReadOnlyList<(int Count, double Confidence, int Right)> Bins => bins;

    /// <summary>Expected calibration error: how far confidence and truth lie apart, on average; null where no prediction bears a confidence.</summary>
    public double? Error => bins.Sum(b => b.Count) is > 0 and var all ? bins.Sum(b => Math.Abs(b.Confidence - b.Right)) / all : null;

    internal void Add(double? confidence, bool right)
    {
        if (confidence is { } c) Add(Math.Clamp((int)(c * 10), 0, 9), 1, c, right ? 1 : 0);
    }

    internal void Add(ConfidenceBins other)
    {
        for (var i = 0; i < bins.Length; i++) Add(i, other.bins[i].Count, other.bins[i].Confidence, other.bins[i].Right);
    }

    private void Add(int bin, int count, double confidence, int right) =>
        bins[bin] = (bins[bin].Count + count, bins[bin].Confidence + confidence, bins[bin].Right + right);
}
