using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Extractor.App.Review.Plots;

/// <summary>A score before and after as two dots and the way between them, to stand in a row of a table beside its numbers.</summary>
public sealed class ChangeMark : ComponentBase
{
    private const double Height = 18;

    [Parameter, EditorRequired] public required double Before { get; set; }

    [Parameter, EditorRequired] public required double After { get; set; }

    /// <summary>The score at the left end; at the right end it is 1. One for all rows of a table.</summary>
    [Parameter] public double From { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var pen = new PlotPen(builder);
        var look = After > Before ? "risen" : After < Before ? "fallen" : "";
        pen.Open("interval", Height);
        for (var i = 0; i <= 4; i++) pen.Line(i / 4.0, 0, i / 4.0, Height, "grid");
        pen.Line(X(Before), Height / 2, X(After), Height / 2, $"whisker {look}");
        pen.Circle(X(Before), Height / 2, 4, "dot before");
        pen.Circle(X(After), Height / 2, 5, $"dot {look}");
        pen.Close();
    }

    private double X(double score) => Math.Clamp((score - From) / (1 - From), 0, 1);
}
