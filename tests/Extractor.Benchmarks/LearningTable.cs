using System.Globalization;

namespace Extractor.Benchmarks;

/// <summary>Prints learning curves as a Markdown table, then what each order gained and by how much more than the last one.</summary>
internal static class LearningTable
{
    public static void Write(IReadOnlyList<LearningCurve> curves, int batch, TextWriter to)
    {
        to.WriteLine($"| verdicts | {string.Join(" | ", curves.Select(c => c.Name))} |");
        to.WriteLine($"|---|{string.Concat(curves.Select(_ => "---|"))}");
        for (var i = 0; i < curves[0].Points.Count; i++)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {i * batch} | {string.Join(" | ", curves.Select(c => Shown(c.Points[i])))} |"));
        }

        to.WriteLine($"| gain | {string.Join(" | ", curves.Select(c => Shown(Interval.Of(c.Gains))))} |");
        var last = curves[^1];
        to.WriteLine($"| gain over {last.Name}, seed by seed | {string.Join(" | ", curves.Select(c => c == last ? "" : Shown(Interval.Of([.. c.Gains.Zip(last.Gains, (a, b) => a - b)]))))} |");
    }

    private static string Shown(Interval value) => string.Create(CultureInfo.InvariantCulture, $"{value.Mean:f4} ± {value.Half:f4}");
}
