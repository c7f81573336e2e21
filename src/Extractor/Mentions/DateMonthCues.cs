namespace Extractor.Mentions;

/// <summary>
/// Tells a bare month from a word or name that only looks like one: <c>in May</c>, <c>the May contract</c>, not <c>Theresa May</c>.
/// </summary>
internal static class DateMonthCues
{
    public static bool Show(DateScan scan, int index, Word word)
    {
        var tokens = scan.Tokens;
        var ambiguous = (word.Time & TimexRole.Ambiguous) != 0;
        if (tokens.Glued(index) && tokens[index + 1].Type == TokenType.Number)
        {
            return false;
        }

        if (!ambiguous && (word.Time & TimexRole.Short) == 0)
        {
            return (!tokens.Glued(index - 1) || tokens.SymbolAt(index - 1) is not ('.' or '@' or '#' or '_' or '/')) && !scan.Has(index - 1, TimexRole.Every);
        }

        if (!scan.Upper(index) || scan.Has(index - 1, TimexRole.Every))
        {
            return false;
        }

        if (tokens.Count == 1)
        {
            return true;
        }

        // "Theresa May", "April Jones", "AUGUST WILSON" are people; "the May contract", "in May", "mid-May" are months.
        var before = scan.IsHyphen(index - 1) ? index - 2 : index - 1;
        var next = scan.After(index);
        var joined = scan.Is(before, Role.And | Role.Or | Role.To);
        var cue = tokens.Near(index - 1) && (joined
            ? MonthBefore(scan, before) || (scan.Is(before, Role.To) && scan.Word(before - 1) is { TimeUnit: not '\0' })
            : scan.Is(before, Role.MonthCue | Role.The) || scan.Has(before, TimexRole.Possessor) || scan.Has(next, TimexRole.Delivery) || scan.Has(scan.After(next), TimexRole.Delivery));
        var name = next >= 0 && next < tokens.Count && tokens[next].Type == TokenType.Word && scan.Upper(next) && tokens[next].Length > 1 && scan.Word(next)?.Weekday is null or 0 && char.IsLower(tokens.Surface(next)[^1]);
        name &= !scan.Has(next, TimexRole.Delivery);
        return cue ? !(name && (scan.Is(before, Role.The | Role.A | Role.And | Role.Or | Role.By) || (word.Time & TimexRole.Short) != 0)) : (word.Time & TimexRole.Coming) != 0 && !name && !NameBefore(scan, index);
    }

    private static bool MonthBefore(DateScan scan, int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - 3; i--)
        {
            if (scan.Word(i) is { Month: > 0 })
            {
                return true;
            }
        }

        return false;
    }

    private static bool NameBefore(DateScan scan, int index) =>
        index > 0 && scan.Tokens.Near(index - 1) && scan.Tokens[index - 1].Type == TokenType.Word && scan.Upper(index - 1) && scan.Word(index - 1) is null;
}
