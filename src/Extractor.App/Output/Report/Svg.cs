using System.Globalization;
using System.Net;
using System.Text;

namespace Extractor.App.Output.Report;

/// <summary>A drawing that is written shape by shape: SVG 1.1 to stand within an HTML page. Lengths are in pixels, classes are the page's.</summary>
internal sealed class Svg
{
    private readonly StringBuilder text = new();

    /// <param name="label">What a reader who cannot see it is told.</param>
    public Svg(double width, double height, string label) => text.Append(CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0.##} {height:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" role=\"img\" aria-label=\"{Escaped(label)}\">\n");

    /// <param name="hint">Shown where the pointer rests on it.</param>
    public Svg Rectangle(double x, double y, double width, double height, string look, double opacity = 1, string? hint = null)
    {
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" class=\"{look}\"{Opacity(opacity)}{Hinted("rect", hint)}\n");
        return this;
    }

    public Svg Line(double x1, double y1, double x2, double y2, string look)
    {
        text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\" class=\"{look}\"/>\n");
        return this;
    }

    public Svg Circle(double x, double y, double radius, string look, string? hint = null)
    {
        text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\" class=\"{look}\"{Hinted("circle", hint)}\n");
        return this;
    }

    /// <summary>A line through points, in their order.</summary>
    public Svg Path(IEnumerable<(double X, double Y)> points, string look)
    {
        text.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.##},{p.Y:0.##}")))}\" class=\"{look}\"/>\n");
        return this;
    }

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>: which part of the text stands at the place.</param>
    /// <param name="turned">Degrees, clockwise, about the place.</param>
    public Svg Text(double x, double y, string content, string look, string anchor = "start", double turned = 0)
    {
        var turn = turned == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" transform=\"rotate({turned:0.##} {x:0.##} {y:0.##})\"");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" class=\"{look}\" text-anchor=\"{anchor}\"{turn}>{Escaped(content)}</text>\n");
        return this;
    }

    public override string ToString() => text + "</svg>\n";

    public static string Escaped(string content) => WebUtility.HtmlEncode(content);

    private static string Opacity(double opacity) => opacity >= 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" fill-opacity=\"{opacity:0.###}\"");

    private static string Hinted(string element, string? hint) => hint is null ? "/>" : $"><title>{Escaped(hint)}</title></{element}>";
}
