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
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Word is { Currency: { } currency } && TryWindow(tokens, i, out var first))
            {
                Read(reading, first, i, currency, found);
            }
        }
    }

    /// <summary>Steps back from a currency's word over number words; false where no number, or a vague one (<c>a few million</c>), stands before it.</summary>
    private static bool TryWindow(Tokens tokens, int currency, out int first)
    {
        first = currency;
        var number = false;
        for (var i = currency - 1; i >= 0 && currency - i <= LongestWindow && tokens.Near(i); i--)
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
            else if (!(tokens.IsDash(i) && tokens.Glued(i)) && word is not { Nationality: not null } && !(i == currency - 2 && Currencies.English.IsLead(tokens.Surface(i))))
            {
                break;
            }
        }

        // "several million dollars", "25 million dollars": what stands before a bare magnitude is not ours.
        return number && first < currency && !(first > 0 && tokens.Near(first - 1) && (tokens.IsNumber(first - 1) || (tokens[first].Word is { Magnitude: > 0, Cardinal: null })));
    }

    private static void Read(Reading reading, int first, int last, CurrencyWord currency, List<Mention> found)
    {
        var tokens = reading.Tokens;
        var begin = tokens[first].Start;
        if (!WordAmounts.TryRead(reading.Text.AsSpan(begin, tokens[last].End - begin), out var start, out var end, out var value, out var code) || begin + end != tokens[last].End)
        {
            return;
        }

        // Old marks and francs go by the article's year, which the engine does not know.
        code = currency.Earlier is not null && code == currency.Code ? currency.CodeIn(reading.Published) : code;
        var evidence = new Evidence(Name, "amount in words");
        if (TryLow(tokens, first, last, value, out var low, out var lowFirst))
        {
            found.Add(reading.Mention(Kind.Money, tokens[lowFirst].Start, tokens[last].End, Value.Between(low, value, code), evidence with { Rule = "range in words" }, Qualifier.Range));
            return;
        }

        found.Add(reading.Mention(Kind.Money, begin + start, begin + end, Value.Of(value, code), evidence));
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
