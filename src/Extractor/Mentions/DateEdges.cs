namespace Extractor.Mentions;

/// <summary>
/// The parts of a period that leave its value as it is: <c>early 2027</c>, <c>mid-January</c>, <c>late last year</c>,
/// <c>earlier this month</c>, <c>the end of 2025</c>, <c>later in the year</c>, <c>year-end</c>.
/// </summary>
internal static class DateEdges
{
    private const Role Parts = Role.Early | Role.Mid | Role.Late;
    private const Role Ends = Role.End | Role.Start;

    public static bool TryRead(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var first = index;
        var word = scan.Word(index)!;
        var next = scan.After(index);
        var bare = false;
        var anaphor = false;
        if (word.Is(Ends) || (word.Time & TimexRole.Middle) != 0)
        {
            first = scan.WithThe(index);
            if (scan.Is(next, Role.Of))
            {
                next = scan.After(next);
                anaphor = word.Is(Role.End) && first == index && scan.Is(index - 1, Role.By | Role.Until | Role.Before);
            }
            else if (word.Is(Role.End))
            {
                bare = true;
            }
            else
            {
                return false;
            }
        }
        else
        {
            // "early to mid 2027", "mid-to-late 2026"
            if (scan.Is(next, Role.To | Role.Or) && scan.Is(scan.After(next), Parts))
            {
                next = scan.After(scan.After(next));
            }

            anaphor = word.Is(Role.Mid) && scan.IsHyphen(index + 1) && (scan.Is(index - 1, Role.By | Role.Until | Role.Before | Role.In | Role.Since | Role.From) || scan.Has(index - 1, TimexRole.At));
            if (scan.Is(next, Role.In) && next >= 0 && scan.Tokens.Surface(next).Length == 2)
            {
                next = scan.After(next);

                // "late in June" adds nothing to the month.
                if (scan.Word(next) is { Month: > 0 })
                {
                    return false;
                }
            }
        }

        // "18 months late in 2017"
        if (word.Is(Role.Late | Role.Early) && scan.Word(index - 1) is { TimeUnit: not '\0' })
        {
            return false;
        }

        var the = scan.Is(next, Role.The);
        if (the)
        {
            next = scan.After(next);
        }

        if (!TryPeriod(scan, next, the, the || anaphor, out var inner) || (bare && inner.Rule is not ("year" or "years" or "month" or "month and year" or "fiscal year")))
        {
            return false;
        }

        find = new DateFind(first, inner.Last, inner.Value, "part of " + inner.Rule);
        return inner.Value.Grain != Grain.Day;
    }

    /// <summary>Reads <c>year-end</c> and <c>mid-year</c> where they tell a time: <c>by year-end</c>, <c>at year-end 2025</c>.</summary>
    public static bool TryYearEnd(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var end = scan.Tokens.SymbolAt(index + 1) is '\'' or '’' && scan.Is(index + 2, Role.Possessive) ? scan.After(index + 2) : scan.After(index);
        if (!scan.Is(end, Role.End))
        {
            return false;
        }

        if (DateYears.TryTail(scan, end, out var year, out var last, wordsAllowed: true))
        {
            find = new DateFind(index, last, year, "year-end");
            return true;
        }

        var cue = scan.Is(index - 1, Role.The) ? index - 2 : index - 1;
        find = new DateFind(scan.WithThe(index), end, scan.Word(index)!.TimeUnit == 'Q' ? DateNearest.LastQuarter(scan.Published) : DateSteps.Moved(Timex.Unknown, scan.Published, 'Y', 0), "year-end");
        return scan.Is(cue, Role.By | Role.Until | Role.Before | Role.After | Role.Since | Role.In | Role.On | Role.From) || scan.Has(cue, TimexRole.Deadline | TimexRole.At);
    }

    private static bool TryPeriod(DateScan scan, int index, bool the, bool anaphoric, out DateFind find)
    {
        find = default;
        if (index < 0 || index >= scan.Tokens.Count)
        {
            return false;
        }

        if (scan.Tokens.IsNumber(index))
        {
            return !the && (DateCodes.TryDigitCode(scan, index, out find) || DateYears.TryAlone(scan, index, out find));
        }

        if (scan.Word(index) is not { } word)
        {
            return false;
        }

        if (word.Month > 0)
        {
            return scan.Upper(index) && DateMonths.TryMonthFirst(scan, index, 0, out find) && find.Value.Grain is Grain.Month or Grain.Quarter or Grain.Half or Grain.Unknown && find.Rule != "day without year";
        }

        if (word.Is(Role.Last | Role.This | Role.Next) && DateRelative.TryOrder(scan, index, out find))
        {
            return find.Value.Grain != Grain.Day;
        }

        if (DatePeriods.TryOrdinal(scan, index, out find) || DateFiscalYears.TryRead(scan, index, out find) || ((word.Time & (TimexRole.QuarterCode | TimexRole.HalfCode)) != 0 && DateCodes.TryCode(scan, index, out find)))
        {
            return true;
        }

        if (word.Is(Role.Season) && !the)
        {
            find = new DateFind(index, index, DateSeasons.Of(scan.Published, word.Season, 0), "season");
            return true;
        }

        // The anaphor counts here: "later in the year", "the end of the month".
        var unit = word.Is(Role.Fiscal | Role.Calendar) ? scan.After(index) : index;
        if (anaphoric && scan.Word(unit) is { TimeUnit: 'Y' or 'M' or 'W' or 'Q' } anaphor && anaphor.Text[^1] != 's')
        {
            find = new DateFind(index, unit, DateSteps.Moved(Timex.Unknown, scan.Published, anaphor.TimeUnit, 0), "anaphor");
            return true;
        }

        return false;
    }
}
