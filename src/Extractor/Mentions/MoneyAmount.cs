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
    public string? Code => SuffixCode ?? PrefixCode;

    public bool HasOwnCurrency => Code is not null;

    /// <summary>What the cents add that follow the whole: <c>3 dollars 50 cents</c>.</summary>
    public decimal Coins { get; init; }

    /// <summary>In whole units of <see cref="Code"/>.</summary>
    public decimal Value => (Amount.Value * OwnFactor) + Coins;

    /// <summary>The factor of the low end of a range, which may share the unit of the high one (<c>50-60 cents</c>).</summary>
    public decimal Factor(in MoneyAmount high) => HasOwnCurrency ? OwnFactor : high.OwnFactor;

    /// <summary>Reads the number at a token with what stands before and after it. False where the number touches letters that are no unit of money.</summary>
    public static bool TryRead(Reading reading, HomeCurrency home, int index, out MoneyAmount money)
    {
        money = default;
        var tokens = reading.Tokens;
        if (!Amount.TryDigits(tokens, index, out var amount))
        {
            return false;
        }

        var before = CurrencyBefore.TryRead(tokens, index, amount, home, out var prefix);
        if (!before && tokens.Glued(index - 1) && tokens[index - 1].Type == TokenType.Word)
        {
            return false;
        }

        var after = CurrencyAfter.TryRead(reading, ref amount, before ? prefix.Code : null, home, out var suffix);

        // A number that runs on into letters is no amount: "5G", "$3x".
        if (!after && tokens.Glued(amount.Last) && tokens.IsNumber(amount.Last) && tokens.IsWord(amount.Last + 1))
        {
            return false;
        }

        money = new MoneyAmount(
            amount,
            before ? prefix.Edge : index,
            after ? suffix.Edge : amount.Last,
            before ? prefix.Code : null,
            after ? suffix.Code : null,
            after ? suffix.Factor : before ? prefix.Factor : 1,
            (before, after) switch
            {
                (true, true) => "currency on both sides",
                (true, _) => "currency before",
                (_, true) => "currency after",
                _ => "number",
            });
        if (money.Code is not null && MoneyCoins.TryRead(tokens, money, out var last, out var coins))
        {
            money = money with { Last = last, Coins = coins, Rule = "notes and coins" };
        }

        return true;
    }
}
