namespace Extractor.Mentions;

/// <summary>
/// Dates with a month's name, in either order and with or without a year: <c>April 21, 2026</c>, <c>Sept. 3</c>,
/// <c>21 April 2026</c>, <c>the 3rd of May</c>, <c>October 2025</c>, <c>October 13-15</c>, <c>July this year</c>.
/// A bare month counts where it can be nothing else or where a word before it shows that it is one.
/// </summary>
internal static class DateMonths
{
    /// <summary>Reads a date that begins with a month. <paramref name="weekday"/> is that told before it, else 0.</summary>
    public static bool TryMonthFirst(DateScan scan, int index, int weekday, out DateFind find)
    {
        find = default;
        if (scan.Word(index) is not { Month: > 0 } word || scan.Tokens.Glued(index - 1) && scan.Tokens[index - 1].Type != TokenType.Symbol)
        {
            return false;
        }

        var last = PastPeriod(scan, index, word);
        var next = scan.Tokens.Glued(last) && scan.Tokens.IsNumber(last + 1) ? last + 1 : scan.After(last);
        if (TryDayAfter(scan, index, next, out var day, out var end))
        {
            return Complete(scan, index, word.Month, day, end, weekday, out find);
        }

        if (weekday != 0)
        {
            return false;
        }

        if (DateYears.TryTail(scan, last, out var year, out end, wordsAllowed: IsCapital(scan, index, word)) && !(scan.Tokens.IsNumber(end) && scan.Counts(end) && end == last + 1))
        {
            find = new DateFind(index, end, year.Grain == Grain.Unknown ? Timex.Unknown : Timex.OfMonth(year.Year, word.Month), "month and year");
            return true;
        }

        if (DateMonthSpans.TryRead(scan, index, word, out find))
        {
            return true;
        }

        if (IsCapital(scan, index, word) && scan.Is(scan.After(last), Role.After) && scan.Has(scan.After(scan.After(last)), TimexRole.Soonest))
        {
            var coming = DateNearest.Month(scan.Published, word.Month, Tense.Future, true);
            find = new DateFind(index, scan.After(scan.After(last)), coming.IsKnown ? Timex.OfMonth(coming.Year + 1, word.Month) : coming, "month after next");
            return true;
        }

        if (!DateMonthCues.Show(scan, index, word))
        {
            return false;
        }

        if (DateMonthSpans.TryShared(scan, last, word.Month, out var shared))
        {
            find = new DateFind(index, index, shared, "month of a shared year");
            return true;
        }

        if (scan.IsHyphen(index + 1) && scan.DashGlued(index) && scan.Is(index + 2, Role.End))
        {
            find = new DateFind(index, index + 2, DateNearest.Month(scan.Published, word.Month, DateTense.Of(scan, index, index + 2, out var near), near), "month-end");
            return true;
        }

        find = new DateFind(index, index, DateNearest.Month(scan.Published, word.Month, DateTense.Of(scan, index, index, out var close), close), "month");
        return true;
    }

    /// <summary>Reads a date that begins with a day's number: <c>21 April</c>, <c>3rd of May 2025</c>, <c>20 of next month</c>.</summary>
    public static bool TryDayFirst(DateScan scan, int index, int weekday, out DateFind find)
    {
        find = default;
        if ((scan.Tokens.IsNumber(index) && scan.BoundBefore(index)) || !DateOrdinals.TryDay(scan, index, out var day, out var last, out var spelled))
        {
            return false;
        }

        var next = scan.Tokens.Glued(last) && scan.Word(last + 1) is { Month: > 0 } ? last + 1 : scan.After(last);
        if (!spelled && scan.Tokens.IsDash(next) && scan.TryInt(scan.Tokens.Near(next) ? next + 1 : -1, out var to) && to is > 0 and < 32 && to > day && scan.Word(scan.After(next + 1)) is { Month: > 0 })
        {
            next = scan.After(next + 1);
        }
        else if (!spelled && scan.IsHyphen(last + 1) && scan.TryInt(last + 2, out to) && to is > 0 and < 32 && to > day && scan.Word(scan.After(last + 2)) is { Month: > 0 })
        {
            next = scan.After(last + 2);
        }

        var of = scan.Is(next, Role.Of);
        if (of)
        {
            next = scan.After(next);
        }

        if (scan.Word(next) is not { } word)
        {
            return false;
        }

        if (word.Month == 0)
        {
            return (of || scan.Is(next, Role.The)) && day > 0 && TryDayOfMonth(scan, index, next, day, out find);
        }

        if (spelled && !of && scan.Word(index)?.Cardinal is not null)
        {
            return false;
        }

        if (!spelled && (word.Time & TimexRole.Ambiguous) != 0 && !scan.Upper(next) && !of && !DateYears.TryTail(scan, next, out _, out _, wordsAllowed: false))
        {
            return false;
        }

        return Complete(scan, index, word.Month, day, PastPeriod(scan, next, word), weekday, out find, numbered: spelled && scan.Tokens.IsNumber(index));
    }

