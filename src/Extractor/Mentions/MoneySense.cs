namespace Extractor.Mentions;

/// <summary>Tells a currency's word from its other senses: a weight, a street, a rapper, a victory.</summary>
internal static class MoneySense
{
    private const string PoundFamily = "pound";
    private const int WeightBefore = 5;
    private const int WeightAfter = 4;

    /// <param name="tokens">The text.</param>
    /// <param name="index">The currency's word.</param>
    /// <param name="amount">The number before it.</param>
    /// <param name="currency">What the word may mean.</param>
    /// <param name="named">True where a nationality stands between.</param>
    public static bool IsMoney(Tokens tokens, int index, in Amount amount, CurrencyWord currency, bool named)
    {
        if (named || amount.Magnitude > 1)
        {
            return true;
        }

        if (currency.NeedsMagnitude && amount.Number < 1000 && amount.Number == decimal.Truncate(amount.Number))
        {
            return false;
        }

        var surface = tokens.Surface(index);
        var titled = char.IsUpper(surface[0]) && !char.IsUpper(surface[^1]);
        if (titled && ((tokens.Near(index) && tokens.StartsUpperAt(index + 1)) || (currency.Factor < 1 && surface[^1] != 's')))
        {
            return false;
        }

        return currency.Family != PoundFamily || currency.Factor < 1 || !IsWeight(tokens, index, amount);
    }

    private static bool IsWeight(Tokens tokens, int index, in Amount amount)
    {
        if (tokens.Near(index) && tokens.Is(index + 1, AmountRole.WeightFollower))
        {
            return true;
        }

        for (var i = Math.Max(0, amount.First - WeightBefore); i < Math.Min(tokens.Count, index + WeightAfter); i++)
        {
            if (tokens.Is(i, AmountRole.Weight))
            {
                return true;
            }
        }

        return false;
    }
}
