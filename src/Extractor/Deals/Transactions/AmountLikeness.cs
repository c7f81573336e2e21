using Extractor.Deals.Checks;
using Extractor.Mentions;

namespace Extractor.Deals.Transactions;

/// <summary>How far two amounts can be one: as figures, and as what their qualifiers leave open.</summary>
internal enum AmountLikeness
{
    /// <summary>One of them is not told, or they are in units that cannot be compared.</summary>
    Unknown,

    /// <summary>Within one percent.</summary>
    Equal,

    /// <summary>Within ten percent, or one within what the other's qualifier leaves open.</summary>
    Compatible,

    /// <summary>Neither, in one unit.</summary>
    Different,

    /// <summary>Different by more than three times.</summary>
    FarApart,
}

/// <summary>Compares amounts.</summary>
internal static class AmountComparison
{
    private const decimal SameShare = 0.01m;
    private const decimal RoundedShare = 0.10m;
    private const decimal Far = 3m;

    public static AmountLikeness Compare(Value? one, Qualifier oneQualifier, Value? other, Qualifier otherQualifier)
    {
        if (one?.Low is not { } a || other?.Low is not { } b || a <= 0 || b <= 0) return AmountLikeness.Unknown;

        if (one.Unit != other.Unit) return Converted(a, one.Unit, b, other.Unit);
        var (low, high) = (one.High ?? a, other.High ?? b);
        if (Near(a, b, SameShare) && Near(low, high, SameShare)) return AmountLikeness.Equal;
        var (first, second) = (Open(a, low, oneQualifier), Open(b, high, otherQualifier));
        if (Near(a, b, RoundedShare) || (first.Low <= second.High && second.Low <= first.High)) return AmountLikeness.Compatible;
        return Math.Max(a, b) > Far * Math.Min(a, b) ? AmountLikeness.FarApart : AmountLikeness.Different;
    }

    /// <summary>Digits before the trailing zeros: 2,370,000,000 has three. Figures with many are seldom equal by chance.</summary>
    public static int Digits(decimal amount)
    {
        var digits = amount.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0');
        return digits.Length;
    }

    private static AmountLikeness Converted(decimal a, string? unit, decimal b, string? otherUnit)
    {
        // One figure in two kinds of dollar: one of the articles means by $ its own.
        if (a == b && IsDollar(unit) && IsDollar(otherUnit)) return AmountLikeness.Equal;
        if (unit is null || otherUnit is null || CheckWords.Dollars(unit) is not { } rate || CheckWords.Dollars(otherUnit) is not { } otherRate) return AmountLikeness.Unknown;

        // The rates of forty years leave much open; what they do not is no conversion.
        var (first, second) = ((Low: (double)a * rate.Low, High: (double)a * rate.High), (Low: (double)b * otherRate.Low, High: (double)b * otherRate.High));
        var apart = Math.Max(first.Low / second.High, second.Low / first.High);
        return apart > (double)Far ? AmountLikeness.FarApart : apart > 1 ? AmountLikeness.Different : AmountLikeness.Unknown;
    }

    private static bool IsDollar(string? unit) => unit is "USD" or "AUD" or "CAD" or "NZD" or "HKD" or "SGD";

    private static bool Near(decimal a, decimal b, decimal share) => Math.Abs(a - b) <= share * Math.Max(a, b);

    /// <summary>What a qualifier leaves open, kept short of what nobody would say so: "up to 40" is not 1, "more than 40" is not 400.</summary>
    private static (decimal Low, decimal High) Open(decimal low, decimal high, Qualifier qualifier) => qualifier.Coarse() switch
    {
        Qualifier.AtMost => (low * 0.5m, high),
        Qualifier.AtLeast => (low, high * 1.5m),
        Qualifier.About => (low * 0.9m, high * 1.1m),
        _ => (low, high),
    };
}
