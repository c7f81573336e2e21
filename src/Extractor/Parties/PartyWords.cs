using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>The words of <c>Gazetteers/en/parties.json</c>, by group and name, compared without case.</summary>
internal static class PartyWords
{
    /// <summary>One list of a group.</summary>
    public static HashSet<string> Of(string group, string name) => new(Gazetteer.Open("parties").GetProperty(group).GetProperty(name).Strings(), StringComparer.OrdinalIgnoreCase);
}
