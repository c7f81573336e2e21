namespace Extractor.Mentions;

/// <summary>
/// Amounts of money in words: <c>two and a half billion dollars</c>, <c>half a million pounds</c>, <c>two to three billion euros</c>.
/// It only finds the window, number words that end in a currency's word; what they are worth is the engine's to say.
/// </summary>
internal sealed class WordMoneyRecognizer : IRecognizer
{
    private const string Name = "number-with-unit";
    private const int LongestWindow = 16;
    private const Role Inner = Role.A | Role.And | Role.Of | Role.Half | Role.Quarter | Role.Point;

    public void Recognize(Reading reading, List<Mention> found)
    {
        var tokens = reading.Tokens;
        if ((tokens.Seen & Trigger.Currency) == 0 || (tokens.Seen & (Trigger.Cardinal | Trigger.Magnitude)) == 0)
        {
            return;
        }

        var next = 0;
        foreach (var i in tokens.Triggered)
        {
            if (i >= next && tokens[i].Word is { Currency: { } currency } && TryWindow(tokens, i, out var first) && TryRead(reading, first, i, currency, out var last, out var mention))
            {
                found.Add(mention);
                next = last + 1;
            }
        }
    }

    /// <summary>Steps back from a currency's word over number words; false where no number, or a vague one (<c>a few million</c>), stands before it.</summary>
    private static bool TryWindow(Tokens tokens, int currency, out int first)
    {
        first = currency;
        var number = false;
        for (var i = Before(tokens, currency); i >= 0 && currency - i <= LongestWindow && tokens.Near(i); i--)
        {
            var word = tokens[i].Word;
            if (word is { Cardinal: not null })
            {
                number = true;
                first = i;
            }
            else if (word is { Magnitude: > 0 })
            {
                number = true;
            }
            else if (word is not null && word.Is(Inner))
            {
                first = word.Is(Role.A | Role.Half | Role.Quarter) ? i : first;
            }
            else if (!(tokens.IsDash(i) && tokens.Glued(i)) && word is not { Nationality: not null } && !(i == currency - 2 && tokens.Is(i, AmountRole.Lead)))
            {
                break;
            }
        }

        // "several million dollars", "25 million dollars": what stands before a bare magnitude is not ours.
        return number && first < currency && !(tokens.Near(first - 1) && (tokens.IsNumber(first - 1) || (tokens[first].Word is { Magnitude: > 0, Cardinal: null })));
    }

    /// <summary>The token before a currency's word, or before the <c>U.S.</c> that stands there.</summary>
    private static int Before(Tokens tokens, int currency) => currency >= 5 && Nationality.IsDotted(tokens, currency - 4) && tokens.Near(currency - 1) ? currency - 5 : currency - 1;

    private static bool TryRead(Reading reading, int first, int currencyAt, CurrencyWord currency, out int last, out Mention mention)
    {
        mention = null!;
        last = currencyAt;
        var tokens = reading.Tokens;
        var begin = tokens[first].Start;
        if (!WordAmounts.TryRead(tokens.Surface(first, last), out var start, out var end, out var value, out var code) || begin + end != tokens[last].End)
        {
            return false;
        }

        // Whose dollars, and which francs, an article means the engine does not know.
        code = code == currency.Code && tokens.WordAt(currencyAt - 1)?.Nationality is null && Before(tokens, currencyAt) == currencyAt - 1 ? reading.Home.Of(currency) : code;
        var evidence = new Evidence(Name, "amount in words");
        if (TryLow(tokens, first, last, value, out var low, out var lowFirst))
        {
            mention = reading.Mention(Kind.Money, tokens[lowFirst].Start, tokens[last].End, Value.Between(low, value, code), evidence with { Rule = "range in words" }, Qualifier.Range);
            return true;
        }

        if (currency.Factor == 1 && decimal.IsInteger(value) && value < 1000 && MoneyCoins.TryRead(tokens, last, code, out var coinsLast, out var coins))
        {
            value += coins;
            last = coinsLast;
            evidence = evidence with { Rule = "notes and coins in words" };
        }

        mention = reading.Mention(Kind.Money, begin + start, tokens[last].End, Value.Of(value, code), evidence);
        return true;
    }

    /// <summary>Reads the low end that shares the magnitude of the high one: <c>two to</c> before <c>three billion dollars</c>.</summary>
    private static bool TryLow(Tokens tokens, int first, int last, decimal high, out decimal low, out int lowFirst)
    {
        low = 0;
        lowFirst = first - 2;
        if (lowFirst < 0 || !tokens.Is(first - 1, Role.To) || !tokens.Near(first - 1) || !tokens.Near(first - 2) || tokens[lowFirst].Word is not { Cardinal: { } number })
        {
            return false;
        }

        var magnitude = 1m;
        for (var i = first; i < last; i++)
        {
            magnitude *= tokens[i].Word is { Magnitude: > 0 } word ? word.Magnitude : 1;
        }

        low = number * magnitude;
        return low < high;
    }
}
