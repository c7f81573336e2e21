using System.Collections.Frozen;
using System.Text.Json;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>The words of <c>Gazetteers/en/grammar.json</c>, and what can be told of a word's grammar without a parser.</summary>
internal static class GrammarWords
{
    private static readonly JsonElement List = Gazetteer.Open("grammar");
    private static readonly FrozenDictionary<string, GrammarTag>.AlternateLookup<ReadOnlySpan<char>> Tags = ReadTags();
    private static readonly string VerbEnding = List.GetProperty("verbEnding").GetString()!;
    private static readonly string AdverbEnding = List.GetProperty("adverbEnding").GetString()!;
    private static readonly string[] Endings = [.. List.GetProperty("endings").Strings()];

    /// <summary>A frequent verb of the trade, or a past form by its ending; some adjectives pass for one.</summary>
    public static bool IsVerb(ReadOnlySpan<char> word) => (TagOf(word) & GrammarTag.Verb) != 0;

    /// <summary>An adverb by its ending; some names pass for one.</summary>
    public static bool IsAdverb(ReadOnlySpan<char> word) => word.EndsWith(AdverbEnding, StringComparison.OrdinalIgnoreCase);

    /// <summary>All that is told of a word: one look-up.</summary>
    public static GrammarTag TagOf(ReadOnlySpan<char> word)
    {
        Tags.TryGetValue(word, out var tag);
        return word.Length > 4 && word.EndsWith(VerbEnding, StringComparison.OrdinalIgnoreCase) ? tag | GrammarTag.Verb : tag;
    }

    /// <summary>The word without its ending, where at least four letters remain: <c>acquir</c> for <c>acquired</c>.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + 4 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static FrozenDictionary<string, GrammarTag>.AlternateLookup<ReadOnlySpan<char>> ReadTags()
    {
        (string Name, GrammarTag Tag)[] lists =
        [
            ("function", GrammarTag.Function), ("prepositions", GrammarTag.Preposition), ("auxiliaries", GrammarTag.Auxiliary), ("prospects", GrammarTag.Prospect),
            ("verbs", GrammarTag.Verb),
        ];
        var tags = new Dictionary<string, GrammarTag>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, tag) in lists)
        {
            foreach (var word in List.GetProperty(name).Strings())
            {
                tags[word] = tags.GetValueOrDefault(word) | tag;
            }
        }

        return tags.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
