namespace Extractor.Evaluation;

/// <summary>Predictions in ten equal bins of their confidence, which is the probability that value and label are both right.</summary>
public sealed class ConfidenceBins
{
    private readonly (int Count, double Confidence, int Right)[] bins = new (int, double, int)[10];
    private readonly List<(double Confidence, bool Right)> all = [];

    /// <summary>For each bin: how many predictions, the sum of their confidence, how many of them are right.</summary>
    public IReadOnlyList<(int Count, double Confidence, int Right)> Bins => bins;

    /// <summary>Expected calibration error: how far confidence and truth lie apart, on average; null where no prediction bears a confidence.</summary>
    public double? Error => bins.Sum(b => b.Count) is > 0 and var all ? bins.Sum(b => Math.Abs(b.Confidence - b.Right)) / all : null;

    /// <summary>
    /// The least confidence from which on predictions are at least so precise: by the lower end of Wilson's 95% interval, so that few of them
    /// do not pass for many. Null where none is.
    /// </summary>
    public double? ThresholdFor(double precision)
    {
        double? threshold = null;
        var (right, count) = (0, 0);
        foreach (var equal in all.GroupBy(p => p.Confidence).OrderByDescending(g => g.Key))
        {
            count += equal.Count();
            right += equal.Count(p => p.Right);
            if (WilsonLower(right, count) >= precision) threshold = equal.Key;
        }

        return threshold;
    }

    private static double WilsonLower(int right, int count)
    {
        const double Z = 1.959964;
        var rate = right / (double)count;
        var spread = Z * Math.Sqrt((rate * (1 - rate) / count) + (Z * Z / (4.0 * count * count)));
        return (rate + (Z * Z / (2 * count)) - spread) / (1 + (Z * Z / count));
    }

    internal void Add(double? confidence, bool right)
    {
        if (confidence is not { } c) return;
        all.Add((c, right));
        Add(Math.Clamp((int)(c * 10), 0, 9), 1, c, right ? 1 : 0);
    }

    internal void Add(ConfidenceBins other)
    {
        all.AddRange(other.all);
        for (var i = 0; i < bins.Length; i++) Add(i, other.bins[i].Count, other.bins[i].Confidence, other.bins[i].Right);
    }

    private void Add(int bin, int count, double confidence, int right) =>
        bins[bin] = (bins[bin].Count + count, bins[bin].Confidence + confidence, bins[bin].Right + right);
}
