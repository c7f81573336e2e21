using System.Globalization;
using Extractor.Mentions;

namespace Extractor.App.Review.Values;

/// <summary>Values as people write them; what is exact stands beside them (<c>Figures</c>).</summary>
internal static class Written
{
    private static readonly (decimal From, string Suffix)[] Magnitudes = [(1e12m, "tn"), (1e9m, "bn"), (1e6m, "m")];

    /// <summary><c>up to $1.2bn</c>, <c>€40m to €50m</c>, <c>500 MW</c>, <c>about 20×</c>; rounded to three decimals. Empty where there is no amount.</summary>
    public static string Amount(Value? value, Qualifier qualifier = Qualifier.Exact) => value switch
    {
        { Low: { } low, High: { } high } => $"{Of(low, value.Unit)} to {Of(high, value.Unit)}",
        { Low: { } low } => $"{Bound(qualifier)}{Of(low, value.Unit)}",
        { Timex: { } timex } => Timex(timex),
        _ => "",
    };

    /// <summary>A TIMEX3 date or duration: <c>21 April 2026</c>, <c>April 2026</c>, <c>Q3 2026</c>, <c>10 years</c>; others as they are.</summary>
    public static string Timex(string timex) => timex switch
    {
        { Length: 10 } when DateOnly.TryParseExact(timex, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Day(day),
        [_, _, _, _, '-', 'Q', var quarter] => $"Q{quarter} {timex[..4]}",
        [_, _, _, _, '-', 'H', var half] => $"{(half == '1' ? "first" : "second")} half of {timex[..4]}",
        [_, _, _, _, '-', 'W', ..] => $"week {timex[6..]} of {timex[..4]}",
        { Length: 7 } when DateOnly.TryParseExact($"{timex}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) =>
            first.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        ['P', .., var unit] when decimal.TryParse(timex.AsSpan(1, timex.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) =>
            $"{Plain(count)} {UnitOf(unit)}{(count == 1 ? "" : "s")}",
        _ => timex,
    };

    /// <summary><c>21 April 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>21 April 2026, 09:30</c>, in UTC.</summary>
    public static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>41 s</c>, <c>12 min</c>, <c>3 h 5 min</c>.</summary>
    public static string Took(TimeSpan time) => time.TotalSeconds < 90 ? FormattableString.Invariant($"{Math.Max(0, time.TotalSeconds):0} s")
        : time.TotalMinutes < 90 ? FormattableString.Invariant($"{time.TotalMinutes:0} min")
        : FormattableString.Invariant($"{Math.Floor(time.TotalHours):0} h {time.Minutes} min");

    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A word of the annotation guide for people: <c>joint venture</c>.</summary>
    public static string Word<T>(T member)
        where T : struct, Enum => member.ToString() == "Ipo" ? "IPO" : Kebab.Write(member).Replace('-', ' ');

    private static string Of(decimal amount, string? unit)
    {
        var (sign, size) = (amount < 0 ? "−" : "", Math.Abs(amount));
        return unit switch
        {
            "GW" when size is > 0 and < 1 => $"{sign}{Plain(size * 1000)} MW",
            "%" => $"{sign}{Plain(size)}%",
            "x" => $"{sign}{Plain(size)}×",
            "GW" or null => $"{sign}{Plain(size)} {unit}".TrimEnd(),
            _ => $"{sign}{SymbolOf(unit)}{Scaled(size)}",
        };
    }

    private static string Scaled(decimal size)
    {
        foreach (var (from, suffix) in Magnitudes)
        {
            if (size >= from) return (size / from).ToString("#,0.###", CultureInfo.InvariantCulture) + suffix;
        }

        return Plain(size);
    }

    private static string Plain(decimal number) => number.ToString("#,0.###", CultureInfo.InvariantCulture);

    private static string SymbolOf(string currency) => currency switch
    {
        "USD" => "$", "EUR" => "€", "GBP" => "£", "JPY" => "¥", "INR" => "₹", "KRW" => "₩", "CNY" => "CN¥", "CAD" => "C$", "AUD" => "A$", "HKD" => "HK$", "SGD" => "S$",
        "NZD" => "NZ$", "BRL" => "R$", "ILS" => "₪",
        _ => currency + " ",
    };

    private static string UnitOf(char unit) => unit switch { 'Y' => "year", 'M' => "month", 'W' => "week", 'D' => "day", _ => unit.ToString() };

    private static string Bound(Qualifier qualifier) => qualifier switch
    {
        Qualifier.About => "about ",
        Qualifier.Nearly => "nearly ",
        Qualifier.AtLeast => "at least ",
        Qualifier.MoreThan => "more than ",
        Qualifier.AtMost => "up to ",
        Qualifier.LessThan => "less than ",
        _ => "",
    };
}
