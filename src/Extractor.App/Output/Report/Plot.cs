using System.Globalization;

namespace Extractor.App.Output.Report;

/// <summary>A square from 0 to 1 both ways, with its grid: what diagrams of probabilities are drawn on.</summary>
internal sealed class Plot
{
    private const double Left = 56;
    private const double Top = 16;
    private const double Side = 272;

    public Plot(string label, string across, string up)
    {
        Drawing = new Svg(Left + Side + 24, Top + Side + 52, label);
        for (var i = 0; i <= 5; i++)
        {
            var at = i / 5.0;
            Drawing.Line(X(at), Y(0), X(at), Y(1), "grid").Line(X(0), Y(at), X(1), Y(at), "grid");
            Drawing.Text(X(at), Y(0) + 18, at.ToString("0.0", CultureInfo.InvariantCulture), "tick", "middle");
            Drawing.Text(X(0) - 8, Y(at) + 4, at.ToString("0.0", CultureInfo.InvariantCulture), "tick", "end");
        }

        Drawing.Text(X(0.5), Y(0) + 40, across, "axis", "middle").Text(16, Y(0.5), up, "axis", "middle", -90);
    }

    public Svg Drawing { get; }

    public static double X(double value) => Left + (value * Side);

    public static double Y(double value) => Top + ((1 - value) * Side);
}
