using Extractor.Mentions;

namespace Extractor.Evaluation;

/// <summary>When a predicted value is the gold's: amounts within half a percent, time values as written.</summary>
internal static class ValueMatch
{
    private const double Tolerance = 0.005;

    /// <summary>Time values that say the same.</summary>
    private static readonly HashSet<(string, string)> Alike = [("P10Y", "P1E"), ("P12M", "P1Y"), ("P24M", "P2Y")];

    public static bool IsRight(Kind kind, Value gold, Value predicted) =>
        kind is Kind.Date or Kind.Duration ? SameTime(gold.Timex, predicted.Timex) : SameAmount(gold, predicted) && SameUnit(gold.Unit, predicted.Unit);

    public static bool SameAmount(Value gold, Value predicted)
    {
        if (gold.Low is null || predicted.Low is null) return gold.Low is null && predicted.Low is null && predicted.Timex is null;
        return gold.High is null == predicted.High is null && Near(gold.Low.Value, predicted.Low.Value) && Near(gold.High ?? 0, predicted.High ?? 0);
    }

    private static bool SameUnit(string? gold, string? predicted) => (gold ?? "") == (predicted ?? "");

    private static bool SameTime(string? gold, string? predicted) => gold is null || predicted is null
        ? gold == predicted
        : gold == predicted || Alike.Contains((gold, predicted)) || Alike.Contains((predicted, gold));

    private static bool Near(decimal a, decimal b)
    {
        var (x, y) = ((double)a, (double)b);
        return Math.Abs(x - y) <= Tolerance * Math.Max(Math.Max(Math.Abs(x), Math.Abs(y)), 1e-9);
    }
}
