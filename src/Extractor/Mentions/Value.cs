using System.Globalization;

namespace Extractor.Mentions;

/// <summary>The normalized value of a mention: an amount, a range of amounts, or a TIMEX3 value.</summary>
/// <param name="Low">The amount in whole units of <paramref name="Unit"/>; the lower end of a range; null for time.</param>
/// <param name="High">The upper end of a range, else null.</param>
/// <param name="Unit">ISO 4217 code, <c>GW</c>, <c>%</c> or <c>x</c>; null for time.</param>
/// <param name="Timex">TIMEX3 value (<c>2026-04-21</c>, <c>2026-Q3</c>, <c>P10Y</c>) of a date or duration; null where the text does not fix it.</param>
public sealed record Value(decimal? Low, decimal? High, string? Unit, string? Timex)
{
    /// <summary>One amount of a unit.</summary>
    public static Value Of(decimal amount, string unit) => new(amount, null, unit, null);

    /// <summary>Both ends of a range, low first.</summary>
    public static Value Between(decimal low, decimal high, string unit) => new(low, high, unit, null);

    /// <summary>A TIMEX3 value, or null where the expression cannot be resolved.</summary>
    public static Value Time(string? timex) => new(null, null, null, timex);

    public override string ToString() => Timex ?? (Low is null ? "" :
        High is null
            ? string.Create(CultureInfo.InvariantCulture, $"{Low:G29} {Unit}")
            : string.Create(CultureInfo.InvariantCulture, $"{Low:G29}..{High:G29} {Unit}"));
}
