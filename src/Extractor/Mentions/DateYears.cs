namespace Extractor.Mentions;

/// <summary>
/// Years: alone (<c>in 1998</c>), after a month (<c>, 2026</c>, <c>of 2025</c>, <c>last year</c>), two of a kind
/// (<c>2012-13</c>, <c>1985/86</c>). A number of four digits is no year where it counts something or is part of a name.
/// </summary>
internal static class DateYears
{
    /// <summary>Reads a year that stands by itself at a number.</summary>
    public static bool TryAlone(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var tokens = scan.Tokens;
        if (!scan.TryYear(index, out var year) || !Free(scan, index) || scan.Counts(index))
        {
            return false;
        }

        if (year is < 1900 or > 2100 && !HasCue(scan, index))
        {
            return false;
        }

        if (DateNames.Holds(scan, index))
        {
            return false;
        }

        if (scan.Word(index - 1)?.Currency is not null || scan.Word(index - 1)?.Abbreviations is { } codes && codes.ContainsKey(tokens.Surface(index - 1).ToString()))
        {
            return false;
        }

        var last = index;
        var rule = "year";
        if (TrySecond(scan, index, year, out var second))
        {
            // "2025/2026" is a year that spans two, "2023-2025" a range.
            last = second;
            rule = "years";
            year += tokens.SymbolAt(index + 1) == '/' ? 1 : 0;
        }

        var next = scan.After(last);
        if (last == index && DatePeriods.TryAfterYear(scan, index, next, year, out find))
        {
            return true;
        }

        if ((scan.Is(next, Role.Fiscal | Role.Calendar) || scan.Has(next, TimexRole.KindOfYear)) && scan.Word(scan.After(next)) is { TimeUnit: 'Y' } && scan.Is(scan.After(next), Role.Year) && !tokens.Glued(last))
        {
            last = scan.After(next);
        }

        find = new DateFind(index, last, Timex.OfYear(year), rule);
        return true;
    }

    /// <summary>
    /// Reads the year that follows a month or a day: <c>2026</c>, <c>, 2026</c>, <c>of 2026</c>, <c>'26</c>, spelled out, and where
    /// words are allowed <c>last year</c>, <c>of this year</c>.
    /// </summary>
    public static bool TryTail(DateScan scan, int after, out Timex year, out int last, bool wordsAllowed)
    {
        year = Timex.Unknown;
        last = -1;
        var next = scan.AfterComma(after);
        if (next < 0 || next >= scan.Tokens.Count)
        {
            return false;
        }

        if (scan.TryYear(next, out var number))
        {
            year = Timex.OfYear(number);
            last = scan.Tokens.Glued(next) && TrySecond(scan, next, number, out var second) && scan.Tokens[second].Length == 2 ? second : next;
            return last > next || Ends(scan, next);
        }

        if (scan.Tokens.SymbolAt(next) is '\'' or '’' or '‘' && scan.Tokens.Glued(next) && scan.TryInt(next + 1, out number) && scan.Tokens[next + 1].Length == 2)
        {
            last = next + 1;
            year = Timex.OfYear(scan.Century(number));
            return !scan.BoundAfter(last);
        }

        if (TrySpelled(scan, next, out year, out last))
        {
            return true;
        }

        if (scan.Is(next, Role.Of | Role.In) && scan.TryYear(scan.After(next), out number))
        {
            last = scan.After(next);
            year = Timex.OfYear(number);
            return scan.Is(next, Role.Of) && Ends(scan, last);
        }

        return wordsAllowed && DateRelative.TryYearWords(scan, scan.Is(next, Role.Of) ? scan.After(next) : next, out year, out last);
    }

