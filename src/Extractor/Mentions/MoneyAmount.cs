namespace Extractor.Mentions;

/// <summary>One amount of money in digits with the currency before and after it.</summary>
/// <param name="Amount">The number.</param>
/// <param name="First">First token, a currency before it included.</param>
/// <param name="Last">Last token, a currency after it included.</param>
/// <param name="PrefixCode">ISO 4217 code written before the number.</param>
/// <param name="SuffixCode">ISO 4217 code written after it; it completes or overrules the one before (<c>$5 Australian dollars</c>).</param>
/// <param name="OwnFactor">0.01 for cents and pence, else 1.</param>
/// <param name="Rule">How the currency was told.</param>
internal readonly record struct MoneyAmount(Amount Amount, int First, int Last, string? PrefixCode, string? SuffixCode, decimal OwnFactor, string Rule)
{
    private static readonly Currencies Currencies = Currencies.English;

    public string? Code => SuffixCode ?? PrefixCode;

    public bool HasOwnCurrency => Code is not null;

    /// <summary>The factor of the low end of a range, which may share the unit of the high one (<c>50-60 cents</c>).</summary>
    public decimal Factor(in MoneyAmount high) => HasOwnCurrency ? OwnFactor : high.OwnFactor;

    /// <summary>Reads the number at a token with what stands before and after it. False where the number touches letters that are no unit of money.</summary>
    public static bool TryRead(Reading reading, HomeCurrency home, int index, bool needsCurrency, out MoneyAmount money)
    {
        money = default;
        var tokens = reading.Tokens;
        if (!Amount.TryDigits(tokens, index, out var amount))
        {
            return false;
        }

        var first = index;
        string? prefix = null;
        var rule = "number";
        var factor = 1m;
        if (TryBefore(tokens, index, amount, home, out var before, out var code, out var beforeFactor))
        {
            (first, prefix, rule) = (before, code, "currency before");
        }
        else if (index > 0 && tokens.Glued(index - 1) && tokens[index - 1].Type == TokenType.Word)
        {
            return false;
        }

        var last = amount.Last;
        string? suffix = null;
        if (TryAfter(reading, amount, prefix, home, out var after, out code, out factor))
        {
            (last, suffix, rule) = (after, code, prefix is null ? "currency after" : "currency on both sides");
        }
        else
        {
            factor = beforeFactor;
            // A number that runs on into letters or further digits is no amount: "5G", "$3x", "1.2.3".
            if (last + 1 < tokens.Count && tokens.Glued(last) && tokens[last + 1].Type == TokenType.Word)
            {
                return false;
            }
        }

        if (needsCurrency && prefix is null && suffix is null)
        {
            return false;
        }

        money = new MoneyAmount(amount, first, last, prefix, suffix, factor, rule);
        return true;
    }

    private static bool TryBefore(Tokens tokens, int index, in Amount amount, HomeCurrency home, out int first, out string? code, out decimal factor)
    {
        factor = 1;
        first = index - 1;
        code = null;
        if (first < 0 || !tokens.Near(first))
        {
            return false;
        }

        if (Currencies.OfSign(tokens.SymbolAt(first)) is { } bare && !Currencies.IsMinorSign(tokens.SymbolAt(first)))
        {
            if (Currencies.NeedsMagnitude(tokens.SymbolAt(first)) && !(amount.Magnitude > 1 && tokens.Glued(first)))
            {
                return false;
            }

            code = tokens.IsSymbol(first, '$') ? home.Dollar : bare;
            if (first > 0 && tokens.Glued(first - 1) && tokens[first - 1].Type == TokenType.Word
                && Currencies.OfPrefixed(tokens.Text.AsSpan(tokens[first - 1].Start, tokens[first].End - tokens[first - 1].Start)) is { } specified)
            {
                first--;
                code = specified;
            }
            else if (TryDotted(tokens, first, out var dotted))
            {
                first = dotted;
                code = Currencies.OfPrefixed("US$");
            }
            else if (first > 0 && tokens.Near(first - 1) && tokens.WordAt(first - 1)?.Abbreviations is { } codes
                && codes.TryGetValue(tokens.Surface(first - 1).ToString(), out var iso) && tokens.Surface(first - 1).Length == 3)
            {
                first--;
                code = iso.Code;
            }

            return true;
        }

        if (tokens[first].Type != TokenType.Word)
        {
            // "Rs. 500"
            if (tokens.IsSymbol(first, '.') && first > 0 && tokens.Glued(first - 1) && Abbreviation(tokens, first - 1, amount, tokens.Glued(first)) is { } abbreviated
                && tokens.Surface(first - 1).Length > 1)
            {
                first--;
                (code, factor) = abbreviated;
                return true;
            }

            return false;
        }

        var glued = tokens.Glued(first);
        if (glued && first > 0 && tokens.Glued(first - 1) && tokens.IsSymbol(first - 1, '$')
            && Currencies.OfSuffixed(tokens.Text.AsSpan(tokens[first - 1].Start, tokens[first].End - tokens[first - 1].Start)) is { } after)
        {
            first--;
            code = after;
            return true;
        }

        if (Abbreviation(tokens, first, amount, glued) is var (found, times))
        {
            (code, factor) = (found, times);
        }

        return code is not null && !(first > 0 && tokens.Glued(first - 1) && tokens[first - 1].Type != TokenType.Symbol);
    }

    private static bool TryDotted(Tokens tokens, int sign, out int first)
    {
        first = sign - 4;
        return first >= 0 && tokens.IsSymbol(sign - 1, '.') && tokens.IsSymbol(sign - 3, '.') && tokens.Glued(sign - 1) && tokens.Glued(sign - 2)
            && tokens.Glued(sign - 3) && tokens.Surface(first) is "U" && tokens.Surface(sign - 2) is "S";
    }

    private static (string Code, decimal Factor)? Abbreviation(Tokens tokens, int index, in Amount amount, bool glued)
    {
        if (tokens.WordAt(index)?.Abbreviations is not { } codes || !codes.TryGetValue(tokens.Surface(index).ToString(), out var code))
        {
            return null;
        }

        return Currencies.NeedsGlueOrMagnitude(tokens.Surface(index)) && !(glued && amount.Magnitude > 1) && !(amount.Magnitude > 1 && tokens.Surface(index).Length > 1) ? null : code;
    }

    private static bool TryAfter(Reading reading, in Amount amount, string? prefix, HomeCurrency home, out int last, out string? code, out decimal factor)
    {
        var tokens = reading.Tokens;
        factor = 1;
        code = null;
        last = amount.Last + 1;
        if (!tokens.Near(amount.Last))
        {
            return false;
        }

        var glued = tokens.Glued(amount.Last);
        if (tokens.IsDash(last) && glued && tokens.Glued(last))
        {
            last++;
            glued = false;
        }

        var symbol = tokens.SymbolAt(last);
        if (symbol != '\0')
        {
            if (prefix is not null || Currencies.OfSign(symbol) is not { } sign || (last + 1 < tokens.Count && tokens.Glued(last) && tokens.IsNumber(last + 1)))
            {
                return false;
            }

            // A sign after a space belongs to the next amount: "between 5 $7".
            if (!tokens.Glued(last - 1) && last + 1 < tokens.Count && tokens.Near(last) && tokens.IsNumber(last + 1))
            {
                return false;
            }

            code = symbol == '$' || Currencies.IsMinorSign(symbol) ? home.Dollar : sign;
            factor = Currencies.IsMinorSign(symbol) ? 0.01m : 1;
            return true;
        }

        return last < tokens.Count && tokens[last].Type == TokenType.Word && (prefix is null || !glued)
            && TryWord(reading, amount, prefix, glued, home, ref last, out code, out factor);
    }

    private static bool TryWord(Reading reading, in Amount amount, string? prefix, bool glued, HomeCurrency home, ref int last, out string? code, out decimal factor)
    {
        var tokens = reading.Tokens;
        code = null;
        factor = 1;
        if (prefix is null && amount.Magnitude == 1 && glued && Currencies.IsPence(tokens.Surface(last), amount.Number)
            && !(last + 1 < tokens.Count && tokens.Glued(last) && tokens[last + 1].Type != TokenType.Symbol))
        {
            code = Currencies.PenceCode;
            factor = 0.01m;
            return true;
        }

        if (prefix is null && amount.Magnitude == 1 && glued && home.Dollar != HomeCurrency.Default && Currencies.IsCents(tokens.Surface(last)))
        {
            code = home.Dollar;
            factor = 0.01m;
            return true;
        }

        var nationality = Nationality(tokens, ref last);
        var word = tokens.WordAt(last);
        if (word?.Currency is { } currency && IsMoney(tokens, last, amount, currency, nationality is not null))
        {
            if (nationality is not null && !nationality.TryGetValue(currency.Family, out code))
            {
                return false;
            }

            code ??= currency.Family == "dollar" ? prefix ?? home.Dollar : currency.CodeIn(reading.Published);
            factor = currency.Factor;
            if (tokens.Near(last) && tokens.WordAt(last + 1)?.Currency is { } second && tokens[last + 1].Length > 3
                && (second.Factor < currency.Factor || second.Family == currency.Family))
            {
                // "pounds sterling", "euro cents"
                last++;
                factor = second.Factor;
            }

            return prefix is null || nationality is not null || code == prefix;
        }

        if (nationality is not null)
        {
            return false;
        }

        if (prefix is not null && tokens.WordAt(last)?.Nationality is { } home2 && home2.TryGetValue("dollar", out code)
            && prefix == home.Dollar && tokens.StartsUpper(last) && !EndsAsNoun(tokens, last))
        {
            // "$0.99 Canadian"
            return true;
        }

        if (word?.Abbreviations is { } codes && codes.TryGetValue(tokens.Surface(last).ToString(), out var abbreviated))
        {
            (code, factor) = abbreviated;
            return tokens.Surface(last).Length > 2 || (tokens.Surface(last).Length == 2 && !Currencies.NeedsGlueOrMagnitude(tokens.Surface(last)));
        }

        code = null;
        return false;
    }

    private static bool EndsAsNoun(Tokens tokens, int index) =>
        tokens.Near(index) && index + 1 < tokens.Count && tokens[index + 1].Type != TokenType.Symbol && !tokens.Is(index + 1, Role.A | Role.Per | Role.In | Role.For | Role.To | Role.And | Role.On | Role.By);

    /// <summary>False where a currency's word means something else: a weight, a street, a rapper, a victory.</summary>
    private static bool IsMoney(Tokens tokens, int index, in Amount amount, CurrencyWord currency, bool nationality)
    {
        if (nationality || amount.Magnitude > 1)
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

        if (currency.Family != "pound" || currency.Factor < 1)
        {
            return true;
        }

        if (tokens.Near(index) && index + 1 < tokens.Count && tokens[index + 1].Type == TokenType.Word && Currencies.FollowsWeight(tokens.Surface(index + 1)))
        {
            return false;
        }

        for (var i = Math.Max(0, amount.First - 5); i < Math.Min(tokens.Count, index + 4); i++)
        {
            if (tokens[i].Type == TokenType.Word && Currencies.IsWeight(tokens.Surface(i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Steps over a nationality (<c>Australian</c>, <c>New Zealand</c>, <c>U.S.</c>) before a currency word.</summary>
    private static Dictionary<string, string>? Nationality(Tokens tokens, ref int index)
    {
        var at = index;
        if (tokens.Surface(at) is "U" && tokens.IsSymbol(at + 1, '.') && at + 4 < tokens.Count && tokens.Surface(at + 2) is "S" && tokens.WordAt(at + 4)?.Currency is not null)
        {
            index = at + 4;
            return tokens.IsSymbol(at + 3, '.') ? Vocabulary.English.Find("us")?.Nationality : null;
        }

        if (Currencies.IsLead(tokens.Surface(at)) && tokens.Near(at) && tokens.WordAt(at + 1)?.Nationality is not null)
        {
            at++;
        }

        // "Australian dollars", "D-marks"
        var word = at + 1 < tokens.Count && tokens.IsDash(at + 1) && tokens.Glued(at) ? at + 2 : at + 1;
        if (tokens.WordAt(at)?.Nationality is { } nationality && tokens.Near(at) && tokens.WordAt(word)?.Currency is not null)
        {
            index = word;
            return nationality;
        }

        return null;
    }
}
