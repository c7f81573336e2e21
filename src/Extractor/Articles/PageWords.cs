using System.Collections.Frozen;

namespace Extractor.Articles;

/// <summary>The words by which pages name their parts, and with which lines begin that are no part of an article: <c>Gazetteers/en/pages.json</c>.</summary>
internal sealed class PageWords
{
    private const int MostWords = 12, LongestCall = 20;

    public static PageWords English { get; } = new(EmbeddedWords.Read<Lists>("en/pages"));

    private readonly FrozenDictionary<string, PageMarks>.AlternateLookup<ReadOnlySpan<char>> names;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> vetoes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> topics;
    private readonly string[] beginnings;
    private readonly string[] parts;
    private readonly string[] stops;
    private readonly string[] credits;

    private PageWords(Lists lists)
    {
        names = lists.Asides.Select(words => (words, PageMarks.Aside))
            .Concat(lists.Furniture.Select(words => (words, PageMarks.Furniture)))
            .Concat(lists.Body.Select(words => (words, PageMarks.Body)))
            .Concat(lists.Caption.Select(words => (words, PageMarks.Caption)))
            .ToFrozenDictionary(pair => pair.words.Replace(" ", "", StringComparison.Ordinal), pair => pair.Item2, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        vetoes = lists.Vetoes.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        topics = lists.Topics.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        beginnings = lists.LineBeginnings;
        parts = lists.LineParts;
        stops = lists.Stops;
        credits = lists.Credits;
    }

    /// <summary>What one class or id names: <c>article-body</c>, <c>relatedLinks</c>; by its words and by pairs of words.</summary>
    public PageMarks MarksOf(ReadOnlySpan<char> token)
    {
        Span<Range> words = stackalloc Range[MostWords];
        var count = Split(token, words);
        if (count == 0 || topics.Contains(token[words[0]]))
            return PageMarks.None;
        Span<char> joined = stackalloc char[token.Length];
        var marks = PageMarks.None;
        for (var i = 0; i < count; i++)
        {
            var word = token[words[i]];
            if (vetoes.Contains(word))
                return PageMarks.None;
            if (names.TryGetValue(word, out var one))
                marks |= one;
            if (i + 1 == count)
                continue;
            var next = token[words[i + 1]];
            word.CopyTo(joined);
            next.CopyTo(joined[word.Length..]);
            if (names.TryGetValue(joined[..(word.Length + next.Length)], out var pair))
                marks |= pair;
        }
        return marks;
    }

    /// <summary>True of a line that calls to something else: <c>Read more: ...</c>, <c>Sign up for our newsletter</c>.</summary>
    public bool IsCall(ReadOnlySpan<char> line, int words) => (words <= LongestCall && Begins(line, beginnings)) || Contains(line, parts);

    /// <summary>True of a heading after which no article goes on.</summary>
    public bool IsStop(ReadOnlySpan<char> line) => Begins(line, stops);

    /// <summary>True of a note on the authors and how to reach them.</summary>
    public bool IsCredit(ReadOnlySpan<char> line) => Contains(line, credits);

    private static bool Begins(ReadOnlySpan<char> line, string[] beginnings)
    {
        foreach (var beginning in beginnings)
            if (line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && (line.Length == beginning.Length || !char.IsLetterOrDigit(line[beginning.Length]) || !char.IsLetterOrDigit(beginning[^1])))
                return true;
        return false;
    }

    private static bool Contains(ReadOnlySpan<char> line, string[] parts)
    {
        foreach (var part in parts)
            if (line.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Parts at hyphens and other signs, and where a capital begins a word.</summary>
    private static int Split(ReadOnlySpan<char> token, Span<Range> words)
    {
        var count = 0;
        var start = -1;
        for (var i = 0; i <= token.Length && count < words.Length; i++)
        {
            var isLetter = i < token.Length && char.IsAsciiLetter(token[i]);
            if (start >= 0 && (!isLetter || (char.IsAsciiLetterUpper(token[i]) && !char.IsAsciiLetterUpper(token[i - 1]))))
            {
                words[count++] = start..i;
                start = -1;
            }
            if (isLetter && start < 0)
                start = i;
        }
        return count;
    }

    internal sealed record Lists(string[] Asides, string[] Furniture, string[] Body, string[] Caption, string[] Vetoes, string[] Topics, string[] LineBeginnings, string[] LineParts, string[] Stops, string[] Credits);
}
