using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Extractor.App.Review.Plots;

/// <summary>The small square of a legend, filled as the bars are.</summary>
public sealed class Swatch : ComponentBase
{
    /// <summary>The id of its plot.</summary>
    [Parameter, EditorRequired] public required string Plot { get; set; }

    [Parameter, EditorRequired] public required string Look { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var pen = new PlotPen(builder);
        pen.Open("swatch", 12);
        Fills.Define(pen, $"{Plot}-legend", Look);
        pen.Rectangle(0, 0, 1, 12, $"piece {Look}", paint: Fills.PaintOf($"{Plot}-legend", Look));
        pen.Close();
    }
}
