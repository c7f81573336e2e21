namespace Extractor.Mentions;

/// <summary>
/// Percentages and multiples: <c>49%</c>, <c>6.5 pct</c>, <c>49 per cent</c>, <c>20x</c>, <c>threefold</c>, <c>12 times earnings</c>.
/// Percentage points, pixel sizes and occurrences (<c>three times this year</c>) are nothing.
/// </summary>
internal sealed class RatioRecognizer() : UnitRecognizer(Kind.Ratio, "ratio")
{
    private const string Percent = "%";
    private const string Multiple = "x";
    private static readonly string[] Comparative = [.. Gazetteer.Open("numbers").GetProperty("comparativeEndings").Strings()];
    private static readonly HashSet<string> Multiples = [.. Gazetteer.Open("numbers").GetProperty("multiples").Strings()];

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
        if (glued && !amount.Spelled && last < tokens.Count && IsMultipleSign(tokens, last) && !(tokens.Glued(last) && IsWordOrNumber(tokens, last + 1)))
        {
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
        if (reading.Tokens.WordAt(index) is not { Fold: > 1 } word)
        {
            return false;
        }

        mention = Build(reading, index, ref last, Value.Of(word.Fold, Multiple), "fold", Qualifier.Exact);
        return true;
    }

    private static bool IsMultipleSign(Tokens tokens, int index)
    {
        foreach (var sign in Multiples)
        {
            if (tokens.Surface(index).Equals(sign, StringComparison.OrdinalIgnoreCase))
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
