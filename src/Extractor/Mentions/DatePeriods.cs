namespace Extractor.Mentions;

/// <summary>
/// Quarters, halves and kinds of year: <c>the third quarter of 2025</c>, <c>third-quarter</c>, <c>Q3</c>, <c>3Q25</c>, <c>H1 2026</c>,
/// <c>fiscal 2027</c>, <c>FY25</c>, <c>model year 2026</c>. Without a year it is the nearest that the tense allows.
/// </summary>
internal static class DatePeriods
{
    /// <summary>Reads <c>third quarter</c>, <c>fiscal second-quarter 2026</c>, <c>first half of next year</c> at an ordinal or at <c>fiscal</c>.</summary>
    public static bool TryOrdinal(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var ordinal = scan.Is(index, Role.Fiscal) ? scan.After(index) : index;
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
        var first = scan.DashGlued(last) ? index : WithThe(scan, index);
        number = final ? half ? 2 : 4 : number;
        return Complete(scan, first, unit, half ? Grain.Half : Grain.Quarter, number, half ? "half" : "quarter", out find)
            && !(final && scan.Is(ordinal, Role.Last) && find.Last == unit);
    }

    /// <summary>Reads <c>Q3</c>, <c>Q3 2025</c>, <c>H1 FY26</c> at the letter.</summary>
    public static bool TryCode(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var half = scan.Has(index, TimexRole.HalfCode);
        var tokens = scan.Tokens;
        if (!scan.Upper(index) || !tokens.Glued(index) || (tokens.Glued(index - 1) && scan.BoundBefore(index)) || !scan.TryInt(index + 1, out var number) || tokens[index + 1].Length != 1
            || number < 1 || number > (half ? 2 : 4))
        {
            return false;
        }

        return CodeEnds(scan, index + 1) && CompleteCode(scan, index, index + 1, half, number, out find);
    }

    /// <summary>Reads <c>3Q</c>, <c>3Q25</c>, <c>1H 2026</c> at the digit.</summary>
    public static bool TryDigitCode(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var tokens = scan.Tokens;
        if (tokens[index].Length != 1 || !tokens.Glued(index) || scan.BoundBefore(index) || !scan.Has(index + 1, TimexRole.QuarterCode | TimexRole.HalfCode) || !scan.Upper(index + 1) || !scan.TryInt(index, out var number))
        {
            return false;
        }

        var half = scan.Has(index + 1, TimexRole.HalfCode);
        return number >= 1 && number <= (half ? 2 : 4) && CompleteCode(scan, index, index + 1, half, number, out find);
    }

    /// <summary>Reads <c>fiscal 2027</c>, <c>financial year 2025-26</c>, <c>FY25</c>, <c>MY2026</c>, <c>calendar 2024</c>, <c>model year 2026</c>.</summary>
    public static bool TryYear(DateScan scan, int index, out DateFind find)
    {
        find = default;
        if (!TryKindOfYear(scan, index, out var year, out var last))
        {
            return false;
        }

        find = new DateFind(index, last, year, "fiscal year");
        return true;
    }

    /// <summary>Reads what follows a year and makes it finer: <c>2025 third quarter</c>, <c>2025 Q3</c>.</summary>
    public static bool TryAfterYear(DateScan scan, int first, int next, int year, out DateFind find)
    {
        find = default;
        if (next < 0 || next >= scan.Tokens.Count || scan.Word(next) is not { } word)
        {
            return false;
        }

        if (!((word.Ordinal > 0 && TryOrdinal(scan, next, out var part)) || ((word.Time & (TimexRole.QuarterCode | TimexRole.HalfCode)) != 0 && TryCode(scan, next, out part))) || part.Value.Grain == Grain.Year)
        {
            return false;
        }

        find = part with { First = first, Value = part.Value.IsKnown ? part.Value with { Year = year } : new Timex(scan.Is(part.Last, Role.Half) ? Grain.Half : Grain.Quarter, year, scan.Word(next)!.Ordinal, 0) };
        return find.Value.Part > 0;
    }

    /// <summary>Reads the year after a quarter or half whose last token is given, or resolves it without one.</summary>
    public static bool Complete(DateScan scan, int first, int unit, Grain grain, int part, string rule, out DateFind find)
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

        if (TryYearOf(scan, last, out var year, out var end, out var refused))
        {
            find = new DateFind(first, end, year.IsKnown ? new Timex(grain, year.Year, part, 0) : Timex.Unknown, rule);
            return true;
        }

        if (refused)
        {
            return false;
        }

