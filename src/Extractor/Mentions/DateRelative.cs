namespace Extractor.Mentions;

/// <summary>
/// Dates told from the article's day: <c>last year</c>, <c>this month</c>, <c>next Monday</c>, <c>the previous quarter</c>,
/// <c>last November</c>, <c>today</c>, <c>last night</c>, <c>the summer</c>. <c>The past year</c> is a duration and not among them.
/// </summary>
internal static class DateRelative
{
    private const int SentenceReach = 24;

    /// <summary>Reads an expression that begins with <c>last</c>, <c>this</c>, <c>next</c> and their like.</summary>
    public static bool TryOrder(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var order = index;
        if (scan.Is(index, Role.This) && scan.Is(scan.After(index), Role.Next | Role.Last))
        {
            order = scan.After(index);
        }

        var the = scan.Is(index - 1, Role.The) && scan.Tokens.Near(index - 1);
        var step = scan.Is(order, Role.Last) ? -1 : scan.Is(order, Role.Next) ? 1 : 0;
        var target = scan.After(order);
        if (target < 0 || scan.Word(target) is not { } word)
        {
            return false;
        }

        var first = the ? index - 1 : index;
        if (word.Weekday > 0 && (scan.Upper(target) || word.Text.Length > 5))
        {
            return TryWeekday(scan, index, target, step, order != index, out find);
        }

        // "in force past June" is beyond it.
        if (word.Month > 0 && scan.Has(order, TimexRole.Elapsed) && order == index && !the)
        {
            return false;
        }

        if (word.Month > 0 && (scan.Upper(target) || (word.Time & TimexRole.Ambiguous) == 0))
        {
            return TryMonth(scan, index, target, step, out find);
        }

        if (word.Is(Role.Season) || (word.Time & TimexRole.SeasonNeedsYear) != 0)
        {
            find = new DateFind(index, target, DateSeasons.Of(scan.Published, word.Season, step), "season");
            return true;
        }

        if ((word.Time & TimexRole.DayPart) != 0 || word.Is(Role.Weekend))
        {
            return DateNamedDays.TryPart(scan, index, target, word, step, out find);
        }

        if (word.Is(Role.Fiscal | Role.Calendar | Role.Full))
        {
            if (word.Is(Role.Full) && scan.Is(scan.After(target), Role.Fiscal | Role.Calendar))
            {
                target = scan.After(target);
            }

            var named = target;
            target = scan.After(target);
            if (scan.Word(target) is not { TimeUnit: 'Y' or 'Q' } unit || !unit.Is(Role.Year | Role.Quarter))
            {
                // "last fiscal" alone is a year where English is India's.
                find = new DateFind(first, named, Years(scan, index, order, step), "order");
                return (word.Time & TimexRole.YearAlone) != 0 && scan.Word(target) is null && scan.Is(order, Role.Last | Role.Next | Role.This) && !scan.Tokens.IsNumber(target);
            }

            word = unit;
        }

        return TryUnit(scan, first, order, target, word, step, the, out find);
    }

    /// <summary>Reads <c>the full financial year</c> at <c>full</c>.</summary>
    public static bool TryFullYear(DateScan scan, int index, out DateFind find)
    {
        var named = scan.After(index);
        var year = scan.After(named);
        find = new DateFind(index - 1, year, DateSteps.Moved(Timex.Unknown, scan.Published, 'Y', 0), "full year");
        return scan.Is(named, Role.Fiscal | Role.Calendar) && scan.Word(year) is { TimeUnit: 'Y' } word && word.Text[^1] != 's';
    }

    /// <summary>Reads a year told in words after a month or quarter: <c>last year</c>, <c>this year</c>, <c>the previous financial year</c>.</summary>
    public static bool TryYearWords(DateScan scan, int index, out Timex year, out int last)
    {
        year = Timex.Unknown;
        last = index;
        if (scan.Is(index, Role.The))
        {
            index = scan.After(index);
        }

        if (scan.Has(index, TimexRole.That) && scan.Is(scan.After(index), Role.Year) && scan.Word(scan.After(index)) is { TimeUnit: 'Y' })
        {
            last = scan.After(index);
            year = scan.AnchorFor(index) is { IsKnown: true } anchor ? Timex.OfYear(anchor.Year) : Timex.Unknown;
            return true;
        }

        if (!scan.Is(index, Role.Last | Role.This | Role.Next))
        {
            return false;
        }

        last = scan.After(index);
        if (scan.Is(last, Role.Fiscal | Role.Calendar))
        {
            last = scan.After(last);
        }

        if (scan.Word(last) is not { TimeUnit: 'Y' } word || !word.Is(Role.Year) || word.Text[^1] == 's')
        {
            return false;
        }

        year = Years(scan, index, index, scan.Is(index, Role.Last) ? -1 : scan.Is(index, Role.Next) ? 1 : 0);
        return true;
    }

    private static Timex Years(DateScan scan, int index, int order, int step)
    {
        // "The next year, the Taliban released ..." follows the date told before it.
        var anchored = step > 0 && (scan.Is(index - 1, Role.The) || scan.Has(order, TimexRole.FromAnchor)) && DateTense.Of(scan, index, order + 1) != Tense.Future;
        var anchor = anchored ? scan.AnchorFor(index) : Timex.Unknown;
        return step < 0 && scan.Has(order, TimexRole.Previous) && Reported(scan, order) is { IsKnown: true } reported
            ? DateSteps.Moved(reported, scan.Published, 'Y', step)
            : DateSteps.Moved(anchor, scan.Published, 'Y', step);
    }

