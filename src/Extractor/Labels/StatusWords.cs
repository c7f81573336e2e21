using System.Collections.Frozen;
using System.Text.Json;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>The words of <c>Gazetteers/en/status.json</c>: cues that a figure is recalled, conditional, foreseen or unconfirmed, and sets that the signs use.</summary>
internal static class StatusWords
{
    private static readonly JsonElement List = Gazetteer.Open("status");
    private static readonly FrozenDictionary<string, List<(string[] Words, string Cue)>>.AlternateLookup<ReadOnlySpan<char>> ByFirst = ReadCues();

    /// <summary>Words that set a figure against an earlier one: <c>against</c>, <c>than</c>.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Compared { get; } = Set("compared");

    /// <summary>The word before the first of two figures that tell a change.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> From { get; } = Set("from");

    /// <summary>The word before the second.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> To { get; } = Set("to");

    /// <summary>Verbs of deals that were made.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Done { get; } = Set("done");

    /// <summary>Words before a figure that was told before.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Earlier { get; } = Set("earlier");

    /// <summary>Words of what is still to come.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Ahead { get; } = Set("ahead");

    /// <summary>Words of funding rounds.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Rounds { get; } = Set("rounds");

    /// <summary>Words of a condition.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Conditions { get; } = Set("conditions");

    /// <summary>Words of a sentence that nobody confirmed.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Told { get; } = Set("told");

    /// <summary>Words of a clause that nobody confirmed.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Unsure { get; } = Set("unsure");

    /// <summary>Adds the cues that begin at a token, each once.</summary>
    public static void AddCues(Tokens tokens, int token, List<string> found)
    {
        if (!tokens.IsWord(token) || !ByFirst.TryGetValue(tokens.Surface(token), out var phrases))
        {
            return;
        }

        foreach (var (words, cue) in phrases)
        {
            var n = 1;
            while (n < words.Length && tokens.IsWord(token + n) && tokens.Surface(token + n).Equals(words[n], StringComparison.OrdinalIgnoreCase))
            {
                n++;
            }

            if (n == words.Length && !found.Contains(cue))
            {
                found.Add(cue);
            }
        }
    }

    private static FrozenDictionary<string, List<(string[], string)>>.AlternateLookup<ReadOnlySpan<char>> ReadCues()
    {
        var byFirst = new Dictionary<string, List<(string[], string)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var cue in List.GetProperty("cues").EnumerateObject())
        {
            foreach (var words in cue.Value.Strings().Select(p => p.Split(' ', '-')))
            {
                if (!byFirst.TryGetValue(words[0], out var phrases))
                {
                    byFirst[words[0]] = phrases = [];
                }

                phrases.Add((words, cue.Name));
            }
        }

        return byFirst.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string name) =>
        new HashSet<string>(List.GetProperty(name).Strings(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
