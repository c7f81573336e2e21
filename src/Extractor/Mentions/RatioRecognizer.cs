namespace Extractor.Mentions;

/// <summary>
/// Percentages and multiples: <c>49%</c>, <c>6.5 pct</c>, <c>49 per cent</c>, <c>20x</c>, <c>threefold</c>, <c>12 times earnings</c>.
/// Percentage points, pixel sizes and occurrences (<c>three times this year</c>) are nothing.
/// </summary>
internal sealed class RatioRecognizer() : UnitRecognizer(Kind.Ratio, "ratio", Trigger.Ratio, Trigger.Ratio)
{
    private const string Percent = "%";
    private const string Multiple = "x";
    private static readonly string[] Comparative = [.. Gazetteer.Open("numbers").GetProperty("comparativeEndings").Strings()];
    private static readonly HashSet<decimal> NoMultiples = [.. Gazetteer.Open("numbers").GetProperty("noMultiples").EnumerateArray().Select(e => e.GetDecimal())];

    protected override bool TryUnit(Tokens tokens, in Amount amount, out int last, out string unit, out decimal factor, out string rule)
    {
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
                // "777x jets"
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
            return !tokens.Is(last + 1, Role.Point) || !tokens.Near(last);
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

        (unit, rule) = (Multiple, "times");
        return word.Is(Role.Times) && tokens.Near(last) && (tokens.Is(last + 1, Role.TimesFollower) || tokens.StartsUpperAt(last + 1) || IsComparative(tokens, last + 1));
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

    private static bool IsComparative(Tokens tokens, int index) => index < tokens.Count && tokens[index].Type == TokenType.Word
        && Comparative.Any(ending => tokens[index].Length > ending.Length + 2 && tokens.Text.AsSpan(0, tokens[index].End).EndsWith(ending, StringComparison.Ordinal));

    private static bool IsWordOrNumber(Tokens tokens, int index) => index < tokens.Count && tokens[index].Type != TokenType.Symbol;
}
