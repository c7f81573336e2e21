namespace Extractor.Mentions;

/// <summary>
/// Dates told by their distance: <c>two years ago</c>, <c>a month earlier</c>, <c>two years later</c>, <c>three weeks from tomorrow</c>.
/// As fine as the unit: years give a year, months a month, weeks an ISO week.
/// </summary>
internal static class DateOffsets
{
    public static bool TryRead(DateScan scan, int index, out DateFind find)
    {
        find = default;
        return (DurationAmount.TryRead(scan, index, out var amount) && (TryRead(scan, amount, out find) || TryPlan(scan, amount, out find))) || DateWeekdays.TryCounted(scan, index, out find);
    }

    /// <summary>
    /// Reads a speaker's own plan, which is dated by its distance: <c>I'll be back in two days.</c> In the press
    /// <c>in two years</c> is how long something takes, and no date.
    /// </summary>
    public static bool TryPlan(DateScan scan, in DurationAmount amount, out DateFind find)
    {
        find = default;
        var tokens = scan.Tokens;
        if (!scan.Is(amount.First - 1, Role.In) || amount.Bare || (amount.Last + 1 < tokens.Count && tokens.SymbolAt(amount.Last + 1) is not ('.' or '!' or '?')))
        {
            return false;
        }

        var speaks = false;
        for (var i = amount.First - 2; i >= 0 && i > amount.First - 12 && tokens.SymbolAt(i) is not ('.' or '!' or '?'); i--)
        {
            speaks |= scan.Has(i, TimexRole.Speaker) && (tokens[i].Length > 1 || scan.Upper(i)) && (tokens[i].Length == 1 || i == 0);
        }

        if (!speaks)
        {
            return false;
        }

        var (count, unit) = amount.Simplified();
        find = new DateFind(amount.First - 1, amount.Last, OnDay(new DurationAmount(amount.First, amount.Last, count, unit, false), DateSteps.Days(scan, 0), 1), "plan");
        return true;
    }

    /// <summary>Reads the words after a length of time that make a date of it.</summary>
    public static bool TryRead(DateScan scan, in DurationAmount amount, out DateFind find)
    {
        find = default;
        var next = scan.After(amount.Last);
        if (scan.Word(next) is not { } word)
        {
            return false;
        }

        if (amount.Unit is 'h' or 'm')
        {
            return false;
        }

        // "a year-ago loss" tells no date.
        if (amount.Bare && scan.IsHyphen(amount.Last + 1) && next == amount.Last + 2 && !scan.IsHyphen(amount.First + 1))
        {
            return false;
        }

        if (word.Is(Role.Ago))
        {
            find = new DateFind(amount.First, next, Moved(scan, amount, Timex.Unknown, -1), "ago");
            return true;
        }

        if (word.Is(Role.Earlier | Role.Later))
        {
            // "two years earlier than planned" tells no date.
            if (scan.Has(scan.After(next), TimexRole.Than))
            {
                return false;
            }

            var later = word.Is(Role.Later);
            var anchor = later ? scan.AnchorFor(amount.First) : Timex.Unknown;
            find = new DateFind(amount.First, next, later && !anchor.IsKnown ? Timex.Unknown : Moved(scan, amount, anchor, later ? 1 : -1), later ? "later" : "earlier");
            return true;
        }

        // "compared with $5 million a year before."
        if ((word.Time & TimexRole.Preceding) != 0 && (next + 1 >= scan.Tokens.Count || (scan.Tokens[next + 1].Type == TokenType.Symbol && scan.Tokens.SymbolAt(next + 1) is '.' or ',' or ';' or ')')))
        {
            find = new DateFind(amount.First, next, Moved(scan, amount, Timex.Unknown, -1), "earlier");
            return true;
        }

        return TryFromDay(scan, amount, next, word, out find);
    }

    /// <summary>Reads <c>two years from now</c>, <c>three weeks from tomorrow</c>, <c>two days before yesterday</c>.</summary>
    private static bool TryFromDay(DateScan scan, in DurationAmount amount, int next, Word word, out DateFind find)
    {
        find = default;
        var from = word.Is(Role.From);
        if (!from && !word.Is(Role.Before | Role.After))
        {
            return false;
        }

        var target = scan.After(next);
        if (scan.Word(target) is not { } day)
        {
            return TryFromDate(scan, amount, target, from || word.Is(Role.After), out find);
        }

        if (from && (day.Time & TimexRole.Now) != 0)
        {
            find = new DateFind(amount.First, target, Moved(scan, amount, Timex.Unknown, 1), "from now");
            return true;
        }

        Timex start;
        if (day.Is(Role.Today | Role.Yesterday | Role.Tomorrow))
        {
            start = DateSteps.Days(scan, day.Is(Role.Yesterday) ? -1 : day.Is(Role.Tomorrow) ? 1 : 0);
        }
        else if (from && day.Weekday > 0)
        {
            start = DateNearest.Weekday(scan.Published, day.Weekday, Tense.Future);
        }
        else
        {
            return false;
        }

        find = new DateFind(amount.First, target, OnDay(amount, start, word.Is(Role.Before) ? -1 : 1), "from day");
        return true;
    }

    private static bool TryFromDate(DateScan scan, in DurationAmount amount, int target, bool on, out DateFind find)
    {
        find = default;
        if (target < 0 || !scan.Tokens.IsNumber(target) || !DateDigits.TryRead(scan, target, out var date) || date.Value.Grain != Grain.Day)
        {
            return false;
        }

        find = new DateFind(amount.First, date.Last, OnDay(amount, date.Value, on ? 1 : -1), "from day");
        return true;
    }

    private static Timex OnDay(in DurationAmount amount, Timex start, int sign)
    {
        if (start.Grain != Grain.Day || amount.Count > 10000)
        {
            return Timex.Unknown;
        }

        var day = new DateOnly(start.Year, start.Part, start.Number);
        var step = sign * (int)amount.Count;
        var moved = amount.Unit switch
        {
            'D' => Timex.Move(day, step),
            'W' => Timex.Move(day, 7 * step),
            'M' when day.Year + (step / 12) is > 1 and < 9998 => day.AddMonths(step),
            'Y' when day.Year + step is > 1 and < 9998 => day.AddYears(step),
            _ => (DateOnly?)null,
        };
        return moved is { } found ? Timex.OfDay(found) : Timex.Unknown;
    }

    private static Timex Moved(DateScan scan, in DurationAmount amount, Timex anchor, int sign)
    {
        var (count, unit) = amount.Simplified();
        if (count > 10000)
        {
            return Timex.Unknown;
        }

        // "a year and a half ago" is as fine as a month.
        if (count != decimal.Truncate(count))
        {
            count = unit == 'Y' ? count * 12 : count;
            unit = unit == 'Y' ? 'M' : unit;
        }

        // "in March 2021 ... a year later", "on 8 May ... a week later": as fine as the date counted from.
        var step = sign * (int)count;
        return (anchor.Grain, unit) switch
        {
            (Grain.Month, 'Y') => Timex.OfMonth(anchor.Year + step, anchor.Part),
            (Grain.Day, 'W') => OnDay(new DurationAmount(amount.First, amount.Last, count, unit, false), anchor, sign),
            _ => DateSteps.Moved(anchor, scan.Published, unit, step),
        };
    }
}
