using Extractor.Parties.Companies;

namespace Extractor.Deals.Transactions;

/// <summary>The parties that tellings name, each taken apart once however many name it.</summary>
internal sealed class PartyProfiles(CompanyIndex companies)
{
    private readonly Dictionary<string, PartyProfile?> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartyProfile> byId = new(StringComparer.Ordinal);
    private (IReadOnlyList<string> Names, PartyProfile[] Parties) last = ([], []);

    /// <summary>The companies that the names mean, each once.</summary>
    public PartyProfile[] Of(IReadOnlyList<string> names)
    {
        if (names.Count == 0) return [];
        var parties = new List<PartyProfile>(names.Count);
        foreach (var name in names)
        {
            if (Of(name) is { } party && !parties.Contains(party)) parties.Add(party);
        }

        return [.. parties];
    }

    /// <summary>As <see cref="Of(IReadOnlyList{string})"/>, of names that the deals of one article share.</summary>
    public PartyProfile[] OfArticle(IReadOnlyList<string> names)
    {
        if (!ReferenceEquals(names, last.Names)) last = (names, Of(names));
        return last.Parties;
    }

    private PartyProfile? Of(string name)
    {
        if (byName.TryGetValue(name, out var party)) return party;
        var id = companies.IdOf(name);
        if (id.Length > 0 && !byId.TryGetValue(id, out party)) byId[id] = party = new PartyProfile(id);
        return byName[name] = party;
    }
}