    private static bool Complete(DateScan scan, int first, int month, int day, int last, int weekday, out DateFind find, bool numbered = false)
    {
        Timex value;
        if (DateYears.TryTail(scan, last, out var year, out var end, wordsAllowed: true) || DateYears.TryShort(scan, last, numbered, out year, out end))
        {
            last = end;
            value = year.IsKnown ? Timex.OfDay(year.Year, month, day) : Timex.Unknown;
            find = new DateFind(first, last, value, "day");
            return value.IsKnown || !year.IsKnown;
        }

        if (scan.Tokens.IsSymbol(last, '.'))
        {
            last--;
        }

        var tense = DateTense.Of(scan, first, last, out var close);
        value = DateNearest.Day(scan.Published, month, day, weekday > 0 || IsDateline(scan, last) ? Tense.Untold : tense, close, weekday);
        find = new DateFind(first, last, value, "day without year");
        return day <= DateTime.DaysInMonth(2000, month);
    }

    // "WASHINGTON, March 3 - Eligible producers": the day on which the wire told it.
    private static bool IsDateline(DateScan scan, int last) =>
        (scan.Tokens.IsDash(last + 1) && !scan.Tokens.Glued(last)) || (scan.Tokens.IsSymbol(last + 1, '(') && scan.Tokens.IsSymbol(last + 3, ')'));

    private static bool TryDayAfter(DateScan scan, int month, int next, out int day, out int last)
    {
        var spelled = false;
        day = 0;
        last = next;
        var the = scan.Is(next, Role.The);
        if (the)
        {
            next = scan.After(next);
        }

        if (next < 0 || !DateOrdinals.TryDay(scan, next, out day, out last, out spelled) || (the && !spelled))
        {
            return false;
        }

        var word = scan.Word(month)!;
        if (spelled)
        {
            // "March Five" of the wires and "march first"; but neither "may first be" nor "In March two companies".
            var ordinal = scan.Word(next) is not { Cardinal: not null } || scan.Word(last)?.Ordinal > 0;
            if (ordinal ? !the && (word.Time & TimexRole.Ambiguous) != 0 && !scan.Tokens.IsNumber(next) && !scan.Upper(month) && !EndsThere(scan, last) : !(scan.Upper(next) || DateYears.TrySpelled(scan, scan.After(last), out _, out _)))
            {
                return false;
            }

            return !(scan.Is(scan.After(last), Role.Quarter | Role.Half) || scan.Word(scan.After(last)) is { TimeUnit: not '\0' });
        }

        if (scan.Tokens.IsSymbol(last + 1, '/') && scan.Tokens.Glued(last))
        {
            return false;
        }

        if ((word.Time & TimexRole.Ambiguous) != 0 && !scan.Upper(month) && !DateYears.TryTail(scan, last, out _, out _, wordsAllowed: false))
        {
            return false;
        }

        if (scan.BoundAfter(last) || scan.Counts(last))
        {
            return false;
        }

        last = DateMonthSpans.PastRange(scan, month, last, day);
        return true;
    }

    private static bool TryDayOfMonth(DateScan scan, int first, int next, int day, out DateFind find)
    {
        find = default;
        var unit = scan.Is(next, Role.The) ? scan.After(next) : next;
        var offset = scan.Is(unit, Role.Next) ? 1 : scan.Is(unit, Role.Last) ? -1 : 0;
        if ((offset == 0 && !scan.Is(unit, Role.This)) || scan.Word(scan.After(unit)) is not { TimeUnit: 'M' })
        {
            return false;
        }

        var value = Timex.Unknown;
        if (scan.Published is { } published)
        {
            var month = Timex.OfMonths((published.Year * 12) + published.Month - 1 + offset);
            value = Timex.OfDay(month.Year, Math.Max(1, month.Part), day);
        }

        find = new DateFind(first, scan.After(unit), value, "day of month");
        return true;
    }

    /// <summary>The period of <c>Sept.</c> belongs to the month where more of the date follows.</summary>
    public static int PastPeriod(DateScan scan, int index, Word word) =>
        word.Text.Length <= 4 && (word.Time & TimexRole.Short) != 0 && scan.Tokens.Glued(index) && scan.Tokens.IsSymbol(index + 1, '.') ? index + 1 : index;

    private static bool IsCapital(DateScan scan, int index, Word word) => scan.Upper(index) || (word.Time & TimexRole.Ambiguous) == 0;

    private static bool EndsThere(DateScan scan, int last) =>
        last + 1 >= scan.Tokens.Count || (scan.Tokens[last + 1].Type == TokenType.Symbol && !scan.IsHyphen(last + 1));
}
