using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>The signs under which exchanges list companies: they stand beside names and are none.</summary>
internal static class Tickers
{
    /// <summary>
    /// Takes a ticker off the end of a name, or all of it where it is nothing else: <c>Nexen Inc NXY.TO</c>, in brackets <c>(BRKa.N)</c>,
    /// <c>(NYSE: GE)</c>, <c>(0883.HK)</c>, and in the angle brackets of old wires behind a name <c>&lt;FFMC&gt;</c>. A ticker is the company
    /// named before it.
    /// </summary>
    public static (int First, int End) Without(Tokens tokens, (int First, int End) name)
    {
        var (first, end) = name;
        const int longest = 5;
        if (IsBracketed(tokens, first, end))
        {
            return (first, first);
        }

        if (end - first >= 3 && tokens.IsSymbol(end - 2, '.') && tokens[end - 1].Length <= 2 && tokens.Surface(end - 1) is var market && !market.ContainsAnyInRange('a', 'z')
            && tokens.Glued(end - 2) && tokens.Glued(end - 3) && tokens[end - 3].Length > 1)
        {
            return (first, end - 3);
        }

        return end - first == 1 && first > 1 && tokens.IsSymbol(first - 1, '<') && tokens.IsSymbol(end, '>') && tokens.StartsUpperAt(first - 2)
            && tokens[first].Length <= longest && !tokens.Surface(first).ContainsAnyInRange('a', 'z')
            ? (first, first)
            : name;
    }

    // In a pair of brackets nothing but capitals, figures and the dot or colon of an exchange.
    private static bool IsBracketed(Tokens tokens, int first, int end)
    {
        const int reach = 5;
        var (from, to) = (first - 1, end);
        while (from > 0 && first - from < reach && tokens.SymbolAt(from) is not ('(' or '<'))
        {
            from--;
        }

        while (to < tokens.Count - 1 && to - end < reach && tokens.SymbolAt(to) is not (')' or '>'))
        {
            to++;
        }

        if (from < 0 || to >= tokens.Count || tokens.SymbolAt(from) is not ('(' or '<') || tokens.SymbolAt(to) is not (')' or '>'))
        {
            return false;
        }

        var exchange = false;
        for (var i = from + 1; i < to; i++)
        {
            var isMark = tokens.SymbolAt(i) is '.' or ':';
            exchange |= isMark;
            if (!isMark && (tokens[i].Type == TokenType.Symbol || tokens[i].Length > 6 || !IsWord(tokens.Surface(i))))
            {
                return false;
            }
        }

        return exchange;
    }

    // "ORCL", "BRKa", "0883", and the exchanges that are written as names.
    private static bool IsWord(ReadOnlySpan<char> word) => NameGazetteer.Exchanges.Has(word) || !word[..^1].ContainsAnyInRange('a', 'z');
}