        // "last year's third quarter", "the 2025 fiscal year's second half".
        var anchor = scan.Anchor;
        if (anchor.Value.Grain == Grain.Year && anchor.Last < first && first - anchor.Last <= 3 && scan.Is(first - 1, Role.Possessive))
        {
            find = new DateFind(first, last, new Timex(grain, anchor.Value.Year, part, 0), rule);
            return true;
        }

        find = new DateFind(first, last, DateNearest.Part(scan.Published, grain, part, DateTense.Of(scan, first, last)), rule);
        return true;
    }

    /// <summary>The token of <c>the</c> right before, else the token itself.</summary>
    public static int WithThe(DateScan scan, int index) => scan.Is(index - 1, Role.The) && scan.Tokens.Near(index - 1) ? index - 1 : index;

    private static bool TryYearOf(DateScan scan, int unit, out Timex year, out int last, out bool refused)
    {
        refused = false;
        var next = scan.AfterComma(unit);
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

        if (TryKindOfYear(scan, index, out year, out last) || DateRelative.TryYearWords(scan, index, out year, out last))
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

    private static bool TryKindOfYear(DateScan scan, int index, out Timex year, out int last)
    {
        year = Timex.Unknown;
        last = index;
        if (scan.Word(index) is not { } word)
        {
            return false;
        }

        var tokens = scan.Tokens;
        var code = (word.Time & TimexRole.YearCode) != 0;
        if (code && ((!scan.Upper(index) && !(tokens.Glued(index) && word.Text != "my")) || scan.BoundBefore(index) && !scan.Tokens.IsNumber(index - 1)))
        {
            return false;
        }

        if (!code && !word.Is(Role.Fiscal | Role.Calendar) && (word.Time & TimexRole.KindOfYear) == 0)
        {
            return false;
        }

        var next = tokens.Glued(index) && tokens.IsNumber(index + 1) ? index + 1 : scan.After(index);
        if (!code && scan.Is(next, Role.Year) && scan.Word(next)!.TimeUnit == 'Y')
        {
            next = scan.After(next);
        }
        else if ((word.Time & TimexRole.KindOfYear) != 0)
        {
            return false;
        }

        if (tokens.SymbolAt(next) is '\'' or '’' && tokens.Glued(next))
        {
            next++;
        }

        if (!scan.TryInt(next, out var number) || (tokens[next].Length == 4 ? number is < 1900 or > 2100 : tokens[next].Length != 2 || !(code || tokens.Glued(next - 1))) || (tokens[next].Length == 2 && scan.Counts(next)))
        {
            return false;
        }

        number = tokens[next].Length == 2 ? scan.Century(number) : number;
        last = next;

        // A financial year of two calendar years is named for the second, as "FY26" is.
        if (DateYears.TrySecond(scan, next, number, out var second) || (tokens.Glued(next) && tokens.SymbolAt(next + 1) is '-' or '/' && tokens.Glued(next + 1) && scan.TryInt(next + 2, out _) && tokens[next + 2].Length == 2 && tokens[next].Length == 2 && (second = next + 2) > 0))
        {
            scan.TryInt(second, out number);
            number = tokens[second].Length == 2 ? scan.Century(number) : number;
            last = second;
        }

        year = Timex.OfYear(number);
        return !scan.BoundAfter(last);
    }

    private static bool CompleteCode(DateScan scan, int first, int last, bool half, int number, out DateFind find)
    {
        find = default;
        var tokens = scan.Tokens;
        var glued = tokens.Glued(last) && tokens[last + 1].Type != TokenType.Symbol;
        if (glued && scan.TryInt(last + 1, out var year) && tokens[last + 1].Length is 2 or 4 && !scan.BoundAfter(last + 1))
        {
            find = new DateFind(first, last + 1, new Timex(half ? Grain.Half : Grain.Quarter, tokens[last + 1].Length == 2 ? scan.Century(year) : year, number, 0), "code");
            return true;
        }

        if (glued && TryKindOfYear(scan, last + 1, out var kind, out var end))
        {
            find = new DateFind(first, end, new Timex(half ? Grain.Half : Grain.Quarter, kind.Year, number, 0), "code");
            return true;
        }

        if (glued || !Complete(scan, first, last, half ? Grain.Half : Grain.Quarter, number, "code", out find))
        {
            return false;
        }

        // Chips and products are called H1 and H2 as well, cars Q3.
        return find.Last > last || (half ? scan.Is(first - 1, Role.In | Role.For | Role.During | Role.Since | Role.From | Role.By) : !scan.Is(first - 1, Role.Name));
    }

    private static bool CodeEnds(DateScan scan, int last) =>
        !scan.Tokens.Glued(last) || scan.Tokens[last + 1].Type == TokenType.Symbol || scan.Has(last + 1, TimexRole.YearCode);
}