    /// <summary>The year of the same sentence before which the previous one is meant: <c>in 2018, up 1 percent from the previous year</c>.</summary>
    private static Timex Reported(DateScan scan, int order)
    {
        var year = scan.Anchor;
        if (year.Value.Grain != Grain.Year || year.Last >= order || order - year.Last > SentenceReach)
        {
            return Timex.Unknown;
        }

        for (var i = year.Last + 1; i < order; i++)
        {
            if (DateTense.EndsSentence(scan, i))
            {
                return Timex.Unknown;
            }
        }

        return year.Value;
    }

    private static bool TryUnit(DateScan scan, int first, int order, int target, Word word, int step, bool the, out DateFind find)
    {
        find = default;
        var unit = word.Is(Role.Half) ? 'H' : word.TimeUnit;
        if (unit is not ('Y' or 'Q' or 'M' or 'W' or 'D' or 'H') || (unit != 'H' && word.Text[^1] == 's') || (word.TimeUnit != '\0' && (word.Time & TimexRole.DayPart) != 0))
        {
            return false;
        }

        // The length of time up to now is a duration: "the past year", "over the last month".
        var elapsed = scan.Has(order, TimexRole.Elapsed);
        if ((elapsed && unit is not 'Q' and not 'H') || (the && scan.Is(order, Role.Last) && scan.Has(order, TimexRole.Latest) && unit is not 'Q' and not 'H'))
        {
            return false;
        }

        if (unit is 'Q' or 'H')
        {
            var after = scan.After(target);
            if (scan.DashGlued(target) || scan.Word(after) is { TimeUnit: not '\0' })
            {
                return false;
            }

            if (step < 0 && DatePeriods.TryOrdinal(scan, order, out find))
            {
                return true;
            }
        }

        if (unit == 'D' && (!the || step == 0 || !(scan.Is(order, Role.Next) || scan.Has(order, TimexRole.Previous))))
        {
            return false;
        }

        // "the last week of the trial" is the trial's.
        if (step < 0 && the && scan.Is(scan.After(target), Role.Of))
        {
            return false;
        }

        if (unit == 'H' && step == 0 && !the && scan.Is(scan.After(target), Role.Of))
        {
            return false;
        }

        Timex value;
        if (unit == 'Y')
        {
            value = Years(scan, order, order, step);
        }
        else
        {
            var anchored = (the && step > 0) || unit == 'D' ? scan.AnchorFor(first) : Timex.Unknown;
            value = DateSteps.Moved(anchored.Grain is Grain.Day or Grain.Month ? anchored : Timex.Unknown, scan.Published, unit, step);
        }

        var last = target;
        if (unit == 'W' && scan.Word(scan.After(target)) is { Weekday: > 0 } weekday && scan.After(target) == target + 1 && (weekday.Time & TimexRole.Ambiguous) == 0)
        {
            last = target + 1;
            value = DateNearest.WeekdayOfWeek(scan.Published, weekday.Weekday, step);
        }

        find = new DateFind(first, last, value, "order");
        return true;
    }

    private static bool TryWeekday(DateScan scan, int index, int target, int step, bool both, out DateFind find)
    {
        if (!DateWeekdays.TryRead(scan, target, out find))
        {
            return false;
        }

        if (find.Last > target && find.Rule == "weekday and date")
        {
            find = find with { First = index };
            return true;
        }

        var weekday = scan.Word(target)!.Weekday;
        var value = step switch
        {
            < 0 => DateNearest.LastWeekday(scan.Published, weekday),
            > 0 when both || scan.Has(index, TimexRole.Coming) => DateNearest.Weekday(scan.Published, weekday, Tense.Future),
            > 0 => DateNearest.WeekdayOfWeek(scan.Published, weekday, 1),
            _ => DateNearest.Weekday(scan.Published, weekday, DateTense.Of(scan, index, target) is Tense.Past ? Tense.Past : Tense.Future),
        };
        find = new DateFind(index, target, value, "order");
        return true;
    }

    private static bool TryMonth(DateScan scan, int index, int target, int step, out DateFind find)
    {
        if (!DateMonths.TryMonthFirst(scan, target, 0, out find))
        {
            find = new DateFind(index, target, Timex.Unknown, "order");
        }

        if (find.Value.Grain == Grain.Day || find.Last > target + 1)
        {
            find = find with { First = index };
            return true;
        }

        var value = Timex.Unknown;
        if (scan.Published is { } day)
        {
            // A month beside this one would be "last month" or "next month": "last August" told in September is that of the year before.
            var month = scan.Word(target)!.Month;
            var elapsed = scan.Has(target - 1, TimexRole.Elapsed);
            var year = step switch
            {
                < 0 => month < (elapsed ? day.Month : day.Month - 1) ? day.Year : day.Year - 1,
                > 0 => month > day.Month + 1 ? day.Year : day.Year + 1,
                _ => day.Year,
            };
            value = Timex.OfMonth(year, month);
        }

        find = new DateFind(index, target, value, "order");
        return true;
    }
}
