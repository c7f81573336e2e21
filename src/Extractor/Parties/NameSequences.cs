using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>
/// The capitalized sequences of a text that may name somebody: <c>Amazon Web Services</c>, <c>Johnson &amp; Johnson</c>,
/// <c>T-Mobile</c>, <c>iRobot</c>, <c>Bank of America</c>. A possessive ends a name; words that only open a sentence are no part of it.
/// </summary>
internal static class NameSequences
{
    private const int Longest = 8;
    private const int LongestPerson = 3;

    /// <summary>First token of each and the token after its last, in the order of the text.</summary>
    public static List<(int First, int End)> Find(ArticleContext article)
    {
        var tokens = article.Tokens;
        var found = new List<(int First, int End)>();
        var lower = LowerWords(tokens);
        for (var s = 0; s < article.Sentences.Count; s++)
        {
            var (from, to) = article.Sentences[s];
            if (IsShouted(tokens, from, to))
            {
                continue;
            }

            for (var i = from; i < to; i++)
            {
                if (Opens(article, i) && !(i > from && tokens.Glued(i - 1) && tokens[i - 1].Type == TokenType.Number))
                {
                    var end = End(article, i, to);
                    Trim(article, IsOpening(article, i, from) && IsCommon(tokens, i, lower) ? i + 1 : i, end, found);
                    i = end - 1;
                }
            }
        }

        return found;
    }

    /// <summary>True for headlines in capitals or with Every Word Capitalized: their capitals tell nothing.</summary>
    public static bool IsShouted(Tokens tokens, int from, int to)
    {
        int words = 0, capitals = 0;
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Type == TokenType.Word && tokens[i].Length > 3)
            {
                words++;
                capitals += tokens.StartsUpper(i) ? 1 : 0;
            }
        }

        // A heading of two or three words has no full stop.
        return (words >= 4 && capitals * 10 >= words * 8) || (words is 2 or 3 && capitals == words && to - from <= 8 && to < tokens.Count && !tokens.Near(to - 1) && tokens[to - 1].Type == TokenType.Word);
    }

    private static HashSet<string> LowerWords(Tokens tokens)
    {
        var lower = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lookup = lower.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Type == TokenType.Word && !tokens.StartsUpper(i))
            {
                lookup.Add(tokens.Surface(i));
            }
        }

        return lower;
    }

    // The first word of a sentence, of a bullet or of a quotation is written with a capital whatever it is.
    private static bool IsOpening(ArticleContext article, int index, int from) => index == from || article.Tokens[index - 1].Type == TokenType.Symbol;

    private static bool IsCommon(Tokens tokens, int index, HashSet<string> lower) =>
        tokens.WordAt(index) is { Senses.Length: > 0 } || lower.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens.Surface(index));

    private static bool Opens(ArticleContext article, int index)
    {
        var tokens = article.Tokens;
        return article.MentionAt(index) < 0 && tokens[index].Type == TokenType.Word && (tokens.StartsUpper(index) || IsCamel(tokens.Surface(index)));
    }

    // "iRobot", "eBay"
    private static bool IsCamel(ReadOnlySpan<char> word) => word.Length > 3 && char.IsLower(word[0]) && char.IsUpper(word[1]) && char.IsLower(word[2]);

    private static int End(ArticleContext article, int first, int stop)
    {
        var tokens = article.Tokens;
        var end = first + 1;
        while (end < stop && end - first < Longest && tokens.Near(end - 1))
        {
            if (Opens(article, end))
            {
                end++;
            }
            else if (tokens.SymbolAt(end) is '&' && end + 1 < stop && Opens(article, end + 1))
            {
                end += 2;
            }
            else if (tokens.Glued(end - 1) && tokens.SymbolAt(end) is '-' or '.' or '\'' or '’' && tokens.Glued(end) && end + 1 < stop
                && (Opens(article, end + 1) || (tokens.IsSymbol(end, '.') && tokens[end + 1].Type == TokenType.Word)) && tokens[end + 1].Length > (tokens.IsSymbol(end, '.') ? 1 : 2) - (tokens.IsSymbol(end, '-') ? 1 : 0))
            {
                end += 2;
            }
            else if (tokens.Glued(end - 1) && tokens.SymbolAt(end) is '\'' or '’' && tokens.Glued(end) && end + 1 < stop && tokens.Surface(end + 1) is "l")
            {
                // "Int'l"
                end += 2;
            }
            else if (tokens[end].Type == TokenType.Number && article.MentionAt(end) < 0 && tokens.Glued(end - 1) && tokens[end].Length <= 3)
            {
                end++;
            }
            else if (NameGazetteer.Connectors.Has(tokens.Surface(end)) && tokens[end].Length <= 3 && (tokens.Surface(end) is "de" or "du" || (tokens.Surface(end) is "of" && NameGazetteer.Institutions.Has(tokens.Surface(end - 1)))) && end + 1 < stop && Opens(article, end + 1) && tokens.Near(end))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // Takes words that are no names off both ends, and splits off a title before a person.
    private static void Trim(ArticleContext article, int first, int end, List<(int First, int End)> found)
    {
        var tokens = article.Tokens;
        for (var i = first; i < end; i++)
        {
            if (NameGazetteer.Titles.Has(tokens.Surface(i)))
            {
                // "Halden CEO Maud Ferrier of Quellon": a name, a title, a person (told by the title before), and where the person belongs.
                var belongs = i;
                while (belongs < end && !tokens.Is(belongs, Role.Of))
                {
                    belongs++;
                }

                Trim(article, first, i, found);
                if (belongs - i is > 1 and <= LongestPerson + 1)
                {
                    found.Add((i + 1, belongs));
                }

                if (belongs < end)
                {
                    Trim(article, belongs + 1, end, found);
                }

                return;
            }
        }

        while (first < end && (tokens[first].Type == TokenType.Symbol || (NameGazetteer.NotNames.Has(tokens.Surface(first)) && !IsInnerWord(tokens, first, end))))
        {
            first++;
        }

        // The "TO" of NXY.TO is an exchange.
        var isTicker = end - first > 3 && tokens.IsSymbol(end - 2, '.') && tokens.Glued(end - 2) && tokens.Glued(end - 3);
        while (!isTicker && end > first && (tokens[end - 1].Type == TokenType.Symbol || (end - first > 1 && NameGazetteer.NotNames.Has(tokens.Surface(end - 1)) && !NameGazetteer.Suffixes.Has(tokens.Surface(end - 1)) && tokens[end - 1].Word is not { Senses.Length: > 0 })))
        {
            end--;
        }

        if (first < end && tokens[first].Length + (end - first) > 2)
        {
            found.Add((first, end));
        }
    }

    // "First Solar", "General Motors": a common word before another name that is none; "Bank of America".
    private static bool IsInnerWord(Tokens tokens, int first, int end) =>
        (end - first > 2 && tokens.Is(first + 1, Role.Of) && NameGazetteer.Institutions.Has(tokens.Surface(first))) || (end - first > 1 && (tokens[first].Length > 3 || NameGazetteer.Openers.Has(tokens.Surface(first))) && tokens.StartsUpperAt(first + 1) && !NameGazetteer.NotNames.Has(tokens.Surface(first + 1)) && first > 0 && tokens[first - 1].Type == TokenType.Word);
}
