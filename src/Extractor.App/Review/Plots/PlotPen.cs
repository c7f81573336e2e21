using System.Globalization;
using Microsoft.AspNetCore.Components.Rendering;

namespace Extractor.App.Review.Plots;

/// <summary>
/// Writes the shapes of a plot. Across, a place is a part of the width (0..1), so that a plot fills its place on any screen while its
/// words keep their size; down, it is in pixels. Looks are classes of the stylesheet; all text is encoded.
/// </summary>
internal sealed class PlotPen(RenderTreeBuilder tree)
{
    /// <summary>Begins a drawing. It is not for readers who cannot see it: the same numbers stand in a table beside it.</summary>
    public void Open(string look, double height)
    {
        tree.OpenElement(0, "svg");
        tree.AddAttribute(1, "class", look);
        tree.AddAttribute(2, "height", Pixels(height));
        tree.AddAttribute(3, "aria-hidden", "true");
        tree.AddAttribute(4, "focusable", "false");
    }

    /// <summary>Ends what was begun last.</summary>
    public void Close() => tree.CloseElement();

    /// <summary>Begins a link for the pointer; by keys the same link is reached in the table.</summary>
    public void Link(string href)
    {
        tree.OpenElement(10, "a");
        tree.AddAttribute(11, "href", href);
        tree.AddAttribute(12, "tabindex", "-1");
    }

    /// <param name="paint">The id of a pattern; null where the look says the colour.</param>
    /// <param name="hint">Shown where the pointer rests on it.</param>
    public void Rectangle(double x, double y, double width, double height, string look, string? hint = null, string? paint = null)
    {
        tree.OpenElement(20, "rect");
        tree.AddAttribute(21, "x", Part(x));
        tree.AddAttribute(22, "y", Pixels(y));
        tree.AddAttribute(23, "width", Part(width));
        tree.AddAttribute(24, "height", Pixels(height));
        tree.AddAttribute(25, "class", look);
        if (paint is not null) tree.AddAttribute(26, "fill", $"url(#{paint})");
        Hint(hint);
        tree.CloseElement();
    }

    public void Line(double x1, double y1, double x2, double y2, string look)
    {
        tree.OpenElement(30, "line");
        tree.AddAttribute(31, "x1", Part(x1));
        tree.AddAttribute(32, "y1", Pixels(y1));
        tree.AddAttribute(33, "x2", Part(x2));
        tree.AddAttribute(34, "y2", Pixels(y2));
        tree.AddAttribute(35, "class", look);
        tree.CloseElement();
    }

    public void Circle(double x, double y, double radius, string look, string? hint = null)
    {
        tree.OpenElement(40, "circle");
        tree.AddAttribute(41, "cx", Part(x));
        tree.AddAttribute(42, "cy", Pixels(y));
        tree.AddAttribute(43, "r", Pixels(radius));
        tree.AddAttribute(44, "class", look);
        Hint(hint);
        tree.CloseElement();
    }

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>: which part of the text stands at the place.</param>
    public void Text(double x, double y, string content, string look, string anchor = "start")
    {
        tree.OpenElement(50, "text");
        tree.AddAttribute(51, "x", Part(x));
        tree.AddAttribute(52, "y", Pixels(y));
        tree.AddAttribute(53, "class", look);
        tree.AddAttribute(54, "text-anchor", anchor);
        tree.AddContent(55, content);
        tree.CloseElement();
    }

    /// <summary>Stripes to fill a bar with, so that what they mean is seen without its colour.</summary>
    /// <param name="turned">Degrees.</param>
    public void Stripes(string id, string look, double turned, double every, double thickness)
    {
        tree.OpenElement(60, "pattern");
        tree.AddAttribute(61, "id", id);
        tree.AddAttribute(62, "patternUnits", "userSpaceOnUse");
        tree.AddAttribute(63, "width", Pixels(every));
        tree.AddAttribute(64, "height", Pixels(every));
        tree.AddAttribute(65, "patternTransform", $"rotate({Pixels(turned)})");
        Tile(every, every, $"{look} ground");
        Tile(thickness, every, $"{look} stripe");
        tree.CloseElement();
    }

    private void Tile(double width, double height, string look)
    {
        tree.OpenElement(70, "rect");
        tree.AddAttribute(71, "width", Pixels(width));
        tree.AddAttribute(72, "height", Pixels(height));
        tree.AddAttribute(73, "class", look);
        tree.CloseElement();
    }

    private void Hint(string? hint)
    {
        if (hint is null) return;
        tree.OpenElement(80, "title");
        tree.AddContent(81, hint);
        tree.CloseElement();
    }

    private static string Part(double part) => (100 * part).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static string Pixels(double pixels) => pixels.ToString("0.##", CultureInfo.InvariantCulture);
}
