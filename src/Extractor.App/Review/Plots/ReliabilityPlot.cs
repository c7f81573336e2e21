using System.Globalization;
using Extractor.Review.Tallies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Extractor.App.Review.Plots;

/// <summary>
/// Confidence against truth: where a dot lies on the diagonal, of what the program holds for right with 80 % four in five are. A line
/// through a dot is the interval; the bars at the foot show how many decisions a dot stands on.
/// </summary>
public sealed class ReliabilityPlot : ComponentBase
{
    private const double Top = 10;
    private const double Side = 300;
    private const double Foot = 26;
    private const double CountsHeight = 50;

    [Parameter, EditorRequired] public required IReadOnlyList<ConfidenceBin> Bins { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var pen = new PlotPen(builder);
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "plot square");
        pen.Open("scale", Top + Side + Foot);
        for (var i = 0; i <= 5; i++) pen.Text(1, Y(i / 5.0) + 4, Percent(i / 5.0), "tick", "end");
        pen.Close();
        pen.Open("bars", Top + Side + Foot);
        for (var i = 0; i <= 5; i++)
        {
            pen.Line(0, Y(i / 5.0), 1, Y(i / 5.0), i == 0 ? "foot" : "grid");
            pen.Text(i / 5.0, Top + Side + 18, Percent(i / 5.0), "tick", "middle");
        }

        pen.Line(0, Y(0), 1, Y(1), "diagonal");
        var most = Math.Max(1, Bins.Max(b => b.Right.Of));
        foreach (var bin in Bins.Where(b => b.Right.Of > 0))
        {
            var height = CountsHeight * bin.Right.Of / most;
            pen.Rectangle(bin.From + 0.006, Top + Side - height, bin.To - bin.From - 0.012, height, "piece count", $"{bin.Right.Of} decided");
        }

        foreach (var bin in Bins.Where(b => b.Right.Of > 0))
        {
            pen.Line(bin.Mean, Y(bin.Right.Low), bin.Mean, Y(bin.Right.High), "whisker");
            pen.Circle(bin.Mean, Y(bin.Right.Value), 5, "dot", string.Create(CultureInfo.InvariantCulture, $"Said to be right with {Percent(bin.Mean)}: {bin.Right.Part} of {bin.Right.Of} were"));
        }

        pen.Close();
        builder.CloseElement();
    }

    private static double Y(double value) => Top + (Side * (1 - value));

    private static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{100 * part:0} %");
}
