namespace Extractor.Mentions;

/// <summary>
/// What a month joins to: another (<c>January-March 2026</c>), its quarter (<c>the March quarter</c>), the other end of a range of days (<c>October 13-15</c>).
/// </summary>
internal static class DateMonthSpans
{
    /// <summary>Steps over the other end of a range of days: <c>October 13-15</c>, <c>Sept. 28-Oct. 3</c>, <c>May 5 – 7</c>.</summary>
    public static int PastRange(DateScan scan, int month, int last, int day)
    {
        var tokens = scan.Tokens;
        if (!tokens.IsDash(last + 1) || tokens.Glued(last) != tokens.Glued(last + 1))
        {
            return last;
        }

        var next = last + 2;
        if (scan.Word(next) is { Month: > 0 } other && tokens.Glued(last))
        {
            var end = DateMonths.PastPeriod(scan, next, other);
            return scan.TryInt(scan.After(end), out var to) && to is > 0 and < 32 ? scan.After(end) : last;
        }

        return scan.TryInt(next, out var second) && second > day && second <= DateTime.DaysInMonth(2000, scan.Word(month)!.Month) && tokens[next].Length <= 2 && !scan.BoundAfter(next) && !scan.Counts(next)
            ? next
            : last;
    }

    /// <summary>Reads <c>March quarter of 2025</c>, <c>December half</c>, <c>January-March 2026</c>.</summary>
    public static bool TryRead(DateScan scan, int index, Word word, out DateFind find)
    {
        find = default;
        var last = index;
        var from = word.Month;
        var to = from;
        if (scan.DashGlued(index) && scan.Word(index + 2) is { Month: > 0 } other && scan.Upper(index + 2))
        {
            last = DateMonths.PastPeriod(scan, index + 2, other);
            to = other.Month;
        }

        var unit = scan.After(last);
        if (scan.Is(unit, Role.Quarter | Role.Half) && scan.Upper(index) && to % 3 == 0)
        {
            var half = scan.Is(unit, Role.Half);
            if (!half || to % 6 == 0)
            {
                return DatePeriods.Complete(scan, scan.WithThe(index), unit, half ? Grain.Half : Grain.Quarter, half ? to / 6 : to / 3, "month's quarter", out find);
            }
        }

        if (last == index)
        {
            return false;
        }

        if (DateYears.TryTail(scan, last, out var year, out var end, wordsAllowed: true))
        {
            find = new DateFind(index, end, year.IsKnown ? Timex.OfMonth(from > to ? year.Year - 1 : year.Year, from) : Timex.Unknown, "months");
            return true;
        }

        last = scan.Tokens.IsSymbol(last, '.') ? last - 1 : last;
        find = new DateFind(index, last, DateNearest.Month(scan.Published, from, DateTense.Of(scan, index, last, out var close), close), "months");
        return true;
    }

    /// <summary>Finds the year that a month shares with the one after it: <c>in August and November 2025</c>.</summary>
    public static bool TryShared(DateScan scan, int last, int month, out Timex value)
    {
        value = Timex.Unknown;
        var join = scan.After(last);
        if (!scan.Is(join, Role.And | Role.Or | Role.To | Role.Until) || scan.Word(scan.After(join)) is not { Month: > 0 } other
            || !DateYears.TryTail(scan, DateMonths.PastPeriod(scan, scan.After(join), other), out var year, out _, wordsAllowed: true))
        {
            return false;
        }

        value = year.IsKnown ? Timex.OfMonth(month > other.Month ? year.Year - 1 : year.Year, month) : year;
        return true;
    }
}
