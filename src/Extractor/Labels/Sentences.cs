using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>
/// Where the sentences of a text begin and end, in tokens. An empty line ends one always; a single line break does where the
/// text is not wrapped, or where a bullet or an indent follows. A line that holds nothing but a figure (an info box) runs on
/// into the line that explains it.
/// </summary>
internal sealed class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(Gazetteer.Open("words").GetProperty("abbreviations").Strings(), StringComparer.OrdinalIgnoreCase);

    private readonly int[] sentenceOf;
    private readonly List<(int First, int End)> sentences = [];

    private Sentences(int count) => sentenceOf = new int[count];

    /// <summary>Index of the sentence that a token belongs to.</summary>
    public int Of(int token) => token < sentenceOf.Length ? sentenceOf[token] : sentences.Count - 1;

    /// <summary>First token and the token after the last.</summary>
    public (int First, int End) this[int sentence] => sentences[sentence];

    public int Count => sentences.Count;

    public static Sentences Split(Tokens tokens)
    {
        var split = new Sentences(tokens.Count);
        var wrapped = IsWrapped(tokens.Text);
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            split.sentenceOf[i] = split.sentences.Count;
            if (i + 1 == tokens.Count || Ends(tokens, first, i, wrapped))
            {
                split.sentences.Add((first, i + 1));
                first = i + 1;
            }
        }

        if (split.sentences.Count == 0)
        {
            split.sentences.Add((0, 0));
        }

        return split;
    }

    private static bool Ends(Tokens tokens, int first, int last, bool wrapped)
    {
        var gap = tokens.Text.AsSpan(tokens[last].End, tokens[last + 1].Start - tokens[last].End);
        var lines = gap.Count('\n');
        if (lines > 1)
        {
            return true;
        }

        if (lines == 1 && (!wrapped || gap[(gap.IndexOf('\n') + 1)..].Length >= 3 || IsBullet(tokens.SymbolAt(last + 1))))
        {
            return !IsFigureOnly(tokens, first, last);
        }

        if (gap.Length == 0)
        {
            return false;
        }

        var symbol = tokens.SymbolAt(last);
        if (symbol is '!' or '?')
        {
            return true;
        }

        if (symbol is '"' or '”' or ')' && last > first && tokens.Glued(last - 1) && tokens.SymbolAt(last - 1) is '.' or '!' or '?')
        {
            return tokens[last + 1].Type != TokenType.Word || tokens.StartsUpper(last + 1);
        }

        if (symbol != '.' || last == first || !tokens.Glued(last - 1))
        {
            return false;
        }

        if (tokens[last + 1].Type == TokenType.Word && !tokens.StartsUpper(last + 1))
        {
            return false;
        }

        return tokens[last - 1].Type != TokenType.Word
            || (tokens[last - 1].Length > 1 && !Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens.Surface(last - 1)));
    }

    internal static bool IsBullet(char c) => c is '•' or '-' or '*' or '–' or '·' or '◦' or '▪';

    /// <summary>True for a line such as <c>$100B+</c> or <c>5 GW</c>: at most four tokens, a number among them, no full stop.</summary>
    private static bool IsFigureOnly(Tokens tokens, int first, int last)
    {
        if (last - first > 4)
        {
            return false;
        }

        var number = false;
        for (var i = first; i <= last; i++)
        {
            number |= tokens[i].Type == TokenType.Number;
        }

        return number && !tokens.IsSymbol(last, '.');
    }

    /// <summary>True for text broken at a fixed width, as wire copy is: hardly a line is longer than 90 characters, and many are over 45.</summary>
    private static bool IsWrapped(string text)
    {
        int lines = 0, full = 0, over = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > 20)
            {
                lines++;
                full += line.Length is > 45 and <= 90 ? 1 : 0;
                over += line.Length > 90 ? 1 : 0;
            }
        }

        return lines >= 4 && over * 10 <= lines && full * 2 >= lines;
    }
}
