using Extractor.Parties.Companies;

namespace Extractor.Deals.Transactions;

/// <summary>
/// The same deal told by several articles, made one. A pure function of the tellings and of what people decided: in which order they
/// came in changes nothing.
/// </summary>
public static class TransactionGrouping
{
    /// <summary>Every telling stands in one transaction; they are in the order of their first telling.</summary>
    public static IReadOnlyList<Transaction> Group(IEnumerable<Telling> tellings, CompanyIndex? companies = null, TransactionTies? ties = null)
    {
        var index = companies ?? CompanyIndex.Plain;
        var all = tellings.ToList();
        all.Sort(Telling.Compare);
        var parties = new PartyProfiles(index);
        var profiles = all.ConvertAll(t => new TellingProfile(t, parties));
        var places = ties is null ? [] : all.Select((t, i) => (t.Key, i)).ToDictionary(t => t.Key, t => t.i);
        var groups = TellingClusters.Of(all, TellingPairs.Of(profiles, index), Places(ties?.Together), Places(ties?.Apart));
        return [.. groups.Select(g => TransactionBuilder.Build([.. g.Select(i => all[i])], index))];

        IEnumerable<(int, int)> Places(IReadOnlyList<(TellingKey One, TellingKey Other)>? pairs) => (pairs ?? [])
            .Where(p => places.ContainsKey(p.One) && places.ContainsKey(p.Other)).Select(p => (places[p.One], places[p.Other]));
    }

    /// <summary>One transaction of tellings that are known to be one.</summary>
    public static Transaction Join(IEnumerable<Telling> tellings, CompanyIndex? companies = null) =>
        TransactionBuilder.Build([.. tellings.Order(Comparer<Telling>.Create(Telling.Compare))], companies ?? CompanyIndex.Plain);

    /// <summary>What speaks for two tellings being of one transaction and against it; empty where they have no party in common.</summary>
    public static IReadOnlyList<Ground> Weigh(Telling one, Telling other, CompanyIndex? companies = null)
    {
        var index = companies ?? CompanyIndex.Plain;
        var grounds = new List<Ground>();
        var parties = new PartyProfiles(index);
        TellingLikeness.Of(new TellingProfile(one, parties), new TellingProfile(other, parties), index, grounds);
        return grounds;
    }
}

/// <summary>What people decided of transactions.</summary>
/// <param name="Together">Tellings that are of one transaction.</param>
/// <param name="Apart">Tellings that are of two.</param>
public sealed record TransactionTies(IReadOnlyList<(TellingKey One, TellingKey Other)> Together, IReadOnlyList<(TellingKey One, TellingKey Other)> Apart);
