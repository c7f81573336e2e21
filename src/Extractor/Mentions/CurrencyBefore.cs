namespace Extractor.Mentions;

/// <summary>The currency before a number: <c>$5</c>, <c>A$5</c>, <c>$US5</c>, <c>HK $5</c>, <c>USD 5</c>, <c>Rs. 5</c>, <c>rupees 5</c>.</summary>
internal static class CurrencyBefore
{
    /// <summary>From here on a number beside a spoiled sign is plainly money.</summary>
    private const decimal Large = 1000;

    private static readonly Currencies Currencies = Currencies.English;

    public static bool TryRead(Tokens tokens, int index, in Amount amount, HomeCurrency home, out CurrencyMark mark)
    {
        mark = default;
        var first = index - 1;
        if (!tokens.Near(first))
        {
            return false;
        }

        var symbol = tokens.SymbolAt(first);
        if (symbol == '.')
        {
            // "Rs. 500"; a single letter before a full stop is an initial.
            return tokens.Glued(first - 1) && tokens.IsWord(first - 1) && tokens[first - 1].Length > 1
                && TryCode(tokens, first - 1, amount, tokens.Glued(first), home, out mark);
        }

        if (symbol == '=')
        {
            // "Y=28,030", a yen sign spoiled on its way.
            var spoiled = tokens.Glued(first) && tokens.Glued(first - 1) && tokens.IsWord(first - 1) && amount.Value >= Large ? Currencies.OfPrefixed(tokens.Surface(first - 1, first)) : null;
            mark = new CurrencyMark(first - 1, spoiled ?? "");
            return spoiled is not null;
        }

        if (symbol != '\0')
        {
            return tokens.May(first, Trigger.Currency) && TrySign(tokens, first, symbol, amount, home, out mark);
        }

        if (!tokens.IsWord(first))
        {
            return false;
        }

        // "$US40"
        if (tokens.Glued(first) && tokens.IsSymbol(first - 1, '$') && tokens.Glued(first - 1) && Currencies.OfSuffixed(tokens.Surface(first - 1, first)) is { } after)
        {
            mark = new CurrencyMark(first - 1, after);
            return true;
        }

        return tokens.May(first, Trigger.Currency)
            && !(tokens.Glued(first - 1) && tokens[first - 1].Type != TokenType.Symbol)
            && (TryCode(tokens, first, amount, tokens.Glued(first), home, out mark) || TryWord(tokens, first, home, out mark));
    }

    private static bool TrySign(Tokens tokens, int sign, char symbol, in Amount amount, HomeCurrency home, out CurrencyMark mark)
    {
        mark = default;
        if (Currencies.IsMinorSign(symbol) || (Currencies.NeedsMagnitude(symbol) && !(amount.Magnitude > 1 && tokens.Glued(sign))))
        {
            return false;
        }

        if (TrySpecified(tokens, sign, out mark))
        {
            return true;
        }

        mark = new CurrencyMark(sign, symbol == '$' ? home.Dollar : Currencies.OfSign(symbol)!);
        return true;
    }

    /// <summary>Reads what says whose sign it is: <c>A$</c>, <c>U.S.$</c>, <c>HK $</c>, <c>USD $</c>.</summary>
    private static bool TrySpecified(Tokens tokens, int sign, out CurrencyMark mark)
    {
        mark = default;
        var letters = sign - 1;
        if (tokens.Glued(letters) && tokens.IsWord(letters) && Currencies.OfPrefixed(tokens.Surface(letters, sign)) is { } code)
        {
            mark = new CurrencyMark(letters, code);
            return true;
        }

        if (IsDotted(tokens, sign))
        {
            mark = new CurrencyMark(sign - 4, HomeCurrency.Default);
            return true;
        }

        if (!tokens.Near(letters) || tokens.Glued(letters) || !tokens.IsWord(letters))
        {
            return false;
        }

        // "series c $ 5 million" is a round.
        if (Currencies.OfSpaced(tokens.Surface(letters), signStandsAlone: !tokens.Glued(sign) && !tokens.Is(letters - 1, Role.Name)) is { } spaced)
        {
            mark = new CurrencyMark(letters, spaced);
            return true;
        }

        if (tokens[letters].Length == 3 && CurrencyCodes.Of(tokens, letters) is { } iso)
        {
            mark = new CurrencyMark(letters, iso.Code);
            return true;
        }

        return false;
    }

    private static bool IsDotted(Tokens tokens, int sign) =>
        sign >= 4 && tokens.IsSymbol(sign - 1, '.') && tokens.IsSymbol(sign - 3, '.') && tokens.Glued(sign - 1) && tokens.Glued(sign - 2)
        && tokens.Glued(sign - 3) && tokens.Surface(sign - 4) is "U" && tokens.Surface(sign - 2) is "S";

    private static bool TryCode(Tokens tokens, int index, in Amount amount, bool glued, HomeCurrency home, out CurrencyMark mark)
    {
        mark = default;
        if (CurrencyCodes.Of(tokens, index) is not { } code)
        {
            return false;
        }

        var letter = tokens[index].Length == 1;
        var counts = code.Stands switch
        {
            // "R165 billion ... R760 a month": once an article has shown what it means by a letter, the letter stands for it.
            CurrencyCodeStands.WithMagnitude => (amount.Magnitude > 1 && (glued || !letter)) || (letter && glued && home.Uses(code.Code) && !tokens.Is(index - 1, Role.The)),
            CurrencyCodeStands.GluedToLarge => glued && amount.Value >= Large,
            CurrencyCodeStands.Glued => glued,
            _ => true,
        };
        if (counts && letter)
        {
            home.Note(code.Code);
        }

        mark = new CurrencyMark(index, code.Family is null ? code.Code : home.Of(code.Family), code.Factor);
        return counts;
    }

    private static bool TryWord(Tokens tokens, int index, HomeCurrency home, out CurrencyMark mark)
    {
        mark = default;
        if (tokens[index].Word is not { Currency: { Leads: true } currency } || tokens.Glued(index))
        {
            return false;
        }

        // "Malaysian ringgit 42"
        mark = tokens.WordAt(index - 1)?.Nationality is { } nationality && tokens.Near(index - 1) && nationality.TryGetValue(currency.Family, out var code)
            ? new CurrencyMark(index - 1, code)
            : new CurrencyMark(index, home.Of(currency));
        return true;
    }
}
