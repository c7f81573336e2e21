namespace Extractor.Mentions;

/// <summary>Tells a currency's word from its other senses: a weight, a street, a rapper, a victory.</summary>
internal static class MoneySense
{
    private const string PoundFamily = "pound";
    private const int WeightBefore = 5;
    private const int WeightAfter = 4;

    /// <summary>Why a currency's word means something else here; null where it means money.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="index">The currency's word.</param>
    /// <param name="amount">The number before it.</param>
    /// <param name="currency">What the word may mean.</param>
    /// <param name="named">True where a nationality stands between.</param>
    /// <param name="home">Where the article is from.</param>
    public static string? Doubt(Tokens tokens, int index, in Amount amount, CurrencyWord currency, bool named, HomeCurrency home)
    {
        if (named || amount.Magnitude > 1)
        {
            return null;
        }

        if (currency.NeedsMagnitude && amount.Number < 1000 && amount.Number == decimal.Truncate(amount.Number) && !home.IsAtHome(currency.Family))
        {
            return "a word of other senses, without a magnitude";
        }

        var surface = tokens.Surface(index);
        var titled = char.IsUpper(surface[0]) && !char.IsUpper(surface[^1]);
        if (titled && ((tokens.Near(index) && tokens.StartsUpperAt(index + 1)) || (currency.Factor < 1 && surface[^1] != 's')))
        {
            return "part of a name";
        }

        return currency.Family == PoundFamily && currency.Factor == 1 && IsWeight(tokens, index, amount) ? "a weight" : null;
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
