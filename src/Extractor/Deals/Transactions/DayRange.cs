using System.Globalization;
using Extractor.Mentions;

namespace Extractor.Deals.Transactions;

/// <summary>The days that a deal may have been struck on, both ends within, as day numbers.</summary>
internal readonly record struct DayRange(int First, int Last)
{
    /// <summary>
    /// News is of the day of its publication, or of the days since the date that it gives the deal; a deal only recalled was struck on the
    /// date that it is given, else on some day before. Null where nothing tells.
    /// </summary>
    public static DayRange? Of(Telling telling)
    {
        var told = telling.Deal.Announced is { } timex ? Of(timex) : null;
        if (telling.Published is not { } day || (telling.Recalled && told is not null)) return told;
        return new DayRange(telling.Recalled ? 0 : Math.Min(told?.First ?? day.DayNumber, day.DayNumber), day.DayNumber);
    }

    /// <summary>The days of a TIMEX3 date, week, month, quarter, half or year; null for anything else.</summary>
    public static DayRange? Of(string timex)
    {
        if (timex.Length < 4 || !int.TryParse(timex.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9998) return null;
        if (timex.Length == 4) return Months(year, 1, 12);
        var rest = timex.AsSpan(5);
        return rest switch
        {
            ['Q', >= '1' and <= '4' and var quarter] => Months(year, (3 * (quarter - '0')) - 2, 3),
            ['H', '1'] => Months(year, 1, 6),
            ['H', '2'] => Months(year, 7, 6),
            ['W', _, _] when int.TryParse(rest[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week is >= 1 and <= 53 => Week(year, week),
            [_, _] when int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 => Months(year, month, 1),
            _ when TimexDay.TryRead(timex, out var day) => new DayRange(day.DayNumber, day.DayNumber),
            _ => null,
        };
    }

    /// <summary>How many days lie between two ranges; 0 where they meet.</summary>
    public int GapTo(DayRange other) => Math.Max(0, Math.Max(First - other.Last, other.First - Last));

    /// <summary>Days in it.</summary>
    public int Length => Last - First + 1;

    private static DayRange Months(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return new DayRange(first.DayNumber, first.AddMonths(count).DayNumber - 1);
    }

    private static DayRange Week(int year, int week)
    {
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)).DayNumber;
        return new DayRange(monday, monday + 6);
    }
}
