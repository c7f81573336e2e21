using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Extractor.App.Review.Plots;

/// <summary>Draws a <see cref="BarChart"/>: the scale on the left, the bars beside it as wide as there is place.</summary>
public sealed class BarPlot : ComponentBase
{
    private const double Top = 10;
    private const double Foot = 26;

    /// <summary>A bar is this part of its column, and never wider than that part of the plot.</summary>
    private const double BarPart = 0.72;
    private const double WidestBar = 0.08;

    // How many words find place below a wide plot, and below a narrow one.
    private const int MostTicks = 12;
    private const int MostTicksWhenNarrow = 5;

    [Parameter, EditorRequired] public required BarChart Chart { get; set; }

    /// <summary>Of the bars, in pixels.</summary>
    [Parameter] public double Height { get; set; } = 200;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var pen = new PlotPen(builder);
        var scale = Scale.For(Chart.Columns.Max(c => c.Total), isWhole: Chart.Columns.All(c => c.Parts.All(p => p.Value == Math.Floor(p.Value))));
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "plot");
        pen.Open("scale", Top + Height + Foot);
        foreach (var step in scale.Steps) pen.Text(1, Y(step, scale) + 4, Chart.Tick(step), "tick", "end");
        pen.Close();
        pen.Open("bars", Top + Height + Foot);
        foreach (var series in Chart.Series) Fills.Define(pen, Chart.Id, series.Look);
        foreach (var step in scale.Steps) pen.Line(0, Y(step, scale), 1, Y(step, scale), step == 0 ? "foot" : "grid");
        for (var i = 0; i < Chart.Columns.Count; i++) Draw(pen, i, scale);
        pen.Close();
        builder.CloseElement();
    }

    private void Draw(PlotPen pen, int index, Scale scale)
    {
        var (column, count) = (Chart.Columns[index], Chart.Columns.Count);
        var middle = (index + 0.5) / count;
        var width = Math.Min(BarPart / count, WidestBar);
        var below = 0m;
        foreach (var (series, part) in Chart.Series.Zip(column.Parts))
        {
            if (part.Value <= 0) continue;
            var (foot, top) = (Y(below, scale), Y(below + part.Value, scale));
            // A hair of paper between the parts; what is there is seen, however small.
            var height = Math.Max(1, foot - top - (below > 0 ? 1 : 0));
            if (part.Href is { } href) pen.Link(href);
            pen.Rectangle(middle - (width / 2), top, width, height, $"piece {series.Look}", Hint(column, series, part), Fills.PaintOf(Chart.Id, series.Look));
            if (part.Href is not null) pen.Close();
            below += part.Value;
        }

        if (index % Every(MostTicks) == 0) pen.Text(middle, Top + Height + 18, column.Tick, index % Every(MostTicksWhenNarrow) == 0 ? "tick" : "tick fine", "middle");
    }

    private string Hint(BarColumn column, PlotSeries series, BarPart part) =>
        $"{column.Name}{(Chart.Series.Count > 1 ? $", {series.Name}" : "")}: {Chart.Write(part.Value)}{(part.Note is null ? "" : $" ({part.Note})")}";

    // Narrow screens show a part of the words that wide ones do.
    private int Every(int most)
    {
        var wide = (Chart.Columns.Count + MostTicks - 1) / MostTicks;
        var shown = (Chart.Columns.Count + wide - 1) / wide;
        return most == MostTicks ? wide : wide * ((shown + most - 1) / most);
    }

    private double Y(decimal value, Scale scale) => Top + (Height * (1 - (double)(value / scale.Top)));
}
