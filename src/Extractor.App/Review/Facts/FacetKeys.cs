using System.Globalization;

namespace Extractor.App.Review.Facts;

/// <summary>The keys of a filter that a facet stands for, and what they hold for one of its values.</summary>
internal static class FacetKeys
{
    public static IReadOnlyList<string> Of(string facet) => facet switch
    {
        "confidence" => ["min-confidence", "max-confidence"],
        "published" => ["since", "until"],
        _ => [facet],
    };

    /// <param name="value">As the facet gives it: a word, a band as <c>0.8-0.9</c>, a month as <c>2026-04</c>.</param>
    public static IReadOnlyList<string> Values(string facet, string value) => facet switch
    {
        "confidence" => value.Split('-'),
        "published" when DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) =>
            [Day(first), Day(first.AddMonths(1).AddDays(-1))],
        "published" => [value, value],
        _ => [value],
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
