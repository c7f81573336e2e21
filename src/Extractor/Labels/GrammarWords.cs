using System.Text.Json;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>The words of <c>Gazetteers/en/grammar.json</c>, and what can be told of a word's grammar without a parser.</summary>
internal static class GrammarWords
{
    private static readonly JsonElement List = Gazetteer.Open("grammar");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Function = Set("function");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions = Set("prepositions");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Auxiliaries = Set("auxiliaries");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prospects = Set("prospects");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = Set("verbs");
    private static readonly string VerbEnding = List.GetProperty("verbEnding").GetString()!;
    private static readonly string[] Endings = [.. List.GetProperty("endings").Strings()];

    /// <summary>An article, pronoun, conjunction, preposition or auxiliary: it joins words and means little itself.</summary>
    public static bool IsFunction(ReadOnlySpan<char> word) => Function.Contains(word);

    public static bool IsPreposition(ReadOnlySpan<char> word) => Prepositions.Contains(word);

    public static bool IsAuxiliary(ReadOnlySpan<char> word) => Auxiliaries.Contains(word);

    /// <summary>A word that says that something is still to come, or might: <c>will</c>, <c>expected</c>, <c>to</c>.</summary>
    public static bool IsProspect(ReadOnlySpan<char> word) => Prospects.Contains(word);

    /// <summary>A frequent verb of the trade, or a past form by its ending; some adjectives pass for one.</summary>
    public static bool IsVerb(ReadOnlySpan<char> word) =>
        Verbs.Contains(word) || (word.Length > 4 && word.EndsWith(VerbEnding, StringComparison.OrdinalIgnoreCase));

    /// <summary>All that is told of a word.</summary>
    public static GrammarTag TagOf(ReadOnlySpan<char> word) =>
        (IsFunction(word) ? GrammarTag.Function : 0) | (IsPreposition(word) ? GrammarTag.Preposition : 0) | (IsAuxiliary(word) ? GrammarTag.Auxiliary : 0)
        | (IsProspect(word) ? GrammarTag.Prospect : 0) | (IsVerb(word) ? GrammarTag.Verb : 0);

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

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string name) =>
        new HashSet<string>(List.GetProperty(name).Strings(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
