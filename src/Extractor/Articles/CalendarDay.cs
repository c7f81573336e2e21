using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Articles;

/// <summary>Reads a full calendar day, as written and in its own offset: never a day without its year, never a guess between day and month.</summary>
internal static partial class CalendarDay
{
    /// <summary>Older or later years in metadata are defaults of content systems, not days of publication.</summary>
    private const int FirstYear = 1850, LastYear = 2150;

    private const int Longest = 200;

    /// <summary>The day that a metadata field or front matter names: ISO 8601 with or without time, RFC 1123, <c>April 21, 2026</c>, <c>21/04/2026</c> where only one order is possible.</summary>
    public static DateOnly? Parse(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        var text = written.Trim();
        text = text[..Math.Min(text.Length, Longest)];
        var numeric = Numeric().Match(text);
        if (numeric.Success)
            return Day(Number(numeric, "year"), Number(numeric, "month"), Number(numeric, "day"));
        if (Find(text) is { } found)
            return found.Day;
        var slashed = Slashed().Match(text);
        if (!slashed.Success)
            return null;
        var (first, second, year) = (Number(slashed, "first"), Number(slashed, "second"), Number(slashed, "year"));
        return first > 12 || first == second ? Day(year, second, first) : second > 12 ? Day(year, first, second) : null;
    }

    /// <summary>The first full day in a stretch of text, with its place in it; null where there is none.</summary>
    public static (DateOnly Day, Span Span)? Find(string text)
    {
        for (var match = Written().Match(text); match.Success; match = match.NextMatch())
        {
            var month = match.Groups["month"] is { Success: true } word
                ? PublicationWords.English.MonthOf(word.Value) ?? 0
                : Number(match, "number");
            if (Day(Number(match, "year"), month, Number(match, "day")) is { } day)
                return (day, new Span(match.Index, match.Index + match.Length));
        }
        return null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // 2026-04-21, 2026-04-21T10:00:00Z, 2026/4/21 10:00, 20260421, 20260421T100000Z
    [GeneratedRegex(@"^(?<year>[0-9]{4})(?:(?<separator>[-/.])(?<month>[0-9]{1,2})\k<separator>(?<day>[0-9]{1,2})|(?<month>[0-9]{2})(?<day>[0-9]{2}))(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numeric();

    // 21/04/2026, 4.21.2026
    [GeneratedRegex(@"^(?<first>[0-9]{1,2})(?<separator>[-/.])(?<second>[0-9]{1,2})\k<separator>(?<year>[0-9]{4})(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Slashed();

    // April 21, 2026; Apr. 21st 2026; 21 April 2026; 21st of April, 2026; 21-Apr-2026; 2026-04-21
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?:" +
        @"(?<month>\p{L}{3,9})\.?\s{1,2}(?<day>[0-9]{1,2})\p{L}{0,2},?\s{1,2}(?<year>[0-9]{4})" +
        @"|(?<day>[0-9]{1,2})\p{L}{0,2}[\s-]{1,2}(?:\p{L}{2}\s)?(?<month>\p{L}{3,9})[.,]?[\s-]{1,2}(?<year>[0-9]{4})" +
        @"|(?<year>[0-9]{4})-(?<number>[0-9]{2})-(?<day>[0-9]{2})" +
        @")(?![\p{L}\p{N}])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Written();
}
