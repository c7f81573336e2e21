namespace Extractor.Mentions;

/// <summary>A number with its magnitude, in digits or in words, before its unit is known.</summary>
/// <param name="Number">The number as written.</param>
/// <param name="Magnitude">Factor of the magnitude words after it; 1 where there are none.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Spelled">True for number words.</param>
internal readonly record struct Amount(decimal Number, decimal Magnitude, int First, int Last, bool Spelled)
{
    // Large enough for any currency and any market, small enough that no product overflows a decimal.
    private const decimal Most = 1e24m;

    private static readonly Dictionary<char, decimal> Fractions = Gazetteer.Open("numbers").GetProperty("fractions").EnumerateObject()
        .ToDictionary(f => f.Name[0], f => f.Value.GetDecimal());

    public decimal Value => Number * Magnitude;

    /// <summary>Reads digits and their magnitude at a token: <c>1.2</c>, <c>1.2bn</c>, <c>1.2-billion</c>, <c>2.5 lakh crore</c>.</summary>
    public static bool TryDigits(Tokens tokens, int index, out Amount amount)
    {
        amount = default;
        if (!tokens.TryNumber(index, out var number) || number > Most)
        {
            return false;
        }

        var magnitude = 1m;
        var last = index;
        if (TryFraction(tokens, index, out var fraction, out var end))
        {
            number += fraction;
            last = end;
        }

        var bare = last;
        while (TryMagnitude(tokens, last, last == bare, out var factor, out end) && magnitude * factor <= 1e15m && number * magnitude * factor <= Most)
        {
            magnitude *= factor;
            last = end;
        }

        amount = new Amount(number, magnitude, index, last, false);
        return true;
    }

    /// <summary>Reads number words at a token: <c>five</c>, <c>twenty-five</c>, <c>two hundred and fifty thousand</c>.</summary>
    public static bool TrySpelled(Tokens tokens, int index, out Amount amount)
    {
        amount = default;
        if (tokens.WordAt(index) is not { Cardinal: { } first })
        {
            return false;
        }

        decimal total = 0, group = first;
        var last = index;
        while (true)
        {
            var next = last + 1;
            if (tokens.IsDash(next) && tokens.Glued(last) && tokens.Glued(next))
            {
                next++;
            }
            else if (tokens.Is(next, Role.And) && group >= 100 && tokens.WordAt(next + 1)?.Cardinal is not null)
            {
                next++;
            }
            else if (!tokens.Near(last))
            {
                break;
            }

            if (tokens.WordAt(next) is not { } word)
            {
                break;
            }

            if (word.Cardinal is { } part && (part == 100 ? group is > 0 and < 100 : (part < 10 && group % 100 >= 20 && group % 10 == 0) || (group >= 100 && group % 100 == 0 && part < 100)))
            {
                group = part == 100 ? group * 100 : group + part;
            }
            else if (word.Magnitude >= 1000 && word.Text.Length > 3 && group > 0 && group * word.Magnitude <= Most)
            {
                total += group * word.Magnitude;
                group = 0;
            }
            else
            {
                break;
            }

            last = next;
        }

        var value = total + group;
        if (total == 0 && tokens.Near(last) && tokens.Is(last + 1, Role.And) && tokens.Is(last + 2, Role.A) && tokens.Is(last + 3, Role.Half) && tokens.Near(last + 1) && tokens.Near(last + 2))
        {
            value += 0.5m;
            last += 3;
        }

        amount = new Amount(value, 1, index, last, true);
        return true;
    }

    /// <summary>Reads the fraction of a mixed number: <c>6-1/2</c>, <c>6 1/2</c>, <c>6½</c>.</summary>
    private static bool TryFraction(Tokens tokens, int index, out decimal fraction, out int last)
    {
        last = index + 1;
        if (tokens.Glued(index) && Fractions.TryGetValue(tokens.SymbolAt(last), out fraction))
        {
            return true;
        }

        fraction = 0;
        if (tokens.IsDash(last) && tokens.Glued(index) && tokens.Glued(last))
        {
            last++;
        }
        else if (!tokens.Near(index) || tokens.Glued(index))
        {
            return false;
        }

        last += 2;
        if (!tokens.IsSymbol(last - 1, '/') || !tokens.Glued(last - 1) || !tokens.Glued(last - 2) || tokens[last].Length > 2 || tokens[last - 2].Length > 2
            || !tokens.TryNumber(last, out var below) || !tokens.TryNumber(last - 2, out var above) || above >= below || below is not (2 or 3 or 4 or 8 or 16 or 32))
        {
            return false;
        }

        fraction = above / below;
        return true;
    }

    public static bool TryRead(Tokens tokens, int index, out Amount amount) =>
        TryDigits(tokens, index, out amount) || TrySpelled(tokens, index, out amount);

    private static bool TryMagnitude(Tokens tokens, int after, bool first, out decimal factor, out int last)
    {
        factor = 0;
        last = after + 1;
        if (first && tokens.IsDash(last) && tokens.Glued(after) && tokens.Glued(last))
        {
            last++;
            if (tokens.WordAt(last) is { Magnitude: > 0 } hyphenated && tokens.Surface(last).Length > 1)
            {
                factor = hyphenated.Magnitude;
                return true;
            }

            return false;
        }

        if (!tokens.Near(after) || tokens.WordAt(last) is not { } word)
        {
            return false;
        }

        if (word.Magnitude > 0 && (first || word.Text.Length > 2))
        {
            factor = word.Magnitude;
            return true;
        }

        if (first && word.Suffix > 0 && tokens.Glued(after))
        {
            factor = word.Suffix;
            return true;
        }

        return false;
    }
}
