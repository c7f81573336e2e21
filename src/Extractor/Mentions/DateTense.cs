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
/// The verb before the date governs it; only where there is none does the one after.
/// </summary>
internal static class DateTense
{
    private const int ReachBack = 24;
    private const int ReachOn = 16;

    public static Tense Of(DateScan scan, int first, int last)
    {
        if (scan.Has(first - 1, TimexRole.Deadline))
        {
            return Tense.Future;
        }

        if (scan.Is(first - 1, Role.Since))
        {
            return Tense.Past;
        }

        var weak = false;
        for (var i = first - 1; i >= 0 && i >= first - ReachBack && !EndsSentence(scan, i); i--)
        {
            if (At(scan, i) is var tense && tense != Tense.Untold)
            {
                return tense;
            }

            weak |= IsInfinitive(scan, i);
        }

        if (weak)
        {
            return Tense.Future;
        }

        for (var i = last + 1; i < scan.Tokens.Count && i <= last + ReachOn && !EndsSentence(scan, i); i++)
        {
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
        if ((roles & TimexRole.Ahead) != 0)
        {
            return scan.Has(index - 1, TimexRole.Had) || scan.Has(index - 2, TimexRole.Had) ? Tense.Past : Tense.Future;
        }

        if ((roles & TimexRole.PastForm) != 0 || ((roles & TimexRole.NotPast) == 0 && EndsInEd(scan, index)))
        {
            return scan.Has(index - 1, TimexRole.Be) || scan.Has(index - 2, TimexRole.Be) ? Tense.Future : Tense.Past;
        }

        return Tense.Untold;
    }

    private static bool EndsInEd(DateScan scan, int index)
    {
        var surface = scan.Tokens.Surface(index);
        return surface.Length > 3 && surface[^2] == 'e' && surface[^1] == 'd' && (char.IsLower(surface[0]) || EndsSentence(scan, index - 1));
    }

    /// <summary>True for <c>to</c> before a verb: neither a figure nor a name nor an article follows.</summary>
    private static bool IsInfinitive(DateScan scan, int index) =>
        scan.Is(index, Role.To) && index + 1 < scan.Tokens.Count && scan.Tokens[index + 1].Type == TokenType.Word && !scan.Upper(index + 1)
        && (scan.Word(index + 1) is not { } word || (word.Cardinal is null && !word.Is(Role.A | Role.The) && word.Month == 0 && word.Weekday == 0));

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
