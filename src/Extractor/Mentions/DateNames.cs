namespace Extractor.Mentions;

/// <summary>
/// Names that have a year or a weekday in them, which then dates nothing: <c>Vision 2030</c>, <c>Blade Runner 2049</c>,
/// <c>the 1996 Telecommunications Act</c>, <c>2001 Market Street</c>, <c>the Sunday Times</c>.
/// </summary>
internal static class DateNames
{
    private const int Reach = 10;
    private const int LongestTitle = 5;

    /// <summary>True where the year at a token belongs to a name.</summary>
    public static bool Holds(DateScan scan, int year)
    {
        if (scan.Is(year - 1, Role.Name) && scan.Tokens.Near(year - 1) && !scan.Has(year - 1, TimexRole.KindOfYear))
        {
            return true;
        }

        return TitleFollows(scan, year)
            || (scan.Is(year - 1, Role.Of) && scan.Has(year - 2, TimexRole.Titled))
            || (NameBefore(scan, year) && IsProse(scan, year));
    }

    /// <summary>True where the weekday at a token is part of a name: <c>Saturday Night Live</c>, <c>Wednesday Addams</c>.</summary>
    public static bool HoldsWeekday(DateScan scan, int weekday)
    {
        var next = weekday + 1;
        return (scan.Has(next, TimexRole.WeekdayName) && scan.Upper(next) && scan.Tokens.Near(weekday))
            || (scan.Tokens.Glued(weekday) && scan.Tokens.SymbolAt(next) is '.' && scan.Tokens.Glued(next) && scan.Tokens[next + 1].Type == TokenType.Word);
    }

    /// <summary>True for <c>USA TODAY</c> and <c>India Today</c>.</summary>
    public static bool HoldsToday(DateScan scan, int today) => today > 0 && scan.Upper(today - 1) && scan.Tokens.Near(today - 1)
        && (NameBefore(scan, today) || scan.Tokens.Surface(today)[^1] == 'Y') && IsProse(scan, today);

    /// <summary>True where a sentence and no headline stands around the token: it has words that a headline would write large.</summary>
    public static bool IsProse(DateScan scan, int index)
    {
        for (var step = -1; step <= 1; step += 2)
        {
            for (int i = index + step, n = 0; i >= 0 && i < scan.Tokens.Count && n < Reach; i += step, n++)
            {
                if (!scan.Tokens.Near(step < 0 ? i : i - 1) || NewLine(scan, step < 0 ? i : i - 1))
                {
                    break;
                }

                if (scan.Tokens[i].Type == TokenType.Word && scan.Tokens[i].Length > 3 && (scan.Word(i) is not { } word || (word.Roles == Role.None && word.Time != TimexRole.None) || word.Is(Role.Past)) && char.IsLower(scan.Tokens.Surface(i)[0]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A line that ends in a title or list is no sentence with the next; a wire wraps its sentences.
    private static bool NewLine(DateScan scan, int index) =>
        scan.Tokens.Text.AsSpan(scan.Tokens[index].End, scan.Tokens[index + 1].Start - scan.Tokens[index].End).Contains('\n') && scan.Upper(index + 1);

    private static bool NameBefore(DateScan scan, int year)
    {
        var before = year - 1;
        if (before < 1 || scan.Tokens[before].Type != TokenType.Word || !scan.Upper(before) || !scan.Tokens.Near(before) || NewLine(scan, before) || scan.Has(before, TimexRole.Yearly))
        {
            return false;
        }

        if (scan.Word(before) is { } word && (word.Roles != Role.None || word.Month > 0 || word.Weekday > 0))
        {
            return false;
        }

        // The first word of a sentence is large whatever it is.
        var first = scan.Tokens[before - 1];
        if (first.Type == TokenType.Symbol && !scan.IsHyphen(before - 1) && scan.Tokens.SymbolAt(before - 1) is not ',' and not '&')
        {
            return false;
        }

        return !(scan.Has(year + 1, TimexRole.Yearly) && !scan.Upper(year + 1));
    }

    private static bool TitleFollows(DateScan scan, int year)
    {
        for (var i = year + 1; i <= year + LongestTitle && i < scan.Tokens.Count; i++)
        {
            if (scan.Tokens[i].Type != TokenType.Word || !scan.Upper(i) || !scan.Tokens.Near(i - 1))
            {
                return false;
            }

            if (scan.Has(i, TimexRole.Titled))
            {
                return true;
            }
        }

        return false;
    }
}
