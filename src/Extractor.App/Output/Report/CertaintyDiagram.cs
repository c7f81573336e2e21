using System.Globalization;
using Extractor.Evaluation;

namespace Extractor.App.Output.Report;

/// <summary>Precision and coverage of the deals from each confidence on: how many one gives up to be how sure.</summary>
internal static class CertaintyDiagram
{
    public static string Of(DealCertainty certainty)
    {
        var plot = new Plot("Precision and coverage of deals by their least confidence", "least confidence", "precision (line), coverage (dashes)");
        var levels = Enumerable.Range(0, 20).Select(i => certainty.At(i / 20.0)).Where(l => l.Count > 0).ToList();
        var svg = plot.Drawing.Line(Plot.X(0), Plot.Y(0.95), Plot.X(1), Plot.Y(0.95), "goal");
        svg.Path(levels.Select(l => (Plot.X(l.Confidence), Plot.Y(l.Coverage))), "curve dashed").Path(levels.Select(l => (Plot.X(l.Confidence), Plot.Y(l.Precision))), "curve");
        foreach (var level in levels)
        {
            svg.Circle(Plot.X(level.Confidence), Plot.Y(level.Precision), 4, "dot",
                string.Create(CultureInfo.InvariantCulture, $"from {level.Confidence:0.00}: {level.Right} of {level.Count} deals right, {level.Coverage:0%} of the gold"));
        }

        return svg.ToString();
    }
}
