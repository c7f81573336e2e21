namespace Extractor.Mentions;

/// <summary>
/// Quarters and halves in words, with the year that follows or precedes them: <c>the third quarter of 2025</c>, <c>third-quarter</c>,
/// <c>2025 first half</c>, <c>the second half of next year</c>. Without a year it is the nearest that the tense allows.
/// </summary>
internal static class DatePeriods
{
    /// <summary>Reads <c>third quarter</c>, <c>fiscal second-quarter 2026</c>, <c>first half of next year</c> at an ordinal or at <c>fiscal</c>.</summary>
    public static bool TryOrdinal(DateScan scan, int index, out DateFind find, int year = 0)
    {
        find = default;
        var ordinal = scan.Is(index, Role.Fiscal) ? scan.After(index) : index;
        if (ordinal != index && scan.Has(ordinal, TimexRole.QuarterCode | TimexRole.HalfCode) && DateCodes.TryCode(scan, ordinal, out find, year))
        {
            find = find with { First = index };
            return true;
        }

        var final = scan.Has(ordinal, TimexRole.Final) || (scan.Is(ordinal, Role.Last) && !scan.Has(ordinal, TimexRole.Elapsed));
        var last = ordinal;
        var number = 0;
        if (ordinal < 0 || (!final && !DateOrdinals.TryOrdinal(scan, ordinal, out number, out last)))
        {
            return false;
        }

        var unit = scan.After(last);
        if (scan.Is(unit, Role.Fiscal | Role.Calendar))
        {
            unit = scan.After(unit);
        }

        var half = scan.Is(unit, Role.Half);
        if (!(half || scan.Is(unit, Role.Quarter)) || (!final && (number < 1 || number > (half ? 2 : 4))))
        {
            return false;
        }

        // "the third-quarter results": the article belongs to the results.
        var first = scan.DashGlued(last) ? index : scan.WithThe(index);
        number = final ? half ? 2 : 4 : number;
        return Complete(scan, first, unit, half ? Grain.Half : Grain.Quarter, number, half ? "half" : "quarter", out find, year)
            && !(final && scan.Is(ordinal, Role.Last) && find.Last == unit);
    }

    /// <summary>Reads what follows a year and makes it finer: <c>2025 third quarter</c>, <c>2025 Q3</c>.</summary>
    public static bool TryAfterYear(DateScan scan, int first, int next, int year, out DateFind find)
    {
        find = default;
        if (next < 0 || next >= scan.Tokens.Count || scan.Word(next) is not { } word)
        {
            return false;
        }

        if (!((word.Ordinal > 0 && TryOrdinal(scan, next, out find, year)) || ((word.Time & (TimexRole.QuarterCode | TimexRole.HalfCode)) != 0 && DateCodes.TryCode(scan, next, out find, year))))
        {
            return false;
        }

        find = find with { First = first };
        return true;
    }

    /// <summary>Reads the year after a quarter or half whose last token is given, or resolves it without one.</summary>
    public static bool Complete(DateScan scan, int first, int unit, Grain grain, int part, string rule, out DateFind find, int known = 0)
    {
        find = default;
        var last = unit;
        var next = scan.After(unit);
        if (scan.DashGlued(unit))
        {
            // "quarter-final" and "half-time" are of the field, "half-year" is not.
            if (grain == Grain.Half && scan.Is(next, Role.Year))
            {
                last = next;
                next = scan.After(last);
            }
            else if (scan.IsHyphen(unit + 1) && !scan.Tokens.IsNumber(next))
            {
                return false;
            }
        }

        if (known > 0)
        {
            find = new DateFind(first, last, Timex.OfPart(grain, known, part), rule);
            return true;
        }

        if (TryYearOf(scan, last, out var year, out var end, out var refused))
        {
            find = new DateFind(first, end, year.IsKnown ? Timex.OfPart(grain, year.Year, part) : Timex.Unknown, rule);
            return true;
        }

        if (refused)
        {
            return false;
        }

        if (DateMatches.StandAround(scan, first, last))
        {
            return false;
        }

        // "last year's third quarter", "the 2025 fiscal year's second half".
        var anchor = scan.Anchor;
        if (anchor.Value.Grain == Grain.Year && anchor.Last < first && first - anchor.Last <= 3 && scan.Is(first - 1, Role.Possessive))
        {
            find = new DateFind(first, last, Timex.OfPart(grain, anchor.Value.Year, part), rule);
            return true;
        }

        // "will report second-quarter results": those of the one that has ended.
        var tense = DateTense.Of(scan, first, last, out var close);
        var results = tense == Tense.Future && scan.Has(scan.After(last), TimexRole.Yearly);
        find = new DateFind(first, last, results ? DateNearest.Results(scan.Published, grain, part) : DateNearest.Part(scan.Published, grain, part, tense, close), rule);
        return true;
    }

    private static bool TryYearOf(DateScan scan, int unit, out Timex year, out int last, out bool refused)
    {
        refused = false;
        var next = scan.AfterComma(unit);
        next = next > unit + 1 && !scan.Tokens.IsNumber(next) ? scan.After(unit) : next;
        var of = scan.Is(next, Role.Of | Role.In);
        if (of)
        {
            next = scan.After(next);
        }

        var the = scan.Is(next, Role.The);
        if (the)
        {
            next = scan.After(next);
        }

        if (TryYearish(scan, next, the, out year, out last))
        {
            return of || !the;
        }

        // "the first half of the match" is no date.
        refused = of && scan.Is(scan.After(unit), Role.Of);
        return false;
    }

    private static bool TryYearish(DateScan scan, int index, bool the, out Timex year, out int last)
    {
        year = Timex.Unknown;
        last = index;
        if (index < 0 || index >= scan.Tokens.Count)
        {
            return false;
        }

        if (scan.TryYear(index, out var number) && !scan.Counts(index))
        {
            last = DateYears.TrySecond(scan, index, number, out var second) ? second : index;
            year = Timex.OfYear(number);
            return !scan.BoundAfter(last);
        }

        if (scan.Tokens.SymbolAt(index) is '\'' or '’' or '‘' && scan.Tokens.Glued(index) && scan.TryInt(index + 1, out number) && scan.Tokens[index + 1].Length == 2)
        {
            last = index + 1;
            year = Timex.OfYear(scan.Century(number));
            return true;
        }

        if (scan.Word(index) is null)
        {
            return false;
        }

        if (DateFiscalYears.TryRead(scan, index, out year, out last) || DateRelative.TryYearWords(scan, index, out year, out last))
        {
            return true;
        }

        var end = scan.Is(index, Role.Fiscal | Role.Calendar) ? scan.After(index) : index;
        if (the && scan.Is(end, Role.Year) && scan.Word(end) is { TimeUnit: 'Y' })
        {
            last = end;
            year = scan.Published is { } day ? Timex.OfYear(day.Year) : Timex.Unknown;
            return true;
        }

        return false;
    }
}
