using System.Globalization;
using Extractor.Evaluation;

namespace Extractor.App.Output.Report;

/// <summary>
/// Confidence against truth in ten bins: on the diagonal, of what is said to be right with 80 % four in five are. A dot's area grows
/// with the number of predictions; the bars at the foot show that number too.
/// </summary>
internal static class ReliabilityDiagram
{
    public static string Of(ConfidenceBins bins, string what)
    {
        var plot = new Plot($"Reliability of the confidence of {what}", "confidence", "part that is right");
        var svg = plot.Drawing.Line(Plot.X(0), Plot.Y(0), Plot.X(1), Plot.Y(1), "diagonal");
        var most = Math.Max(1, bins.Bins.Max(b => b.Count));
        var points = bins.Bins.Where(b => b.Count > 0).Select(b => (Mean: b.Confidence / b.Count, Right: b.Right / (double)b.Count, b.Count)).ToList();
        for (var i = 0; i < bins.Bins.Count; i++)
        {
            var count = bins.Bins[i].Count;
            if (count == 0) continue;
            var height = 0.25 * count / most;
            svg.Rectangle(Plot.X(i / 10.0) + 3, Plot.Y(height), Plot.X(0.1) - Plot.X(0) - 6, Plot.Y(0) - Plot.Y(height), "bar", hint: $"{count} {what}");
        }

        foreach (var (mean, right, _) in points) svg.Line(Plot.X(mean), Plot.Y(mean), Plot.X(mean), Plot.Y(right), "miss");
        svg.Path(points.Select(p => (Plot.X(p.Mean), Plot.Y(p.Right))), "curve");
        foreach (var (mean, right, count) in points)
        {
            svg.Circle(Plot.X(mean), Plot.Y(right), 3 + (6 * Math.Sqrt(count / (double)most)), "dot",
                string.Create(CultureInfo.InvariantCulture, $"{count} {what}, said to be right with {mean:0.00}, right {right:0.00}"));
        }

        return svg.ToString();
    }
}
