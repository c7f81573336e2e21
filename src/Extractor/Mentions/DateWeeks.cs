namespace Extractor.Mentions;

/// <summary>Weeks and months by their number: <c>the week 31</c>, <c>the second week of 2021</c>, <c>the 9th month of next year</c>.</summary>
internal static class DateWeeks
{
    /// <summary>Reads <c>week 31</c> after <c>the</c>, with or without its year.</summary>
    public static bool TryNumber(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var number = index + 1;
        if (!scan.Is(index - 1, Role.The) || !scan.TryInt(number, out var week) || week is < 1 or > 53 || scan.Counts(number) || scan.BoundAfter(number))
        {
            return false;
        }

        var value = scan.Published is { } day ? Timex.OfPart(Grain.Week, day.Year, week) : Timex.Unknown;
        if (DateYears.TryTail(scan, number, out var year, out var last, wordsAllowed: true))
        {
            value = year.IsKnown ? Timex.OfPart(Grain.Week, year.Year, week) : year;
            number = last;
        }

        find = new DateFind(index, number, value, "week number");
        return true;
    }

    /// <summary>Reads <c>second week of 2021</c>, <c>9th month of next year</c> at the ordinal.</summary>
    public static bool TryOrdinal(DateScan scan, int index, out DateFind find)
    {
        find = default;
        if (!DateOrdinals.TryOrdinal(scan, index, out var number, out var last) || scan.Word(scan.After(last)) is not { TimeUnit: 'W' or 'M' } unit || unit.Text[^1] == 's')
        {
            return false;
        }

        var of = scan.After(scan.After(last));
        if (!scan.Is(of, Role.Of) || number > (unit.TimeUnit == 'M' ? 12 : 53) || !DateYears.TryTail(scan, scan.After(last), out var year, out last, wordsAllowed: true))
        {
            return false;
        }

        var value = !year.IsKnown ? year : unit.TimeUnit == 'M' ? Timex.OfMonth(year.Year, number) : Timex.OfPart(Grain.Week, year.Year, number);
        find = new DateFind(scan.WithThe(index), last, value, "part by number");
        return true;
    }
}
