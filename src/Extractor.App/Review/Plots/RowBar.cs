using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Extractor.App.Review.Plots;

/// <summary>A bar that lies in a row of a table, with its parts by series.</summary>
public sealed class RowBar : ComponentBase
{
    private const double Height = 18;

    // What is there is seen, however small.
    private const double Least = 0.004;

    /// <summary>Names it within the page.</summary>
    [Parameter, EditorRequired] public required string Plot { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<PlotSeries> Series { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<BarPart> Parts { get; set; }

    /// <summary>The value as wide as the cell.</summary>
    [Parameter, EditorRequired] public required decimal Most { get; set; }

    [Parameter, EditorRequired] public required Func<decimal, string> Write { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var pen = new PlotPen(builder);
        pen.Open("rowbar", Height);
        foreach (var series in Series) Fills.Define(pen, Plot, series.Look);
        var x = 0.0;
        foreach (var (series, part) in Series.Zip(Parts).Where(p => p.Second.Value > 0))
        {
            var width = Math.Max(Least, (double)(part.Value / Most));
            if (part.Href is { } href) pen.Link(href);
            pen.Rectangle(x, 1, width, Height - 2, $"piece {series.Look}", $"{series.Name}: {Write(part.Value)}{(part.Note is null ? "" : $" ({part.Note})")}", Fills.PaintOf(Plot, series.Look));
            if (part.Href is not null) pen.Close();
            x += width;
        }

        pen.Close();
    }
}
