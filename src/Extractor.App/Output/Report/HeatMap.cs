using System.Globalization;
using Extractor.Evaluation;

namespace Extractor.App.Output.Report;

/// <summary>A confusion matrix as a picture: gold down, given across; a cell is as dark as its share of its row, green where right, red where wrong.</summary>
internal static class HeatMap
{
    private const double Cell = 40;
    private const double Left = 130;
    private const double Top = 104;
    private const double Right = 58;

    public static string Of(ConfusionFamily family)
    {
        var n = family.Names.Count;
        var svg = new Svg(Left + (n * Cell) + Right, Top + (n * Cell) + 6, $"Confusion of {family.Title}: gold down, given across");
        for (var i = 0; i < n; i++)
        {
            var gold = family.Names[i];
            var (y, found) = (Top + (i * Cell), family.Found(gold));
            svg.Text(Left + (i * Cell) + (Cell / 2) + 4, Top - 8, gold, "name", turned: -45);
            svg.Text(Left - 8, y + (Cell / 2) + 4, gold, "name", "end");
            for (var j = 0; j < n; j++)
            {
                var (got, count) = (family.Names[j], family.Matrix[gold, family.Names[j]]);
                var share = found == 0 ? 0 : count / (double)found;
                var x = Left + (j * Cell);
                svg.Rectangle(x + 1, y + 1, Cell - 2, Cell - 2, "empty");
                if (count == 0) continue;

                // The root lifts small shares out of the paper's white.
                svg.Rectangle(x + 1, y + 1, Cell - 2, Cell - 2, i == j ? "right" : "wrong", Math.Sqrt(share),
                    string.Create(CultureInfo.InvariantCulture, $"{gold} taken for {got}: {count} of {found} ({share:0.0%})"));
                svg.Text(x + (Cell / 2), y + (Cell / 2) + 4, count.ToString(CultureInfo.InvariantCulture), share > 0.45 ? "count light" : "count", "middle");
            }

            if (found > 0) svg.Text(Left + (n * Cell) + 8, y + (Cell / 2) + 4, (family.Matrix[gold, gold] / (double)found).ToString("0%", CultureInfo.InvariantCulture), "rate");
        }

        return svg.ToString();
    }
}
