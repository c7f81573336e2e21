namespace Extractor.Mentions;

/// <summary>One pass over an article for its dates: the tokens, the day to count from, and the date last told.</summary>
internal sealed class DateScan(Reading reading)
{
    // "Two years later" counts from a date in the same sentence or the one before.
    private const int AnchorReach = 60;

    private DateFind anchor = new(int.MinValue / 2, int.MinValue / 2, Timex.Unknown, "");

    public Tokens Tokens { get; } = reading.Tokens;

    public DateOnly? Published { get; } = reading.Published;

    /// <summary>The date last told; its year completes a quarter right after it: <c>last year's third quarter</c>.</summary>
    public DateFind Anchor => anchor;

    public Word? Word(int index) => Tokens.WordAt(index) is { IsClusteredOnly: false } word ? word : null;

    public bool Is(int index, Role role) => Tokens.Is(index, role);

    public bool Has(int index, TimexRole role) => Tokens.WordAt(index) is { } word && (word.Time & role) != 0;

    public bool Upper(int index) => Tokens.StartsUpper(index);

    /// <summary>Remembers a date, so that <c>a year later</c> can count from it.</summary>
    public void Remember(in DateFind find)
    {
        if (find.Value.IsKnown)
        {
            anchor = find;
        }
    }

    /// <summary>The date last told, where it stands near enough to count from.</summary>
    public Timex AnchorFor(int index) => index - anchor.Last <= AnchorReach ? anchor.Value : Timex.Unknown;

    /// <summary>
    /// The token that goes on from this one, over a space, a line break or a glued hyphen; -1 where there is none.
    /// </summary>
    public int After(int index)
    {
        var next = index + 1;
        if (IsHyphen(next) && Tokens.Glued(index) && Tokens.Glued(next))
        {
            return next + 1;
        }

        return index >= 0 && Tokens.Near(index) ? next : -1;
    }

    /// <summary>The token of <c>the</c> right before, else the token itself.</summary>
    public int WithThe(int index) => Is(index - 1, Role.The) && Tokens.Near(index - 1) ? index - 1 : index;

    /// <summary>The token that goes on from this one over an optional comma; -1 where there is none.</summary>
    public int AfterComma(int index)
    {
        var next = index + 1;
        return Tokens.IsSymbol(next, ',') && Tokens.Near(next) ? next + 1 : After(index);
    }

    public bool IsHyphen(int index) => Tokens.SymbolAt(index) is '-' or '\u2010' or '\u2011';

    /// <summary>True where a hyphen or dash joins the token to the next one with no space.</summary>
    public bool DashGlued(int index) => Tokens.IsDash(index + 1) && Tokens.Glued(index) && Tokens.Glued(index + 1);

    /// <summary>Reads up to four digits, and nothing but digits.</summary>
    public bool TryInt(int index, out int value)
    {
        value = 0;
        if (!Tokens.IsNumber(index) || Tokens[index].Length > 4)
        {
            return false;
        }

        foreach (var c in Tokens.Surface(index))
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }

    /// <summary>Reads four digits that can be a year, whatever stands around them.</summary>
    public bool TryYear(int index, out int year) => TryInt(index, out year) && Tokens[index].Length == 4 && year is >= 1500 and <= 2199;

    /// <summary>Reads <c>25</c> or <c>'25</c> after a month or a year code; the century is that which is nearest to the article.</summary>
    public int Century(int twoDigits)
    {
        var now = Published?.Year ?? 2025;
        var year = (now / 100 * 100) + twoDigits;
        return year > now + 20 ? year - 100 : year;
    }

    /// <summary>True where the token is glued to letters, digits or a sign that make it part of something longer.</summary>
    public bool BoundBefore(int index)
    {
        if (!Tokens.Glued(index - 1))
        {
            return false;
        }

        return Tokens[index - 1].Type != TokenType.Symbol
            || Tokens.Text[Tokens[index - 1].Start] is '$' or '£' or '€' or '¥' or '#' or '@' or '_' or '.' or ',' or ':' or '/' or '\\' or '-' or '+' or '&' or '\u2010' or '\u2011' or '%' or '*'
            || (Tokens.SymbolAt(index - 1) == '=' && Tokens.Glued(index - 2) && Tokens[index - 2].Type != TokenType.Symbol);
    }

    /// <summary>True where letters, digits or a sign are glued after the token and make it part of something longer.</summary>
    public bool BoundAfter(int index)
    {
        if (!Tokens.Glued(index))
        {
            return false;
        }

        var next = index + 1;
        return Tokens[next].Type != TokenType.Symbol
            || Tokens.SymbolAt(next) is '%' or '$' or '£' or '€' or '_' or '@' or '°' or '×' or '½'
            || (Tokens.SymbolAt(next) is ':' or '/' or '.' or ',' && Tokens.Glued(next) && Tokens.IsNumber(next + 1)
                && !(Tokens.SymbolAt(next) == ',' && Tokens[next + 1].Length == 4));
    }

    /// <summary>True where what follows the number shows that it counts something: <c>percent</c>, <c>million</c>, <c>employees</c>.</summary>
    public bool Counts(int index)
    {
        var next = After(index);
        if (Tokens.SymbolAt(index + 1) is '%' or '×')
        {
            return true;
        }

        if (Word(next) is not { } word)
        {
            return false;
        }

        // "at 2000 GMT"
        var zone = (word.Time & TimexRole.Clock) != 0 && word.Text.Length == 3 && Tokens.Surface(next)[2] is >= 'A' and <= 'Z';
        return zone || word.Magnitude > 0 || word.Power > 0 || word.TimeUnit != '\0' || word.Is(Role.Percent | Role.Times) || (word.Time & TimexRole.Counted) != 0
            || (word.Currency is not null && !Upper(next));
    }
}
