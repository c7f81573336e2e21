using Extractor.Review.Tallies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Extractor.App.Review.Plots;

/// <summary>A share from 0 to 1 with its interval, to stand in a row of a table beside its number.</summary>
public sealed class IntervalMark : ComponentBase
{
    private const double Height = 15;

    [Parameter, EditorRequired] public required Share Share { get; set; }

    [Parameter] public string Look { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var pen = new PlotPen(builder);
        pen.Open("interval", Height);
        foreach (var grid in (ReadOnlySpan<double>)[0, 0.25, 0.5, 0.75, 1]) pen.Line(grid, 0, grid, Height, "grid");
        if (Share.Of > 0)
        {
            pen.Line(Share.Low, Height / 2, Share.High, Height / 2, $"whisker {Look}");
            pen.Circle(Share.Value, Height / 2, 4, $"dot {Look}");
        }

        pen.Close();
    }
}
