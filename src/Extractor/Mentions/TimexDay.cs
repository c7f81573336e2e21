namespace Extractor.Mentions;

/// <summary>The day that a TIMEX3 value names (<c>2026-04-21</c>). Every date of an article is asked for it many times, so digits are read as they stand.</summary>
internal static class TimexDay
{
    private const int Length = 10;

    /// <summary>True where the value is a day of the calendar, four digits, two and two; false for coarser dates, durations and none.</summary>
    /// <param name="timex">A TIMEX3 value or null.</param>
    /// <param name="day">The day; the first of all days where there is none.</param>
    public static bool TryRead(string? timex, out DateOnly day)
    {
        day = default;
        if (timex is not { Length: Length } || timex[4] != '-' || timex[7] != '-')
        {
            return false;
        }

        var (year, month, date) = (Number(timex.AsSpan(0, 4)), Number(timex.AsSpan(5, 2)), Number(timex.AsSpan(8)));
        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, date);
        return true;
    }

    // -1 where a character is no digit.
    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            number = (number * 10) + (c - '0');
        }

        return number;
    }
}