    /// <summary>Reads <c>of 87</c> after a day and month; <c>15</c> alone at the end where the day was written <c>14th</c>.</summary>
    public static bool TryShort(DateScan scan, int after, bool numbered, out Timex year, out int last)
    {
        var next = scan.After(after);
        last = scan.Is(next, Role.Of) ? scan.After(next) : next;
        year = Timex.Unknown;
        if (!scan.TryInt(last, out var number) || scan.Tokens[last].Length != 2 || scan.BoundAfter(last) || scan.Counts(last) || !(scan.Is(next, Role.Of) || (numbered && (last + 1 >= scan.Tokens.Count || scan.Tokens[last + 1].Type == TokenType.Symbol))))
        {
            return false;
        }

        year = Timex.OfYear(scan.Century(number));
        return true;
    }

    /// <summary>Reads <c>nineteen eighty six</c>, <c>twenty twenty-five</c>.</summary>
    public static bool TrySpelled(DateScan scan, int index, out Timex year, out int last)
    {
        year = Timex.Unknown;
        last = index;
        if (scan.Word(index) is not { Cardinal: 19 or 20 } century || scan.Word(scan.After(index)) is not { Cardinal: >= 10 and < 100 } tens)
        {
            return false;
        }

        last = scan.After(index);
        var number = (int)(century.Cardinal!.Value * 100 + tens.Cardinal!.Value);
        if (tens.Cardinal >= 20 && scan.Word(scan.After(last)) is { Cardinal: > 0 and < 10 } unit)
        {
            last = scan.After(last);
            number += (int)unit.Cardinal.Value;
        }

        year = Timex.OfYear(number);
        return true;
    }

    /// <summary>Reads the other end of <c>2012-13</c>, <c>2023-2025</c>, <c>2025/26</c>.</summary>
    public static bool TrySecond(DateScan scan, int index, int year, out int second)
    {
        var tokens = scan.Tokens;
        second = index + 2;
        if (!(tokens.IsDash(index + 1) || tokens.SymbolAt(index + 1) == '/') || tokens.Glued(index) != tokens.Glued(index + 1) || !tokens.Near(index) || !tokens.Near(index + 1) || !scan.TryInt(second, out var other))
        {
            return false;
        }

        other = tokens[second].Length == 2 ? (year / 100 * 100) + other : other;
        return tokens[second].Length is 2 or 4 && other > year && other < year + 60 && (tokens[second].Length == 4 || tokens.Glued(index)) && !scan.BoundAfter(second) && !(scan.Counts(second) && tokens[second].Length == 2);
    }

    /// <summary>True where the digits are neither glued to more nor part of a name like <c>GPT-2024</c>.</summary>
    private static bool Free(DateScan scan, int index)
    {
        var tokens = scan.Tokens;
        if (tokens.Glued(index - 1))
        {
            if (scan.IsHyphen(index - 1) && tokens.Glued(index - 2))
            {
                return (scan.Has(index - 2, TimexRole.Prefix) || scan.Is(index - 2, Role.Early | Role.Mid | Role.Late | Role.End)) && Ends(scan, index);
            }

            if (scan.BoundBefore(index))
            {
                return false;
            }
        }

        return Ends(scan, index);
    }

    private static bool Ends(DateScan scan, int index)
    {
        var tokens = scan.Tokens;
        if (!tokens.Glued(index))
        {
            return true;
        }

        if (scan.BoundAfter(index))
        {
            return tokens.SymbolAt(index + 1) == '/' && tokens.IsNumber(index + 2);
        }

        // "1990's" is a decade, "2026's" a year.
        return !(tokens.SymbolAt(index + 1) is '\'' or '’' && tokens.Text[tokens[index].End - 1] == '0' && scan.Is(index + 2, Role.Possessive) && tokens.Surface(index)[2] != '2' && scan.Is(index - 1, Role.The));
    }

    private static bool HasCue(DateScan scan, int index) =>
        scan.Tokens.Near(index - 1) && (scan.Is(index - 1, Role.In | Role.Since | Role.From | Role.Until | Role.Between | Role.Of) || scan.Has(index - 1, TimexRole.Founded)) && !scan.Is(scan.After(index), Role.Of);
}
