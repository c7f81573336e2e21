using System.Globalization;
using System.Text;

namespace Extractor.Benchmarks;

/// <summary>Draws learning curves with their intervals as one SVG picture.</summary>
internal static class LearningPicture
{
    private const int Left = 64;
    private const int Top = 24;
    private const int Width = 560;
    private const int Height = 300;

    private static readonly string[] Colours = ["#2457a6", "#0b7a75", "#8a5a00", "#6b3fa0"];

    public static void Save(IReadOnlyList<LearningCurve> curves, int batch, string path)
    {
        var points = curves.SelectMany(c => c.Points).ToList();
        var (low, high) = (Math.Floor(points.Min(p => p.Mean - p.Half) * 200) / 200, Math.Ceiling(points.Max(p => p.Mean + p.Half) * 200) / 200);
        var last = curves[0].Points.Count - 1;
        double X(double i) => Left + i * Width / last;
        double Y(double value) => Top + Height - (value - low) / (high - low) * Height;
        var svg = new StringBuilder();
        void Add(FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + 24} {Top + Height + 76}\" width=\"{Left + Width + 24}\" height=\"{Top + Height + 76}\" role=\"img\" aria-label=\"Label accuracy by number of verdicts, by the order in which figures are reviewed\">");
        Add($"<style>text {{ fill: #1c2733; font: 12px system-ui, \"DejaVu Sans\", sans-serif; }} .tick {{ fill: #5b6875; }} .grid {{ stroke: #dfe5ea; }} .curve {{ fill: none; stroke-width: 2; }}</style>");
        Add($"<rect width=\"{Left + Width + 24}\" height=\"{Top + Height + 76}\" fill=\"#fff\"/>");
        for (var value = low; value < high + 0.001; value += 0.005)
        {
            Add($"<line x1=\"{Left}\" y1=\"{Y(value):f1}\" x2=\"{Left + Width}\" y2=\"{Y(value):f1}\" class=\"grid\"/><text x=\"{Left - 8}\" y=\"{Y(value) + 4:f1}\" class=\"tick\" text-anchor=\"end\">{value:f3}</text>");
        }

        for (var i = 0; i <= last; i++) Add($"<text x=\"{X(i):f1}\" y=\"{Top + Height + 18}\" class=\"tick\" text-anchor=\"middle\">{i * batch}</text>");
        Add($"<text x=\"{Left + Width / 2}\" y=\"{Top + Height + 38}\" text-anchor=\"middle\">verdicts; label accuracy, mean and 95% interval</text>");
        foreach (var (n, curve) in curves.Index())
        {
            var colour = Colours[n % Colours.Length];
            // A little beside each other, so that intervals are told apart.
            var aside = (n - (curves.Count - 1) / 2.0) * 0.06;
            Add($"<polyline class=\"curve\" stroke=\"{colour}\" points=\"{string.Join(' ', curve.Points.Select((p, i) => FormattableString.Invariant($"{X(i + aside):f1},{Y(p.Mean):f1}")))}\"/>");
            foreach (var (i, p) in curve.Points.Index())
            {
                Add($"<line x1=\"{X(i + aside):f1}\" y1=\"{Y(p.Mean - p.Half):f1}\" x2=\"{X(i + aside):f1}\" y2=\"{Y(p.Mean + p.Half):f1}\" stroke=\"{colour}\" stroke-opacity=\"0.5\"/><circle cx=\"{X(i + aside):f1}\" cy=\"{Y(p.Mean):f1}\" r=\"3\" fill=\"{colour}\"/>");
            }

            Add($"<rect x=\"{Left + n * 150}\" y=\"{Top + Height + 52}\" width=\"12\" height=\"12\" fill=\"{colour}\"/><text x=\"{Left + n * 150 + 18}\" y=\"{Top + Height + 62}\">{curve.Name}</text>");
        }

        svg.Append("</svg>\n");
        File.WriteAllText(path, svg.ToString());
    }
}
