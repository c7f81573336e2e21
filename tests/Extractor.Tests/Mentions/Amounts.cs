using System.Globalization;
using CsCheck;
using Extractor.Mentions;

namespace Extractor.Tests.Mentions;

/// <summary>Generated amounts: every written style with a number, and what it must be worth.</summary>
internal static class Amounts
{
    /// <param name="Text">As written.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Value">What it is worth, as <see cref="Extractor.Mentions.Value.ToString"/> tells it.</param>
    public sealed record Sample(string Text, Kind Kind, string Value);

    private static readonly Gen<decimal> Small = Gen.Select(Gen.Int[1, 999], Gen.Int[0, 99], Gen.Int[0, 2], (whole, cents, places) =>
        whole + decimal.Round(places switch { 0 => 0m, 1 => cents / 10 / 10m, _ => cents / 100m }, places));

    private static readonly Gen<(string Text, decimal Factor)> Magnitude = Gen.OneOf(
        (" thousand", 1e3m), ("k", 1e3m), (" million", 1e6m), ("-million", 1e6m), ("m", 1e6m), ("M", 1e6m), (" mln", 1e6m), ("mn", 1e6m), ("MM", 1e6m), (" billion", 1e9m),
        ("bn", 1e9m), (" bn", 1e9m), ("B", 1e9m), (" bln", 1e9m), ("-billion", 1e9m), (" trillion", 1e12m), ("tn", 1e12m), ("\u00A0billion", 1e9m), (" Billion", 1e9m), (" MILLION", 1e6m));

    private static readonly Gen<(string Text, string Code)> Before = Gen.OneOf(
        ("$", "USD"), ("US$", "USD"), ("$US", "USD"), ("A$", "AUD"), ("AU$", "AUD"), ("C$", "CAD"), ("HK$", "HKD"), ("NZ$", "NZD"), ("S$", "SGD"), ("R$", "BRL"), ("NT$", "TWD"),
        ("£", "GBP"), ("€", "EUR"), ("¥", "JPY"), ("₹", "INR"), ("₩", "KRW"), ("₽", "RUB"), ("₺", "TRY"), ("₪", "ILS"), ("€ ", "EUR"), ("$ ", "USD"), ("USD ", "USD"), ("USD", "USD"),
        ("EUR ", "EUR"), ("EUR", "EUR"), ("GBP ", "GBP"), ("CHF ", "CHF"), ("SEK ", "SEK"), ("JPY ", "JPY"), ("Rs ", "INR"), ("Rs. ", "INR"), ("Rs", "INR"), ("RM", "MYR"), ("RM ", "MYR"), ("RMB ", "CNY"));

    private static readonly Gen<(string Text, string Code)> After = Gen.OneOf(
        (" dollars", "USD"), (" dlrs", "USD"), ("-dollar", "USD"), (" euros", "EUR"), (" pounds", "GBP"), (" stg", "GBP"), (" yen", "JPY"), (" yuan", "CNY"), (" rupees", "INR"),
        (" USD", "USD"), (" EUR", "EUR"), (" Australian dollars", "AUD"), (" Canadian dollars", "CAD"), (" U.S. dollars", "USD"), (" Swiss francs", "CHF"), (" Hong Kong dollars", "HKD"),
        (" New Zealand dollars", "NZD"), (" ringgit", "MYR"), (" rand", "ZAR"), (" Swedish crowns", "SEK"), (" zlotys", "PLN"), (" shekels", "ILS"), (" pesos", "MXN"));

    private static readonly Gen<Sample> SignFirst = Gen.Select(Before, Small, Magnitude, (c, n, m) => Money($"{c.Text}{Digits(n)}{m.Text}", n * m.Factor, c.Code));

    private static readonly Gen<Sample> WordLast = Gen.Select(Small, Magnitude, After, (n, m, c) => Money($"{Digits(n)}{m.Text}{c.Text}", n * m.Factor, c.Code));

    private static readonly Gen<Sample> Grouped = Gen.Select(Before, Gen.Long[1000, 999_999_999_999], Gen.Int[0, 99], Gen.Bool, (c, n, cents, hasCents) =>
    {
        var value = hasCents ? n + (cents / 100m) : n;
        return Money(c.Text + value.ToString(hasCents ? "#,##0.00" : "#,##0", CultureInfo.InvariantCulture), value, c.Code);
    });

    private static readonly Gen<Sample> Plain = Gen.Select(Before, Small, (c, n) => Money(c.Text + Digits(n), n, c.Code));

    private static readonly Gen<Sample> Crores = Gen.Select(Gen.OneOf("Rs ", "Rs. ", "₹", "INR "), Small, Gen.OneOf((" crore", 1e7m), (" lakh", 1e5m), (" lakh crore", 1e12m)),
        (c, n, m) => Money($"{c}{Digits(n)}{m.Item1}", n * m.Item2, "INR"));

    private static readonly Gen<Sample> Range = Gen.Select(Gen.OneOf("$", "€", "£"), Gen.Int[1, 400], Gen.Int[1, 400], Gen.OneOf("-", "–", " to "), Gen.OneOf((" million", 1e6m), ("bn", 1e9m)),
        (c, low, step, to, m) => new Sample($"{c}{low}{to}{c}{low + step}{m.Item1}", Kind.Money, $"{Plainly(low * m.Item2)}..{Plainly((low + step) * m.Item2)} {Code(c)}"));

    private static readonly Gen<Sample> Power = Gen.Select(Small, Gen.OneOf((" GW", 1m), ("GW", 1m), ("-gigawatt", 1m), (" gigawatts", 1m), (" MW", 0.001m), ("MW", 0.001m), (" MWp", 0.001m), ("-megawatt", 0.001m), (" kW", 0.000001m), (" TW", 1000m)),
        (n, u) => new Sample(Digits(n) + u.Item1, Kind.Power, Plainly(n * u.Item2) + " GW"));

    private static readonly Gen<Sample> Percent = Gen.Select(Small, Gen.OneOf("%", " %", " percent", "-percent", " per cent", " pct"), (n, u) => new Sample(Digits(n) + u, Kind.Ratio, Plainly(n) + " %"));

    private static readonly Gen<Sample> Duration = Gen.Select(Gen.Int[2, 99], Gen.OneOf(("-year", 'Y'), (" years", 'Y'), (" months", 'M'), ("-month", 'M'), (" weeks", 'W'), (" days", 'D'), ("-day", 'D')),
        (n, u) => new Sample(n + u.Item1, Kind.Duration, $"P{n}{u.Item2}"));

    /// <summary>Amounts of money in digits.</summary>
    public static readonly Gen<Sample> InDigits = Gen.Frequency<Sample>((4, SignFirst), (3, WordLast), (2, Grouped), (1, Plain), (1, Crores), (1, Range));

    /// <summary>Amounts of every kind.</summary>
    public static readonly Gen<Sample> OfAnyKind = Gen.Frequency<Sample>((4, InDigits), (2, Power), (2, Percent), (1, Duration), (1, Spelled.Amount));

    private static Sample Money(string text, decimal value, string code) => new(text, Kind.Money, $"{Plainly(value)} {code}");

    private static string Digits(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Plainly(decimal number) => number.ToString("G29", CultureInfo.InvariantCulture);

    private static string Code(string sign) => sign switch { "€" => "EUR", "£" => "GBP", _ => "USD" };
}
