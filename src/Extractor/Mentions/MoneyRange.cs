namespace Extractor.Mentions;

/// <summary>Two amounts that make one range: <c>$1.5-2 billion</c>, <c>$10m to $12m</c>, <c>between 5 and 7 million dollars</c>.</summary>
internal static class MoneyRange
{
    private const int LongestPrefix = 3;
    private const decimal Stride = 3;

    /// <summary>Reads the other end of a range; false where there is none, or where the words tell a change from one to the other.</summary>
    public static bool TryHigh(Reading reading, HomeCurrency home, in MoneyAmount low, out MoneyAmount high)
    {
        high = default;
        var tokens = reading.Tokens;
        if (!RangeSeparator.TryFind(tokens, low.First, low.Last, out var next))
        {
            return false;
        }

        var number = next;
        while (number < next + LongestPrefix && number < tokens.Count && !tokens.IsNumber(number))
        {
            number++;
        }

        if (!MoneyAmount.TryRead(reading, home, number, out high) || high.First != next || (!low.HasOwnCurrency && !high.HasOwnCurrency))
        {
            return false;
        }

        var to = tokens.Is(next - 1, Role.To);
        if (low.HasOwnCurrency && ((high.HasOwnCurrency && low.Code != high.Code) || (to && IsChange(tokens, low.First))))
        {
            return false;
        }

        // "rose for 2024 to €3.6bn" names no first amount; "by $1.6 billion to $15.2 billion" a step and where it leads.
        if (to && ((!low.HasOwnCurrency && high.PrefixCode is not null) || (tokens.Is(low.First - 1, Role.By) && high.Value > Stride * Low(low, high))))
        {
            return false;
        }

        return Low(low, high) < high.Value;
    }

    /// <summary>What the low end is worth: it may share the magnitude and the unit of the high one.</summary>
    public static decimal Low(in MoneyAmount low, in MoneyAmount high)
    {
        var shares = low.Amount.Magnitude == 1 && high.Amount.Magnitude > 1 && low.Amount.Number < high.Amount.Number;
        return (shares ? low.Amount.Number * high.Amount.Magnitude : low.Amount.Value) * low.Factor(high);
    }

    /// <summary>
    /// True for <c>from $18B to $380B</c> and <c>up 58c to $27.83</c>, a change: two facts. <c>From the $500 million to $1 billion they had
    /// planned</c> is a range all the same.
    /// </summary>
    public static bool IsChange(Tokens tokens, int first)
    {
        var before = first - 1;
        if (tokens.Is(before, Role.From) || (tokens.Is(before - 1, Role.From) && !tokens.Is(before, Role.The)))
        {
            return true;
        }

        return tokens.Is(before, AmountRole.Move) || (tokens.Is(before, Role.By | Role.A) && tokens.Is(before - 1, AmountRole.Move));
    }
}
