using Extractor.App.Output.Report;
using Extractor.Mentions;

namespace Extractor.App.Review.Values;

/// <summary>Draws values over time: a line with dots, or a stem for each.</summary>
internal static class PointDrawing
{
    private const double Width = 360;
    private const double Height = 180;
    private const double Left = 60;
    private const double Right = 16;
    private const double Top = 14;
    private const double Foot = 28;

    /// <param name="points">At least one, by day, of one unit.</param>
    /// <returns>SVG; whatever text is in it is encoded.</returns>
    public static string Of(IReadOnlyList<PlotPoint> points, string title, string look, bool isLine)
    {
        var unit = points[0].Value.Unit ?? "";
        var most = Round(points.Max(p => p.Value.Low ?? 0));
        var (first, last) = (points[0].Day.DayNumber, points[^1].Day.DayNumber);
        var svg = new Svg(Width, Height, $"{title}: {points.Count} values from {Written.Day(points[0].Day)} to {Written.Day(points[^1].Day)}");
        for (var i = 0; i <= 2; i++)
        {
            var at = most * i / 2;
            svg.Line(Left, Y(at), Width - Right, Y(at), "grid").Text(Left - 8, Y(at) + 4, Written.Amount(Value.Of(at, unit)), "tick", "end");
        }

        if (isLine && points.Count > 1) svg.Path(points.Select(p => (X(p.Day), Y(p.Value.Low ?? 0))), $"line {look}");
        foreach (var point in points)
        {
            var (x, y) = (X(point.Day), Y(point.Value.Low ?? 0));
            if (!isLine) svg.Line(x, Y(0), x, y, $"stem {look}");
            svg.Circle(x, y, 4, $"point {look}", $"{Written.Amount(point.Value)}, {Written.Day(point.Day)}: {point.Text}");
        }

        svg.Text(first == last ? X(points[0].Day) : Left, Height - 8, Month(points[0].Day), "tick", first == last ? "middle" : "start");
        if (first != last) svg.Text(Width - Right, Height - 8, Month(points[^1].Day), "tick", "end");
        return svg.ToString();

        double X(DateOnly day) => first == last ? (Left + Width - Right) / 2 : Left + 6 + ((day.DayNumber - first) / (double)(last - first) * (Width - Left - Right - 12));
        double Y(decimal value) => Height - Foot - ((double)(most == 0 ? 0 : value / most) * (Height - Top - Foot));
    }

    private static string Month(DateOnly day) => Written.Timex(day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));

    // The next of 1, 2, 3, 4, 6, 8 times a power of ten, so that the half is a round figure too.
    private static decimal Round(decimal most)
    {
        if (most <= 0) return 1;
        var power = 1m;
        while (power * 10 <= most) power *= 10;
        while (power > most) power /= 10;
        foreach (var times in (ReadOnlySpan<decimal>)[1, 2, 3, 4, 6, 8])
        {
            if (power * times >= most) return power * times;
        }

        return power * 10;
    }
}
