namespace Extractor.Mentions;

/// <summary>Which way the clause around a date points.</summary>
internal enum Tense : byte
{
    Untold,
    Past,
    Future,
}

/// <summary>
/// Tells from the verbs nearest to a date whether it lies behind or ahead: <c>said on Monday</c>, <c>will close on Monday</c>.
/// The verb before the date governs it, unless one follows at once (<c>and in August said</c>); the one after decides where
/// there is none before, an infinitive (<c>to buy</c>) only where there is no other.
/// </summary>
internal static class DateTense
{
    private const int ReachBack = 24;
    private const int ReachOn = 16;
    private const int Close = 3;

    /// <summary>The tense of the clause in which the tokens stand.</summary>
    public static Tense Of(DateScan scan, int first, int last) => Of(scan, first, last, out _);

    /// <summary>The tense of the clause in which the tokens stand; <paramref name="close"/> where its verb stands right beside them.</summary>
    public static Tense Of(DateScan scan, int first, int last, out bool close)
    {
        close = true;
        var before = PastClock(scan, first - 1);
        if (scan.Has(before, TimexRole.Deadline) || scan.Has(last + 1, TimexRole.Delivery))
        {
            return Tense.Future;
        }

        if (scan.Is(before, Role.Since) || (scan.Is(before, Role.Of) && scan.Has(before - 1, TimexRole.As)))
        {
            return Tense.Past;
        }

        // "Thursday's closing price", "Friday's meeting will decide"
        if (scan.Tokens.SymbolAt(last + 1) is '\'' or '’' && scan.Is(last + 2, Role.Possessive))
        {
            return On(scan, last + 3, ReachOn, false) == Tense.Future ? Tense.Future : Tense.Past;
        }

        var tense = Back(scan, first, out var distance, out var infinitive);
        close = tense != Tense.Untold && distance <= Close;
        if (close)
        {
            return tense;
        }

        if (On(scan, last + 1, 2, true) is var next && next != Tense.Untold)
        {
            close = true;
            return next;
        }

        if (tense != Tense.Untold || distance < 0)
        {
            return tense;
        }

        next = On(scan, last + 1, ReachOn, false);
        return next == Tense.Untold && infinitive ? Tense.Future : next;
    }

    /// <summary>Looks back for a verb; <paramref name="distance"/> is negative where one says that the date was once ahead.</summary>
    private static Tense Back(DateScan scan, int first, out int distance, out bool infinitive)
    {
        distance = 0;
        infinitive = false;
        for (var i = first - 1; i >= 0 && i >= first - ReachBack && !EndsSentence(scan, i); i--)
        {
            distance = first - i;
            var tense = At(scan, i);
            if (tense == Tense.Future && (scan.Has(i - 1, TimexRole.Had) || scan.Has(i - 2, TimexRole.Had)))
            {
                // "had been scheduled to expire on Friday": it may lie on either side.
                distance = -1;
                return Tense.Untold;
            }

            if (tense != Tense.Untold)
            {
                return tense;
            }

            infinitive |= IsInfinitive(scan, i);
        }

        return Tense.Untold;
    }

    private static Tense On(DateScan scan, int from, int reach, bool withinClause)
    {
        for (var i = from; i < scan.Tokens.Count && i < from + reach && !EndsSentence(scan, i); i++)
        {
            if (withinClause && scan.Tokens[i].Type == TokenType.Symbol)
            {
                break;
            }

            if (At(scan, i) is var tense && tense != Tense.Untold)
            {
                return tense;
            }
        }

        return Tense.Untold;
    }

    private static Tense At(DateScan scan, int index)
    {
        if (scan.Tokens[index].Type != TokenType.Word)
        {
            return Tense.Untold;
        }

        var roles = scan.Word(index)?.Time ?? TimexRole.None;
        if ((roles & TimexRole.Ahead) != 0 || ((roles & TimexRole.AheadTo) != 0 && scan.Is(index + 1, Role.To)))
        {
            return Tense.Future;
        }

        if ((roles & TimexRole.PastForm) != 0 || ((roles & TimexRole.NotPast) == 0 && Ends(scan, index, "ed")))
        {
            return scan.Has(index - 1, TimexRole.Be) || scan.Has(index - 2, TimexRole.Be) ? Tense.Future : Tense.Past;
        }

        // "is stepping down on April 1"
        return Ends(scan, index, "ing") && scan.Has(index - 1, TimexRole.Is) ? Tense.Future : Tense.Untold;
    }

    private static bool Ends(DateScan scan, int index, string ending)
    {
        var surface = scan.Tokens.Surface(index);
        return surface.Length > 3 && surface.EndsWith(ending, StringComparison.Ordinal) && (char.IsLower(surface[0]) || EndsSentence(scan, index - 1));
    }

    /// <summary>True for <c>to</c> before a verb: neither a figure nor a name, an article or a plural follows.</summary>
    private static bool IsInfinitive(DateScan scan, int index)
    {
        var next = index + 1;
        if (!scan.Is(index, Role.To) || next >= scan.Tokens.Count || scan.Tokens[next].Type != TokenType.Word || scan.Upper(next))
        {
            return false;
        }

        var surface = scan.Tokens.Surface(next);
        return !(surface[^1] == 's' && surface.Length > 2 && surface[^2] is not ('s' or 'u'))
            && (scan.Word(next) is not { } word || (word.Cardinal is null && !word.Is(Role.A | Role.The) && word.Month == 0 && word.Weekday == 0));
    }

    /// <summary>Steps back over a time of day: <c>until 5 p.m. EST, Nov. 6</c>, <c>at midnight Friday</c>.</summary>
    private static int PastClock(DateScan scan, int index)
    {
        var i = index;
        for (var steps = 0; steps < 9 && i > 0; steps++, i--)
        {
            var token = scan.Tokens[i];
            var clock = token.Type switch
            {
                TokenType.Number => token.Length <= 4,
                TokenType.Symbol => scan.Tokens.SymbolAt(i) is '.' or ',' or ':',
                _ => scan.Has(i, TimexRole.Clock),
            };
            if (!clock || !scan.Tokens.Near(i - 1))
            {
                break;
            }
        }

        return i;
    }

    private static bool IsAbbreviation(DateScan scan, int index) =>
        index >= 0 && (scan.Tokens[index].Length == 1 || (scan.Tokens[index].Length <= 4 && scan.Word(index) is { Month: > 0 }));

    private static bool EndsSentence(DateScan scan, int index)
    {
        if (index < 0)
        {
            return true;
        }

        return scan.Tokens.SymbolAt(index) switch
        {
            ';' or '!' or '?' => true,
            '.' => !scan.Tokens.Glued(index) && index + 1 < scan.Tokens.Count && scan.Upper(index + 1) && !IsAbbreviation(scan, index - 1),
            _ => index + 1 < scan.Tokens.Count && !scan.Tokens.Near(index),
        };
    }
}
