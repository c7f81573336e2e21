using System.Globalization;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.App.Review.Dashboard;

/// <summary>What a dashboard shows, as its address says it.</summary>
/// <param name="Period">How far back from today; where <paramref name="Since"/> or <paramref name="Until"/> are given, they hold instead.</param>
/// <param name="Since">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Unit">The currency of amounts; null for the one of most deals.</param>
/// <param name="Type">Only deals of this type; null for all.</param>
public sealed record DashboardFilter(Period Period = Period.Year, DateOnly? Since = null, DateOnly? Until = null, string? Unit = null, DealType? Type = null)
{
    private static readonly string[] Keys = ["period", "since", "until", "unit", "type"];

    /// <summary>Reads the query of an address.</summary>
    /// <param name="others">Keys that the page itself reads.</param>
    /// <exception cref="BadHttpRequestException">A key is not known, or what it holds cannot be read.</exception>
    public static DashboardFilter Parse(IQueryCollection query, params IReadOnlyCollection<string> others)
    {
        if (query.Keys.FirstOrDefault(k => !Keys.Contains(k) && !others.Contains(k)) is { } unknown)
        {
            throw new BadHttpRequestException($"'{unknown}' is nothing to filter by here; use {string.Join(", ", Keys.Concat(others))}.");
        }

        return new DashboardFilter(
            Word<Period>(query, "period") ?? Period.Year, Day(query, "since"), Day(query, "until"), Text(query, "unit")?.ToUpperInvariant(), Word<DealType>(query, "type"));
    }

    /// <summary>What one key of an address holds; null where it is not there or empty.</summary>
    public static string? Text(IQueryCollection query, string key) => query[key].ToString() is { Length: > 0 } text ? text : null;

    /// <exception cref="BadHttpRequestException">It is no word of <typeparamref name="T"/>.</exception>
    public static T? Word<T>(IQueryCollection query, string key)
        where T : struct, Enum => Text(query, key) is not { } text ? null
            : Kebab.TryRead<T>(text, out var word) ? word
            : throw new BadHttpRequestException($"{key}: '{text}' is none of {string.Join(", ", Kebab.All<T>())}.");

    /// <exception cref="BadHttpRequestException">It is no day.</exception>
    public static DateOnly? Day(IQueryCollection query, string key) => Text(query, key) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new BadHttpRequestException($"{key}: '{text}' is no day; write it as 2026-04-21.");

    /// <summary>The days that are shown, both ends within; null where there is no end.</summary>
    public (DateOnly? First, DateOnly? Last) Days(DateOnly today) => Since is not null || Until is not null ? (Since, Until) : Period switch
    {
        Period.Month => (today.AddDays(-29), today),
        Period.Quarter => (today.AddDays(-90), today),
        // Whole months, so that the first bar is no part of one.
        Period.Year => (new DateOnly(today.Year, today.Month, 1).AddMonths(-11), today),
        _ => (null, null),
    };

    /// <summary>The address of the dashboard with this filter.</summary>
    public string Href => Address("/dashboard");

    /// <param name="more">Further keys with what they hold.</param>
    public string Address(string path, params IReadOnlyList<(string Key, string? Value)> more)
    {
        IReadOnlyList<(string Key, string? Value)> all =
        [
            ("period", Since is null && Until is null && Period != Period.Year ? Kebab.Write(Period) : null),
            ("since", Written(Since)), ("until", Written(Until)), ("unit", Unit), ("type", Type is { } type ? Kebab.Write(type) : null), .. more,
        ];
        var query = string.Join('&', all.Where(p => p.Value is not null).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    public static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>How far back a dashboard looks.</summary>
public enum Period
{
    Month,
    Quarter,
    Year,
    All,
}
