namespace Extractor.Mentions;

/// <summary>
/// Kinds of year: <c>fiscal 2027</c>, <c>financial year 2025-26</c>, <c>FY25</c>, <c>MY2026</c>, <c>calendar 2024</c>, <c>model year 2026</c>.
/// </summary>
internal static class DateFiscalYears
{
    /// <summary>Reads <c>fiscal 2027</c>, <c>financial year 2025-26</c>, <c>FY25</c>, <c>MY2026</c>, <c>calendar 2024</c>, <c>model year 2026</c>.</summary>
    public static bool TryRead(DateScan scan, int index, out DateFind find)
    {
        find = default;
        if (!TryRead(scan, index, out var year, out var last))
        {
            return false;
        }

        find = new DateFind(index, last, year, "fiscal year");
        if (DatePeriods.TryAfterYear(scan, index, scan.After(last), year.Year, out var part))
        {
            find = part;
        }

        return true;
    }

    /// <summary>Reads the year alone, as it stands after a quarter too: <c>Q1 FY26</c>.</summary>
    public static bool TryRead(DateScan scan, int index, out Timex year, out int last)
    {
        year = Timex.Unknown;
        last = index;
        if (scan.Word(index) is not { } word)
        {
            return false;
        }

        var tokens = scan.Tokens;
        var code = (word.Time & TimexRole.YearCode) != 0;
        if (code && ((!scan.Upper(index) && !(tokens.Glued(index) && (word.Time & TimexRole.Possessor) == 0)) || scan.BoundBefore(index) && !scan.Tokens.IsNumber(index - 1)))
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
            scan.TryInt(second, out var end);
            end = tokens[second].Length == 2 ? scan.Century(end) : end;
            number = end == number + 1 ? end : number;
            last = second;
        }

        year = Timex.OfYear(number);
        return !scan.BoundAfter(last);
    }
}
