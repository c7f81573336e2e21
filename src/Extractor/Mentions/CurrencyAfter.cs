namespace Extractor.Mentions;

/// <summary>
/// The currency after a number: <c>5€</c>, <c>50p</c>, <c>58c</c>, <c>5 USD</c>, <c>25 mln dlrs</c>, <c>5 million Australian dollars</c>,
/// <c>8 U.S. cents</c>. It completes or overrules one before: <c>$5 Australian dollars</c>.
/// </summary>
internal static class CurrencyAfter
{
    private const string Name = "money";
    private const decimal Hundredth = 0.01m;
    private static readonly Currencies Currencies = Currencies.English;

    /// <param name="reading">The text.</param>
    /// <param name="amount">The number; takes in a magnitude that stands behind the currency (<c>75 USD million</c>).</param>
    /// <param name="prefix">Code of the currency before the number; null where there is none.</param>
    /// <param name="home">What a bare dollar means.</param>
    /// <param name="mark">The currency after it.</param>
    public static bool TryRead(Reading reading, ref Amount amount, string? prefix, HomeCurrency home, out CurrencyMark mark)
    {
        mark = default;
        var tokens = reading.Tokens;
        var next = amount.Last + 1;
        if (!tokens.Near(amount.Last))
        {
            return false;
        }

        var glued = tokens.Glued(amount.Last);
        if (tokens.IsDash(next) && glued && tokens.Glued(next))
        {
            next++;
            glued = false;
        }

        if (tokens.SymbolAt(next) is not '\0' and var symbol)
        {
            return prefix is null && tokens.May(next, Trigger.Currency) && TrySign(tokens, next, symbol, home, out mark);
        }

        if (!tokens.IsWord(next) || (prefix is not null && glued))
        {
            return false;
        }

        return (prefix is null && glued && amount.Magnitude == 1 && TryLetter(reading, next, amount, home, out mark))
            || TryNamed(reading, next, amount, prefix, home, out mark)
            || TryCode(reading, next, ref amount, prefix, home, out mark);
    }

    private static bool TrySign(Tokens tokens, int sign, char symbol, HomeCurrency home, out CurrencyMark mark)
    {
        mark = default;

        // A sign after a space belongs to the next amount: "between 5 $7".
        if (tokens.IsNumber(sign + 1) && (tokens.Glued(sign) || (!tokens.Glued(sign - 1) && tokens.Near(sign))))
        {
            return false;
        }

        var minor = Currencies.IsMinorSign(symbol);
        mark = new CurrencyMark(sign, minor ? home.Cents : symbol == '$' ? home.Dollar : Currencies.OfSign(symbol)!, minor ? Hundredth : 1);
        return true;
    }

    /// <summary>Reads <c>50p</c>, and <c>58c</c> where the article is from a home of cents.</summary>
    private static bool TryLetter(Reading reading, int index, in Amount amount, HomeCurrency home, out CurrencyMark mark)
    {
        var tokens = reading.Tokens;
        var letter = tokens.Surface(index);
        mark = default;
        if (tokens.Glued(index) && tokens[index + 1].Type != TokenType.Symbol)
        {
            return false;
        }

        if (Currencies.IsPence(letter))
        {
            mark = new CurrencyMark(index, Currencies.PenceCode, Hundredth);
            if (!Currencies.IsScreen(amount.Number))
            {
                return true;
            }

            reading.Refuse(amount.First, index, Name, "lines of a screen, not pence");
            return false;
        }

        if (Currencies.IsCents(letter) && home.Cents != HomeCurrency.Default)
        {
            mark = new CurrencyMark(index, home.Cents, Hundredth);
            return true;
        }

        return false;
    }

