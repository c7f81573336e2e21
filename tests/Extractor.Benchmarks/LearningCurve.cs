namespace Extractor.Benchmarks;

/// <summary>What one order reached.</summary>
/// <param name="Points">Label accuracy after each batch, from before the first.</param>
/// <param name="Gains">By how much the last batch is above the start, for each seed.</param>
internal sealed record LearningCurve(string Name, IReadOnlyList<Interval> Points, IReadOnlyList<double> Gains);

/// <summary>A mean with its 95% interval, by Student's t.</summary>
/// <param name="Half">Half of the interval's width; 0 for one value alone.</param>
internal readonly record struct Interval(double Mean, double Half)
{
    // Two-sided 95% points of t for 1, 2, ... degrees of freedom.
    private static readonly double[] Points = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093];

    public static Interval Of(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        if (values.Count < 2) return new Interval(mean, 0);
        var deviation = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1));
        return new Interval(mean, Points[Math.Min(values.Count - 2, Points.Length - 1)] * deviation / Math.Sqrt(values.Count));
    }
}
