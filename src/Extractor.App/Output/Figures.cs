using System.Globalization;
using Extractor.Mentions;

namespace Extractor.App.Output;

/// <summary>Numbers as every output writes them: the same in every culture, no exponent, no trailing zeros.</summary>
internal static class Figures
{
    // A decimal has at most 28 digits after the point.
    private const string Plain = "0.############################";

    public static string Write(decimal number) => number.ToString(Plain, CultureInfo.InvariantCulture);

    /// <summary>A probability to four decimals.</summary>
    public static string Probability(double number) => Math.Round(number, 4, MidpointRounding.ToEven).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A value for people: <c>25,000,000,000 USD</c>, <c>1,500,000,000 to 2,000,000,000 USD</c>, <c>2026-04-21</c>.</summary>
    public static string Show(Value? value) => value switch
    {
        null => "",
        { Timex: { } timex } => timex,
        { Low: { } low, High: { } high } => $"{Grouped(low)} to {Grouped(high)} {value.Unit}",
        { Low: { } low } => $"{Grouped(low)} {value.Unit}",
        _ => "",
    };

    private static string Grouped(decimal number) => number.ToString("#,0.############################", CultureInfo.InvariantCulture);
}
