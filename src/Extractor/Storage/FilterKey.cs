using System.Globalization;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>One key of a filter's query string.</summary>
/// <param name="Write">The value as written; null where it is not asked.</param>
/// <param name="Read">The filter with the value that is written so; throws <see cref="FormatException"/> where it is none.</param>
internal sealed record FilterKey<TFilter>(string Name, Func<TFilter, string?> Write, Func<TFilter, string, TFilter> Read);

/// <summary>Filters as query strings: the url of a page, the argument of a bulk decision, the name of an export.</summary>
internal static class FilterKey
{
    private const decimal MostAmount = 1_000_000_000_000_000_000_000m;

    public static FilterKey<TFilter> Text<TFilter>(string name, Func<TFilter, string?> get, Func<TFilter, string, TFilter> set) =>
        new(name, f => string.IsNullOrWhiteSpace(get(f)) ? null : get(f), (f, text) => string.IsNullOrWhiteSpace(text) ? f : set(f, text.Trim()));

    public static FilterKey<TFilter> Word<TFilter, T>(string name, Func<TFilter, T?> get, Func<TFilter, T, TFilter> set)
        where T : struct, Enum => Value(name, get, Kebab.Write, set, text => Kebab.TryRead<T>(text, out var word)
            ? word
            : throw new FormatException($"{name}: '{text}' is not known; use one of {string.Join(", ", Kebab.All<T>())}"));

    public static FilterKey<TFilter> Flag<TFilter>(string name, Func<TFilter, bool?> get, Func<TFilter, bool, TFilter> set) =>
        Value(name, get, yes => yes ? "yes" : "no", set, text => text switch
        {
            "yes" => true, "no" => false, _ => throw new FormatException($"{name}: '{text}' is not known; use yes or no"),
        });

    public static FilterKey<TFilter> Day<TFilter>(string name, Func<TFilter, DateOnly?> get, Func<TFilter, DateOnly, TFilter> set) =>
        Value(name, get, Days.Write, set, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"{name}: '{text}' is no day; write it as 2026-04-21"));

    public static FilterKey<TFilter> Probability<TFilter>(string name, Func<TFilter, double?> get, Func<TFilter, double, TFilter> set) =>
        Value(name, get, p => p.ToString("R", CultureInfo.InvariantCulture), set,
            text => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var p) && p is >= 0 and <= 1
                ? p
                : throw new FormatException($"{name}: '{text}' is no probability; give a number from 0 to 1, such as 0.8"));

    public static FilterKey<TFilter> Amount<TFilter>(string name, Func<TFilter, decimal?> get, Func<TFilter, decimal, TFilter> set) =>
        Value(name, get, a => Amounts.Write(a)!, set,
            text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= MostAmount
                ? amount
                : throw new FormatException($"{name}: '{text}' is no amount; write it in whole units, such as 25000000"));

    public static TFilter Read<TFilter>(TFilter filter, IReadOnlyList<FilterKey<TFilter>> keys, string? query, IReadOnlyCollection<string> others)
    {
        foreach (var pair in (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, text) = (Decode(at < 0 ? pair : pair[..at]), at < 0 ? "" : Decode(pair[(at + 1)..]));
            if (others.Contains(name)) continue;
            var key = keys.FirstOrDefault(k => k.Name == name) ?? throw new FormatException(Unknown(name, [.. keys.Select(k => k.Name), .. others]));

            // An empty field of a form asks nothing.
            if (text.Length > 0) filter = key.Read(filter, text);
        }

        return filter;
    }

    public static string Write<TFilter>(TFilter filter, IReadOnlyList<FilterKey<TFilter>> keys) => string.Join('&', keys
        .Select(k => (k.Name, Value: k.Write(filter))).Where(k => k.Value is not null)
        .Select(k => $"{k.Name}={Uri.EscapeDataString(k.Value!)}"));

    private static FilterKey<TFilter> Value<TFilter, T>(string name, Func<TFilter, T?> get, Func<T, string> write, Func<TFilter, T, TFilter> set, Func<string, T> read)
        where T : struct => new(name, f => get(f) is { } value ? write(value) : null, (f, text) => set(f, read(text)));

    private static string Unknown(string name, IReadOnlyList<string> known) => SettingsNearest.Of(name, known) is { } meant
        ? $"'{name}' is no filter; did you mean '{meant}'?"
        : $"'{name}' is no filter; there are {string.Join(", ", known)}";

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
