namespace Extractor.Mentions;

/// <summary>
/// Days by their own words: <c>today</c>, <c>yesterday</c>, <c>the day after tomorrow</c>, <c>last night</c>, <c>this weekend</c>. Nowadays' <c>today</c> is nothing.
/// </summary>
internal static class DateNamedDays
{
    /// <summary>Reads <c>today</c>, <c>yesterday</c>, <c>tomorrow</c>, <c>the day after tomorrow</c>.</summary>
    public static bool TryRead(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var step = scan.Is(index, Role.Yesterday) ? -1 : scan.Is(index, Role.Tomorrow) ? 1 : 0;
        var first = index;
        if (step != 0 && scan.Is(index - 1, step > 0 ? Role.After : Role.Before) && scan.Word(index - 2) is { TimeUnit: 'D' })
        {
            first = scan.WithThe(index - 2);
            step *= 2;
        }
        else if (step == 0 && (IsNowadays(scan, index) || (scan.Upper(index) && DateNames.HoldsToday(scan, index))))
        {
            return false;
        }

        find = new DateFind(first, index, DateSteps.Days(scan, step), "day named");
        return true;
    }

    public static bool TryPart(DateScan scan, int index, int target, Word word, int step, out DateFind find)
    {
        find = default;
        if (word.Is(Role.Weekend))
        {
            find = new DateFind(index, target, scan.Published is { } day && Timex.Move(day, 7 * step) is { } moved ? Timex.OfWeek(moved) : Timex.Unknown, "weekend");
            return word.Text[^1] != 's' && !(scan.Is(index - 1, Role.The) && scan.Is(scan.After(target), Role.Of));
        }

        // "last night", "this morning"; not "the past nights".
        if (scan.Is(index - 1, Role.The) || (step < 0 && word.TimeUnit != 'D') || step > 0 || word.Text[^1] == 's' || scan.Has(index, TimexRole.Elapsed))
        {
            return false;
        }

        find = new DateFind(index, target, DateSteps.Days(scan, step), "day part");
        return true;
    }

    /// <summary>True where nowadays is meant: <c>today's market</c>, <c>than today</c>.</summary>
    private static bool IsNowadays(DateScan scan, int index)
    {
        if (scan.Tokens.Text[scan.Tokens[index].End - 1] is not ('y' or 'Y'))
        {
            return false;
        }

        if (scan.Has(index - 1, TimexRole.Than | TimexRole.Nowadays) || (scan.Has(index + 1, TimexRole.Than) && scan.Tokens.Near(index)))
        {
            return true;
        }

        return scan.Tokens.SymbolAt(index + 1) is '\'' or '’' && scan.Is(index + 2, Role.Possessive) && (scan.Has(index + 3, TimexRole.Nowadays) || scan.Has(index + 4, TimexRole.Nowadays));
    }
}
