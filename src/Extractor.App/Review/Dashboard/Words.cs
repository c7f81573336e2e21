using System.Globalization;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.App.Review.Dashboard;

/// <summary>Numbers, days and words as people read them on a dashboard.</summary>
internal static class Words
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["USD"] = "$", ["EUR"] = "€", ["GBP"] = "£", ["INR"] = "₹", ["JPY"] = "¥", ["KRW"] = "₩", ["AUD"] = "A$", ["CAD"] = "C$",
    };

    private static readonly (decimal Size, string Name)[] Magnitudes = [(1_000_000_000_000m, "tn"), (1_000_000_000m, "bn"), (1_000_000m, "m"), (1_000m, "k")];

    /// <summary>An amount to three digits: <c>$25bn</c>, <c>NOK 1.25m</c>.</summary>
    public static string Money(decimal amount, string? unit) => unit is null ? Short(amount) : Signs.TryGetValue(unit, out var sign) ? sign + Short(amount) : $"{unit} {Short(amount)}";

    /// <summary>A number to three digits: <c>1.25m</c>, <c>312</c>.</summary>
    public static string Short(decimal number)
    {
        foreach (var (size, name) in Magnitudes)
        {
            // What rounds to the next magnitude is written in it: 999,999 is 1m.
            if (Math.Round(number / size, 3) >= 1 - (size > 1000 ? 0.0005m : 0)) return Digits(number / size) + name;
        }

        return Digits(number);
    }

    public static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary><c>1 deal</c>, <c>1,204 deals</c>.</summary>
    public static string Count(long number, string one, string? many = null) => $"{Count(number)} {(number == 1 ? one : many ?? one + "s")}";

    public static string Gigawatts(decimal number) => $"{number.ToString("#,0.###", CultureInfo.InvariantCulture)} GW";

    public static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{100 * part:0.#} %");

    /// <summary>The ends of an interval: <c>82.9–92.4 %</c>.</summary>
    public static string Percent(double low, double high) => string.Create(CultureInfo.InvariantCulture, $"{100 * low:0.#}–{100 * high:0.#} %");

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string ShortDay(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public static string ShortMonth(DateOnly day) => day.ToString("MMM yy", CultureInfo.InvariantCulture);

    /// <summary>A word of the program as a sentence begins with it: <c>Joint venture</c>.</summary>
    public static string Title<T>(T word)
        where T : struct, Enum => word is DealType.Ipo ? "IPO" : Sentence(Kebab.Write(word).Replace('-', ' '));

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Digits(decimal number) => number.ToString(number >= 100 ? "0" : number >= 10 ? "0.#" : "0.##", CultureInfo.InvariantCulture);
}
