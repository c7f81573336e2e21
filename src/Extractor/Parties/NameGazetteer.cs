using System.Text.Json;
using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>The words of <c>Gazetteers/en/names.json</c>, all compared without case.</summary>
internal static class NameGazetteer
{
    private static readonly JsonElement List = Gazetteer.Open("names");

    public static readonly HashSet<string> Suffixes = Set("suffixes");
    public static readonly HashSet<string> Connectors = Set("connectors");
    public static readonly HashSet<string> NotNames = Set("notNames");
    public static readonly HashSet<string> Titles = Set("titles");
    public static readonly HashSet<string> FirstNames = Set("firstNames");
    public static readonly HashSet<string> Places = Set("places");
    public static readonly HashSet<string> Definite = Set("definite");
    public static readonly HashSet<string> Acts = Set("acts");
    public static readonly HashSet<string> Exchanges = Set("exchanges");
    public static readonly HashSet<string> Rounds = Set("rounds");
    public static readonly HashSet<string> Nobody = Set("nobody");
    public static readonly HashSet<string> Institutions = Set("institutions");
    public static readonly HashSet<string> Openers = Set("openers");
    public static readonly HashSet<string> Pronouns = Set("pronouns");

    /// <summary>Words that names are written with shortened, as they stand, and the whole words.</summary>
    public static readonly Dictionary<string, string> Shortened = List.GetProperty("shortened").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.OrdinalIgnoreCase);

    public static bool Has(this HashSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static HashSet<string> Set(string name) => new(List.GetProperty(name).Strings(), StringComparer.OrdinalIgnoreCase);
}