    private static bool TryNamed(Reading reading, int index, in Amount amount, string? prefix, HomeCurrency home, out CurrencyMark mark)
    {
        mark = default;
        var tokens = reading.Tokens;
        var named = Nationality.TryRead(tokens, index, out var nationality, out var at);

        // "1.9 new zlotys"
        if (!named && tokens.Is(at, AmountRole.Lead) && tokens.Near(at) && !tokens.StartsUpper(at) && tokens.WordAt(at + 1)?.Currency is not null)
        {
            at++;
        }

        if (tokens.WordAt(at) is not { Currency: { } currency })
        {
            return TryBareNationality(tokens, index, prefix, home, out mark);
        }

        if (MoneySense.Doubt(tokens, at, amount, currency, named, home) is { } doubt)
        {
            reading.Refuse(amount.First, at, Name, doubt);
            return false;
        }

        if (!named || !nationality!.TryGetValue(currency.Family, out var code))
        {
            if (named)
            {
                return false;
            }

            code = currency.Family == HomeSurvey.DollarFamily && prefix is not null ? prefix : home.Of(currency);
        }

        var factor = currency.Factor;
        if (tokens.Near(at) && tokens.WordAt(at + 1)?.Currency is { } second && tokens[at + 1].Length > 3 && (second.Factor < factor || second.Family == currency.Family))
        {
            // "pounds sterling", "euro cents"
            at++;
            factor = second.Factor;
        }

        mark = new CurrencyMark(at, code, factor);
        return prefix is null || named || code == prefix;
    }

    /// <summary>Reads <c>$0.99 Canadian</c>.</summary>
    private static bool TryBareNationality(Tokens tokens, int index, string? prefix, HomeCurrency home, out CurrencyMark mark)
    {
        mark = default;
        if (prefix is null || prefix != home.Dollar || tokens.WordAt(index)?.Nationality is not { } nationality || !nationality.TryGetValue(HomeSurvey.DollarFamily, out var code)
            || !tokens.StartsUpper(index) || EndsAsNoun(tokens, index))
        {
            return false;
        }

        mark = new CurrencyMark(index, code);
        return true;
    }

    private static bool TryCode(Reading reading, int index, ref Amount amount, string? prefix, HomeCurrency home, out CurrencyMark mark)
    {
        var tokens = reading.Tokens;
        mark = default;
        if (CurrencyCodes.OfDotted(tokens, index, out var last) is not { } code)
        {
            last = index;
            code = tokens[index].Length > 1 ? CurrencyCodes.Of(tokens, index) : null;
        }

        if (code is null || CurrencyCodes.BelongsToNext(tokens, index)
            || !(code.Stands == CurrencyCodeStands.Anywhere || (code.Stands == CurrencyCodeStands.NotAfterName && !tokens.StartsUpperAt(amount.First - 1))))
        {
            return false;
        }

        index = last;
        mark = new CurrencyMark(index, code.Family is null ? code.Code : home.Of(code.Family), code.Factor);
        if (prefix is not null)
        {
            return prefix == mark.Code;
        }

        if (amount.Magnitude == 1 && tokens.Near(index) && tokens.WordAt(index + 1) is { Magnitude: > 0, Text.Length: > 1 } magnitude && !CurrencyCodes.BelongsToNext(tokens, index + 1))
        {
            amount = amount with { Magnitude = magnitude.Magnitude };
            mark = mark with { Edge = index + 1 };
            return true;
        }

        if (amount.Magnitude > 1 || !tokens.Near(index) || tokens.WordAt(index + 1) is not { } counted || (counted.Time & TimexRole.Counted) == 0)
        {
            return true;
        }

        // "300 CHF patients"
        reading.Refuse(amount.First, index + 1, Name, "letters before what is counted are no currency");
        return false;
    }

    private static bool EndsAsNoun(Tokens tokens, int index) =>
        tokens.Near(index) && index + 1 < tokens.Count && tokens[index + 1].Type != TokenType.Symbol && !tokens.Is(index + 1, Role.A | Role.Per | Role.In | Role.For | Role.To | Role.And | Role.On | Role.By);
}
