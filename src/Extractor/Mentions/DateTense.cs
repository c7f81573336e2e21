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
    private const int Comparison = 8;
    private const int LongestPlan = 4;

    /// <summary>The tense of the clause in which the tokens stand.</summary>
    public static Tense Of(DateScan scan, int first, int last) => Of(scan, first, last, out _);

    /// <summary>The tense of the clause in which the tokens stand; <paramref name="close"/> where its verb or preposition stands right beside them.</summary>
    public static Tense Of(DateScan scan, int first, int last, out bool close)
    {
        close = true;

        // "Thursday's closing price", "Friday's meeting will decide"
        if (scan.Tokens.SymbolAt(last + 1) is '\'' or '’' && scan.Is(last + 2, Role.Possessive))
        {
            return On(scan, last + 3, Close + 1, false) == Tense.Future ? Tense.Future : Tense.Past;
        }

        // "Completion: fourth quarter"
        if (scan.Tokens.IsSymbol(first - 1, ':') && scan.Has(first - 2, TimexRole.Outlook))
        {
            return Tense.Future;
        }

        var before = PastClock(scan, PastPart(scan, first - 1));
        if (DatePrepositions.Tell(scan, before, first, last) is { } told)
        {
            return told;
        }

        var tense = Back(scan, first, out var distance, out var infinitive);
        if (scan.Is(before, Role.To) && scan.Word(before - 1) is { TimeUnit: not '\0' })
        {
            // "the year to March 31" is mostly told when it is over.
            return tense == Tense.Untold ? Tense.Past : tense;
        }

        close = tense != Tense.Untold && (distance <= Close || (tense == Tense.Past && scan.Is(before, Role.From) && !IsDay(scan, first)));
        if (close)
        {
            return tense;
        }

        // "It ordered six in December and will pay": another verb, for another time.
        var next = tense != Tense.Untold && scan.Is(last + 1, Role.And) ? Tense.Untold : On(scan, last + 1, 2, true);
        if (next != Tense.Untold)
        {
            close = true;
            return next;
        }

        // "a fresh contract from 1 January"
        if (tense != Tense.Untold || distance < 0)
        {
            return tense == Tense.Past && scan.Is(before, Role.From) && IsDay(scan, first) ? Tense.Future : tense;
        }

        next = On(scan, last + 1, ReachOn, false);
        return next == Tense.Untold && (infinitive || (scan.Is(before, Role.From) && IsDay(scan, first))) ? Tense.Future : next;
    }

    /// <summary>True where a day, not a month or longer, begins at the token.</summary>
    public static bool IsDay(DateScan scan, int first) =>
        scan.Word(first) is { Weekday: > 0 } || scan.Tokens.IsNumber(first)
        || (scan.Word(first) is { Month: > 0 } && (scan.Tokens.IsNumber(first + 1) || (scan.Tokens.IsSymbol(first + 1, '.') && scan.Tokens.IsNumber(first + 2))));

    /// <summary>Looks back for a verb; <paramref name="distance"/> is negative where one says that the date was once ahead.</summary>
    private static Tense Back(DateScan scan, int first, out int distance, out bool infinitive)
    {
        distance = 0;
        infinitive = false;
        var rises = false;
        for (var i = first - 1; i >= 0 && i >= first - ReachBack && !EndsSentence(scan, i); i--)
        {
            distance = first - i;
            var tense = At(scan, i);
            if (tense == Tense.Future && WasAhead(scan, i, scan.Word(first) is { Weekday: > 0 }))
            {
                // "had been scheduled to expire on Friday", "would have expired": it may lie on either side.
                distance = -1;
                return Tense.Untold;
            }

            if (tense == Tense.Untold && distance <= Comparison)
            {
                // "is to be halved, from 12% to 6%, on April 1" compares no dates.
                rises |= scan.Is(i, Role.To) && scan.Tokens.IsNumber(i + 1);
                tense = rises ? Tense.Untold : Compared(scan, i);
                distance = tense == Tense.Untold ? distance : 1;
            }

            if (tense != Tense.Untold)
            {
                return tense;
            }

            infinitive |= IsInfinitive(scan, i);
        }

        return Tense.Untold;
    }

    private static bool WasAhead(DateScan scan, int index, bool weekday)
    {
        if (scan.Has(index - 2, TimexRole.Had) || (scan.Has(index + 1, TimexRole.Have) && scan.Is(index, Role.Modal)))
        {
            return true;
        }

        // "was due to be finished", "had been scheduled"
        for (var i = index - 1; i >= 0 && i >= index - LongestPlan; i--)
        {
            if (scan.Has(i, TimexRole.Had) || (scan.Has(i, TimexRole.Was) && !weekday))
            {
                return true;
            }

            if (!scan.Has(i, TimexRole.Be | TimexRole.Ahead | TimexRole.AheadTo | TimexRole.AheadFor | TimexRole.Have) && !scan.Is(i, Role.To))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The other side of a comparison lies behind: <c>against 2.4% in April</c>, <c>up from $2 million in January</c>.</summary>
    private static Tense Compared(DateScan scan, int index) =>
        scan.Has(index, TimexRole.Compared) || (scan.Is(index, Role.From) && (scan.Tokens.IsNumber(index + 1) || scan.Tokens.SymbolAt(index + 1) is '$' or '£' or '€' or '¥')) ? Tense.Past : Tense.Untold;

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

    /// <summary>Which way the verb at the token points; untold where there is none.</summary>
    public static Tense At(DateScan scan, int index)
    {
        if (scan.Tokens[index].Type != TokenType.Word)
        {
            return Tense.Untold;
        }

        var roles = scan.Word(index)?.Time ?? TimexRole.None;
        if ((roles & TimexRole.Ahead) != 0
            || ((roles & (TimexRole.AheadTo | TimexRole.Is)) != 0 && scan.Is(index + 1, Role.To))
            || ((roles & (TimexRole.AheadIn | TimexRole.AheadAfterPlural)) != 0 && OpensDate(scan, index + 1) && ((roles & TimexRole.AheadIn) != 0 || IsPlural(scan, index - 1)))
            || ((roles & TimexRole.AheadFor) != 0 && (scan.Is(index + 1, Role.To | Role.For) || scan.Has(index - 1, TimexRole.Is | TimexRole.Be))))
        {
            return Tense.Future;
        }

        var irregular = (roles & TimexRole.PastForm) != 0;
        if (!irregular && ((roles & TimexRole.NotPast) != 0 || !Ends(scan, index, "ed")))
        {
            // "is stepping down on April 1"
            return Ends(scan, index, "ing") && scan.Has(index - 1, TimexRole.Is) ? Tense.Future : Tense.Untold;
        }

        // "will be closed"; "is sentenced", on a day to come; "a second cut in September"; "falls on March 3"
        if (scan.Has(index - 1, TimexRole.Be) || scan.Has(index - 2, TimexRole.Be))
        {
            return Tense.Future;
        }

        var noun = (roles & TimexRole.Transitive) != 0 && (scan.Is(index - 1, Role.A) || scan.Is(index + 1, Role.In | Role.On | Role.For | Role.By | Role.To | Role.Of));
        return noun || scan.Has(index - 1, TimexRole.Is) ? Tense.Untold : Tense.Past;
    }

    private static bool OpensDate(DateScan scan, int index) =>
        scan.Is(index, Role.In | Role.On) || scan.Word(index) is { Month: > 0 } or { Weekday: > 0 }
        || (scan.Is(index, Role.From) && scan.Word(index + 1) is { Month: > 0 } or { Weekday: > 0 });

    private static bool IsPlural(DateScan scan, int index) =>
        index >= 0 && scan.Tokens[index] is { Type: TokenType.Word, Length: > 3 } && scan.Tokens.Surface(index) is [.., not ('s' or 'u'), 's'] && !scan.Is(index, Role.This);

    /// <summary>True for a word in small letters, or at the beginning of a sentence, that ends so.</summary>
    public static bool Ends(DateScan scan, int index, string ending)
    {
        if (index < 0 || scan.Tokens[index].Type != TokenType.Word)
        {
            return false;
        }

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
            if (!clock || !scan.Tokens.Near(i - 1) || EndsSentence(scan, i))
            {
                break;
            }
        }

        return i;
    }

    /// <summary>Steps back over what tells a part of the date: <c>by the end of February</c>, <c>until late March</c>.</summary>
    private static int PastPart(DateScan scan, int index)
    {
        if (scan.Is(index, Role.Of) && (scan.Is(index - 1, Role.End | Role.Start) || scan.Has(index - 1, TimexRole.Middle)))
        {
            return scan.Is(index - 2, Role.The) ? index - 3 : index - 2;
        }

        var part = scan.IsHyphen(index) ? index - 1 : index;
        return scan.Is(part, Role.Early | Role.Mid | Role.Late) ? part - 1 : index;
    }

    private static bool IsAbbreviation(DateScan scan, int index) =>
        index >= 0 && (scan.Tokens[index].Length == 1 || (scan.Word(index) is { Month: > 0 } && scan.Has(index, TimexRole.Short)));

    /// <summary>True where a sentence ends with the token, or none stands there.</summary>
    public static bool EndsSentence(DateScan scan, int index)
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
