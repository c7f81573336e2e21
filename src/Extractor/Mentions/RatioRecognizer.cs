namespace Extractor.Mentions;

/// <summary>
/// Percentages and multiples: <c>49%</c>, <c>6.5 pct</c>, <c>49 per cent</c>, <c>20x</c>, <c>threefold</c>, <c>12 times earnings</c>.
/// Percentage points, pixel sizes and occurrences (<c>three times this year</c>) are nothing.
/// </summary>
internal sealed class RatioRecognizer() : UnitRecognizer(Kind.Ratio, "ratio", Trigger.Ratio, Trigger.Ratio)
{
    private const int MeasureReach = 40;
    private const int MeasureAfter = 10;
    private const string Percent = "%";
    private const string Multiple = "x";
    private static readonly string[] Comparative = [.. Gazetteer.Open("numbers").GetProperty("comparativeEndings").Strings()];
    private static readonly HashSet<decimal> NoMultiples = [.. Gazetteer.Open("numbers").GetProperty("noMultiples").EnumerateArray().Select(e => e.GetDecimal())];

    protected override bool TryUnit(Reading reading, in Amount amount, out int last, out string unit, out decimal factor, out string rule)
    {
        var tokens = reading.Tokens;
        factor = 1;
        unit = Percent;
        rule = "percent";
        last = amount.Last + 1;
        if (amount.Magnitude != 1 || !tokens.Near(amount.Last))
        {
            return false;
        }

        if (tokens.SymbolAt(last) is '%' or '％' or '﹪')
        {
            return true;
        }

        var glued = tokens.Glued(amount.Last);
        if (glued && !amount.Spelled && IsMultipleSign(tokens, last) && !(tokens.Glued(last) && IsWordOrNumber(tokens, last + 1)))
        {
            if (NoMultiples.Contains(amount.Number))
            {
                Refuse(reading, amount.First, last, "the name of a product");
                return false;
            }

            (unit, rule) = (Multiple, "multiple");
            return true;
        }

        if (tokens.IsDash(last) && glued && tokens.Glued(last))
        {
            last++;
        }

        if (tokens.WordAt(last) is not { } word)
        {
            return false;
        }

        if (word.Is(Role.Percent))
        {
            if (!tokens.Is(last + 1, Role.Point) || !tokens.Near(last))
            {
                return true;
            }

            Refuse(reading, amount.First, last + 1, "percentage points are a difference");
            return false;
        }

        if (word.Is(Role.Per))
        {
            var cent = tokens.IsDash(last + 1) ? last + 2 : last + 1;
            last = cent;
            return tokens.Is(cent, Role.Cent);
        }

        if (word.Fold == 1)
        {
            (unit, rule) = (Multiple, "fold");
            return true;
        }

        if (!word.Is(Role.Times))
        {
            return false;
        }

        (unit, rule) = (Multiple, "times");
        if ((tokens.Near(last) && (tokens.Is(last + 1, Role.TimesFollower) || tokens.StartsUpperAt(last + 1) || IsComparative(tokens, last + 1))) || IsMultiple(tokens, amount, last))
        {
            return true;
        }

        Refuse(reading, amount.First, last, "how often, not how many times as much");
        return false;
    }

    protected override bool TryAlone(Reading reading, int index, out int last, out Mention mention)
    {
        last = index;
        mention = null!;
        if (reading.Tokens.WordAt(index) is not { } word)
        {
            return false;
        }

        if (word.Fold > 1)
        {
            mention = Build(reading, index, ref last, Value.Of(word.Fold, Multiple), "fold", Qualifier.Exact);
            return true;
        }

        if (!TryUnitFirst(reading.Tokens, index, out last, out var value))
        {
            return false;
        }

        mention = Build(reading, index, ref last, Value.Of(value, Percent), "unit before number", Qualifier.Exact);
        return true;
    }

    /// <summary>Reads a line of its own that puts the unit first: <c>Percent of 10</c>.</summary>
    private static bool TryUnitFirst(Tokens tokens, int index, out int last, out decimal value)
    {
        value = 0;
        last = index;
        var unit = tokens.Is(index, Role.Per) && tokens.Is(index + 1, Role.Cent) && tokens.Near(index) ? index + 1 : tokens.Is(index, Role.Percent) ? index : -1;
        if (unit < 0 || tokens.Near(index - 1) || !tokens.Near(unit) || !tokens.Is(unit + 1, Role.Of) || !tokens.Near(unit + 1)
            || !Amount.TryRead(tokens, unit + 2, out var amount) || amount.Magnitude != 1 || tokens.Near(amount.Last))
        {
            return false;
        }

        (last, value) = (amount.Last, amount.Value);
        return true;
    }

    private static bool IsMultipleSign(Tokens tokens, int index) => tokens.Is(index, AmountRole.Multiple) || tokens.IsSymbol(index, '×');

    /// <summary>
    /// True for <c>7.8 times</c>, since nothing happens so often, and for <c>goes for 27 times</c> where a price or a measure of one is spoken of.
    /// </summary>
    private static bool IsMultiple(Tokens tokens, in Amount amount, int times)
    {
        var next = times + 1;
        if (tokens.Near(times) && tokens.Is(next, Role.A | Role.Per))
        {
            return false;
        }

        if (!amount.Spelled && tokens.Surface(amount.First).Contains('.'))
        {
            return true;
        }

        var before = amount.First - 1;
        while (tokens.Is(before, AmountRole.Hedge))
        {
            before--;
        }

        if (!tokens.Is(before, AmountRole.Pricing) || (tokens.Near(times) && tokens.IsWord(next)))
        {
            return false;
        }

        for (var i = Math.Max(0, before - MeasureReach); i < Math.Min(tokens.Count, next + MeasureAfter); i++)
        {
            if (tokens.Is(i, AmountRole.Multiplied))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsComparative(Tokens tokens, int index) => index < tokens.Count && tokens[index].Type == TokenType.Word
        && Comparative.Any(ending => tokens[index].Length > ending.Length + 2 && tokens.Text.AsSpan(0, tokens[index].End).EndsWith(ending, StringComparison.Ordinal));

    private static bool IsWordOrNumber(Tokens tokens, int index) => index < tokens.Count && tokens[index].Type != TokenType.Symbol;
}
