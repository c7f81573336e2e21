namespace Extractor.Mentions;

/// <summary>The cents that follow a whole amount and belong to it: <c>3 dollars 50 cents</c>, <c>£5 and 50p</c>, <c>twenty rupees 43</c>.</summary>
internal static class MoneyCoins
{
    private const string PoundFamily = "pound";
    private static readonly Currencies Currencies = Currencies.English;

    public static bool TryRead(Tokens tokens, in MoneyAmount whole, out int last, out decimal coins)
    {
        last = whole.Last;
        coins = 0;
        return whole.OwnFactor == 1 && whole.Amount.Magnitude == 1 && decimal.IsInteger(whole.Amount.Number)
            && !tokens.Is(whole.First - 1, Role.Between) && TryRead(tokens, whole.Last, whole.Code!, out last, out coins);
    }

    /// <summary>Reads the coins after the last token of a whole amount.</summary>
    public static bool TryRead(Tokens tokens, int whole, string code, out int last, out decimal coins)
    {
        coins = 0;
        last = whole;
        var next = whole + 1;
        if (!tokens.Near(whole) || tokens.Glued(whole))
        {
            return false;
        }

        var joined = tokens.Is(next, Role.And) && tokens.Near(next);
        next = joined ? next + 1 : next;
        if (!Amount.TryRead(tokens, next, out var amount) || amount.Magnitude != 1 || amount.Value is not (> 0 and < 100) || !decimal.IsInteger(amount.Value))
        {
            return false;
        }

        coins = amount.Value / 100;
        if (TryUnit(tokens, amount.Last, code, out last))
        {
            return true;
        }

        // "thirteen dollars forty-five": two digits, and nothing more in the sentence that they could count.
        last = amount.Last;
        return amount.Value >= 10 && EndsSentence(tokens, last);
    }

    private static bool TryUnit(Tokens tokens, int number, string code, out int last)
    {
        last = number + 1;
        var pounds = code == Currencies.PenceCode;
        if (!tokens.Near(number))
        {
            return false;
        }

        if (tokens.WordAt(last) is { Currency: { Factor: < 1 } minor })
        {
            return minor.Family == PoundFamily == pounds;
        }

        if (tokens.SymbolAt(last) is not '\0' and var sign)
        {
            return !pounds && Currencies.IsMinorSign(sign);
        }

        return tokens.IsWord(last) && tokens.Glued(number) && (pounds ? Currencies.IsPence(tokens.Surface(last)) : Currencies.IsCents(tokens.Surface(last)));
    }

    private static bool EndsSentence(Tokens tokens, int last) => !tokens.Near(last)
        || (tokens.SymbolAt(last + 1) is '.' or '!' or '?' && !(tokens.Glued(last + 1) && !tokens.IsSymbol(last + 2, '"')));
}
