namespace Extractor.Mentions;

/// <summary>
/// Tells by the words right before a date which way it lies: <c>until Friday</c>, <c>since March</c>, <c>set for June</c>,
/// <c>as of March 31</c>, <c>delayed to August</c>.
/// </summary>
internal static class DatePrepositions
{
    private const int ShiftReach = 14;
    private const int VerbReach = 8;

    /// <param name="scan">The text.</param>
    /// <param name="before">The preposition's token.</param>
    /// <param name="first">First token of the date.</param>
    /// <param name="last">Last token of the date.</param>
    /// <returns>Null where the words before say nothing; <see cref="Tense.Untold"/> where they say that the nearest is meant.</returns>
    public static Tense? Tell(DateScan scan, int before, int first, int last)
    {
        if (scan.Has(before, TimexRole.Deadline))
        {
            return scan.Is(before, Role.Until | Role.By) && IsOver(scan, before, last) ? Tense.Past : Tense.Future;
        }

        if (scan.Has(last + 1, TimexRole.Delivery) || (scan.Has(before, TimexRole.Elapsed) && !scan.Is(before - 1, Role.The | Role.This)))
        {
            return Tense.Future;
        }

        var month = scan.Word(first) is { Month: > 0 };
        if ((scan.Has(before, TimexRole.Possessor) && month) || scan.Is(before, Role.Since) || (scan.Is(before, Role.Of) && scan.Has(before - 1, TimexRole.As)) || (scan.Is(before, Role.In) && scan.Has(before - 1, TimexRole.Than)))
        {
            return Tense.Past;
        }

        // "Lumen's close on Friday", "the closing price on Friday"
        if (scan.Is(before, Role.On) && scan.Has(before - 1, TimexRole.Quote) && (scan.Is(before - 2, Role.Possessive) || DateTense.Ends(scan, before - 2, "ing")))
        {
            return Tense.Past;
        }

        if (scan.Is(before, Role.Between))
        {
            return ComesLater(scan, last + 1) ? Tense.Future : null;
        }

        if (scan.Is(before, Role.From | Role.To) && scan.Word(before - 1) is not { TimeUnit: not '\0' } && IsShifted(scan, before))
        {
            return scan.Is(before, Role.To) ? Tense.Future : scan.Is(last + 1, Role.To) ? Tense.Untold : null;
        }

        var named = scan.Has(before - 1, TimexRole.Delivery | TimexRole.AheadFor | TimexRole.Outlook);
        if (scan.Is(before, Role.For))
        {
            // "spending figures for May are due on Wednesday"
            if (!named && scan.Has(before - 1, TimexRole.Yearly))
            {
                return Tense.Untold;
            }

            return DateTense.IsDay(scan, first) || named || DateTense.Ends(scan, before - 1, "ed") || (scan.Is(before - 1, Role.In) && DateTense.Ends(scan, before - 2, "ed")) ? Tense.Future : null;
        }

        var dated = scan.Is(before, Role.To) && DateTense.IsDay(scan, first) && DateTense.Ends(scan, before - 1, "ed") && !scan.Has(before - 1, TimexRole.Compared);
        return dated || (month && scan.Is(before, Role.In) && scan.Has(before - 1, TimexRole.Delivery)) ? Tense.Future : null;
    }

    /// <summary>True for <c>by the fourth quarter we were</c>, <c>by March they had</c> and <c>was free until March</c>.</summary>
    private static bool IsOver(DateScan scan, int before, int last)
    {
        for (var i = last + 1; i <= last + 2 && i < scan.Tokens.Count && scan.Tokens[i].Type == TokenType.Word; i++)
        {
            if (scan.Has(i, TimexRole.Was | TimexRole.Had))
            {
                return true;
            }
        }

        if (!scan.Has(before, TimexRole.Ahead))
        {
            return false;
        }

        for (var i = before - 1; i >= 0 && i >= before - VerbReach && !DateTense.EndsSentence(scan, i); i--)
        {
            if (scan.Has(i, TimexRole.Ongoing))
            {
                return DateTense.At(scan, i) != Tense.Future;
            }

            if (DateTense.At(scan, i) != Tense.Untold)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsShifted(DateScan scan, int before)
    {
        for (var i = before - 1; i >= 0 && i >= before - ShiftReach && !DateTense.EndsSentence(scan, i); i--)
        {
            if (scan.Has(i, TimexRole.Shift))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for <c>and mid-2028</c> where that year is still to come.</summary>
    private static bool ComesLater(DateScan scan, int and)
    {
        if (!scan.Is(and, Role.And) || scan.Published is not { } day)
        {
            return false;
        }

        for (var i = and + 1; i <= and + 3; i++)
        {
            if (scan.TryYear(i, out var year))
            {
                return year > day.Year;
            }
        }

        return false;
    }
}
