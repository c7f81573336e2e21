namespace Extractor.Mentions;

/// <summary>
/// Amounts whose currency stands on another of the same clause (annotation guide, section 7): <c>31.1 mln dlrs against 18.4 mln</c>,
/// <c>to 320 mln francs from 263 mln</c>, <c>170 mln francs after an estimated 160 mln this year</c>. Only with a magnitude, and
/// only where no noun follows: <c>from 3 million users</c> is nothing.
/// </summary>
internal struct MoneyComparison(Reading reading, HomeCurrency home)
{
    private const int Reach = 12;
    private const int LongestHedge = 4;
    private const Role GoesOn = Role.In | Role.On | Role.To | Role.And | Role.Or | Role.From | Role.For | Role.By | Role.During | Role.Before | Role.After
        | Role.Last | Role.Next | Role.This | Role.A | Role.The;

    private readonly Tokens tokens = reading.Tokens;
    private int end = int.MinValue / 2;
    private string code = "";
    private decimal magnitude;
    private bool named;
    private bool moved;

    /// <summary>Remembers an amount that says its currency.</summary>
    public void Remember(in MoneyAmount amount, int last, string code)
    {
        end = last;
        this.code = code;
        magnitude = amount.Amount.Magnitude;
        named = amount.SuffixCode is not null;
        moved = MoneyRange.IsChange(tokens, amount.First);
    }

    /// <summary>Reads an amount without a currency that is compared with the one before it or right after it.</summary>
    public bool TryRead(int index, out MoneyAmount bare, out string currency)
    {
        bare = default;
        currency = code;
        if (TryLevel(index, out bare))
        {
            return true;
        }

        if (!tokens.May(index + 1, Trigger.Magnitude) || (tokens.Glued(index - 1) && tokens[index - 1].Type != TokenType.Symbol)
            || !Amount.TryDigits(tokens, index, out var amount) || amount.Magnitude == 1 || !IsComplete(amount.Last))
        {
            return false;
        }

        bare = new MoneyAmount(amount, index, amount.Last, null, null, 1, "");
        if (IsComparedBefore(index, amount))
        {
            end = amount.Last;
            return true;
        }

        return IsComparedAfter(amount, out currency);
    }

    /// <summary>Reads where a move leads: <c>rose 1.25 dlrs to 12.50</c>.</summary>
    private readonly bool TryLevel(int index, out MoneyAmount bare)
    {
        bare = default;
        if (!moved || end != index - 2 || !tokens.Is(index - 1, Role.To) || !tokens.Near(end) || !tokens.Near(index - 1) || !Amount.TryDigits(tokens, index, out var amount) || !IsComplete(amount.Last))
        {
            return false;
        }

        bare = new MoneyAmount(amount, index, amount.Last, null, null, 1, "");
        return true;
    }

    private readonly bool IsComparedBefore(int index, in Amount amount)
    {
        if (index - end > Reach)
        {
            return false;
        }

        var word = index - 1;
        while (word > end && index - word <= LongestHedge && (tokens.Is(word, AmountRole.Hedge) || tokens.Is(word, Role.A | Role.The)))
        {
            word--;
        }

        // "after a profit of 6 million", "down from 2.6 billion, on sales of 41 billion"
        if (tokens.Is(word, Role.Of) && tokens.Is(word - 1, AmountRole.Measured))
        {
            var measure = tokens.Is(word - 2, Role.A) ? word - 3 : word - 2;
            return named && tokens.IsSymbol(measure - 1, ',') && (tokens.Is(measure, Role.On) || tokens.Is(measure, AmountRole.Parallel)) && IsOneClause(measure, index);
        }

        // "up from", "compared with", "of which"
        var against = tokens.Is(word, AmountRole.Against);
        var compared = tokens.Is(word - 1, AmountRole.Compared);
        var opens = compared || (against && (tokens.Is(word - 1, Role.Of) || tokens.Is(word - 1, AmountRole.Move))) ? word - 1 : word;
        return (compared || against || (named && tokens.Is(word, AmountRole.Preposition) && !tokens.Is(word, Role.Over)) || (named && amount.Magnitude == magnitude && tokens.Is(word, AmountRole.Parallel)))
            && IsOneClause(opens, index);
    }

    /// <summary>True where nothing parts the amounts but a comma right before the word that compares them.</summary>
    private readonly bool IsOneClause(int word, int index)
    {
        for (var i = end; i < index; i++)
        {
            if (!tokens.Near(i) || (i > end && tokens[i].Type == TokenType.Symbol && !((i == word - 1) && tokens.IsSymbol(i, ','))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads <c>to 31.1 mln from 18.4 mln dlrs</c>.</summary>
    private readonly bool IsComparedAfter(in Amount amount, out string currency)
    {
        currency = "";
        var word = amount.Last + 1;
        if (!tokens.Is(word, AmountRole.Against) || !tokens.Near(word) || !tokens.IsNumber(word + 1)
            || !MoneyAmount.TryRead(reading, home, word + 1, out var other) || other.SuffixCode is null || other.PrefixCode is not null || other.Amount.Magnitude != amount.Magnitude)
        {
            return false;
        }

        currency = other.SuffixCode;
        return true;
    }

    /// <summary>True where no noun that the number could count follows.</summary>
    private readonly bool IsComplete(int last) => !tokens.Near(last)
        || tokens.SymbolAt(last + 1) is ',' or '.' or ';' or ':' or ')' or '"' or '\u201D'
        || tokens.Is(last + 1, GoesOn) || tokens.Is(last + 1, Role.Of) || tokens.Is(last + 1, AmountRole.Against)
        || (tokens.WordAt(last + 1) is { } word && (word.Time & (TimexRole.Is | TimexRole.Was | TimexRole.That)) != 0);
}
