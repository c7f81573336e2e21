using System.Collections.Frozen;

namespace Extractor.Articles;

/// <summary>
/// Tells the language of a text by its most frequent words (<c>Gazetteers/languages.json</c>), which make up a third of any prose.
/// Signs of scripts without spaces count as words of one sign.
/// </summary>
internal static class LanguageDetection
{
    private const int Sample = 20_000;

    /// <summary>Below this many words a text is too short to tell.</summary>
    private const int FewestWords = 12;

    /// <summary>Share of a text's words that must be frequent words of its language; tables and lists of names stay below.</summary>
    private const double LeastShare = 0.1;

    private static readonly string[] Codes;
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Languages;

    static LanguageDetection()
    {
        var lists = EmbeddedWords.Read<SortedDictionary<string, string>>("languages");
        Codes = [.. lists.Keys];
        Languages = lists
            .SelectMany(list => list.Value.Split(' ').Distinct(StringComparer.Ordinal).Select(word => (word, Code: Array.IndexOf(Codes, list.Key))))
            .GroupBy(pair => pair.word, pair => pair.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>From this many words on, with twice the frequent words of any other language, a text says more than a template's declaration.</summary>
    private const int ManyWords = 60;

    /// <summary>ISO 639-1 code of the language; null where the text is too short or no language stands out.</summary>
    public static string? Of(ReadOnlySpan<char> text) => Of(text, out _);

    /// <param name="isSure">True where the text leaves no doubt, even against a declaration.</param>
    public static string? Of(ReadOnlySpan<char> text, out bool isSure)
    {
        text = text[..Math.Min(text.Length, Sample)];
        Span<int> counts = stackalloc int[Codes.Length];
        Span<char> lower = stackalloc char[32];
        var words = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = WordLength(text[i..]);
            if (length == 0)
            {
                i++;
                continue;
            }
            words++;
            if (length <= lower.Length)
            {
                text.Slice(i, length).ToLowerInvariant(lower);
                if (Languages.TryGetValue(lower[..length], out var languages))
                    foreach (var language in languages)
                        counts[language]++;
            }
            i += length;
        }
        isSure = false;
        return words < FewestWords ? null : Winner(counts, words, out isSure);
    }

    private static string? Winner(ReadOnlySpan<int> counts, int words, out bool isSure)
    {
        int best = 0, second = -1;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best])
                (second, best) = (best, i);
            else if (second < 0 || counts[i] > counts[second])
                second = i;
        }
        var standsOut = counts[best] >= words * LeastShare && counts[best] > counts[second];
        isSure = standsOut && words >= ManyWords && counts[best] >= 2 * counts[second];
        return standsOut ? Codes[best] : null;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        if (IsUnspaced(text[0]))
            return 1;
        var length = 0;
        while (length < text.Length && (char.IsLetter(text[length]) || char.GetUnicodeCategory(text[length]) is System.Globalization.UnicodeCategory.NonSpacingMark) && !IsUnspaced(text[length]))
            length++;
        return length;
    }

    /// <summary>Kana and Han are written without spaces.</summary>
    private static bool IsUnspaced(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
