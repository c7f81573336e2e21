using Extractor.Gold;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>Counts the facets of deals in one pass, as <see cref="FactFacets"/> does.</summary>
internal static class DealFacets
{
    public static IReadOnlyList<Facet> Count(ReviewIndex index, DealFilter filter)
    {
        var match = new DealMatch(index, filter);
        FacetCounts types = new(), stages = new(), decisions = new(), flags = new(), contradictions = new(), conflicts = new(), bands = new(), days = new();
        Dictionary<string, int> units = new(StringComparer.Ordinal), sources = new(StringComparer.Ordinal);
        foreach (var deal in index.Transactions)
        {
            var failed = match.Failed(deal, out var state);
            if (failed != DealTests.None && ((failed & (failed - 1)) != 0 || failed == DealTests.Rest)) continue;
            if ((failed & ~DealTests.Type) == 0) types.Add((int)deal.Type);
            if ((failed & ~DealTests.Stage) == 0) stages.Add((int)deal.Stage);
            if ((failed & ~DealTests.Decision) == 0) decisions.Add((int)state.Decision);
            if ((failed & ~DealTests.Flagged) == 0) flags.Add(state.IsFlagged ? 1 : 0);
            if ((failed & ~DealTests.Contradicted) == 0) contradictions.Add(state.IsContradicted ? 1 : 0);
            if ((failed & ~DealTests.Conflicting) == 0) conflicts.Add(deal.IsConflicting ? 1 : 0);
            if ((failed & ~DealTests.Confidence) == 0) bands.Add(FacetCounts.Band(deal.Confidence));
            if ((failed & ~DealTests.Published) == 0) days.Add(deal.Last);
            if ((failed & ~DealTests.Unit) == 0 && deal.Unit is { } unit) units[unit] = units.GetValueOrDefault(unit) + 1;
            if ((failed & ~DealTests.Source) == 0) AddSources(index, state, sources);
        }

        return
        [
            types.Words<DealType>("type"), stages.Words<DealStage>("stage"), decisions.Words<DecisionState>("decision"), flags.Frequent("flagged", YesNo),
            contradictions.Frequent("contradicted", YesNo), conflicts.Frequent("conflicting", YesNo), Frequent("source", sources), Frequent("unit", units),
            bands.InOrder("confidence", FacetCounts.BandName), FactFacets.Months(days),
        ];
    }

    private static void AddSources(ReviewIndex index, TransactionState deal, Dictionary<string, int> sources)
    {
        foreach (var name in deal.Sources.SelectMany(s => index.Sources.Texts[s].Split('\n', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal))
        {
            sources[name] = sources.GetValueOrDefault(name) + 1;
        }
    }

    private static Facet Frequent(string key, Dictionary<string, int> counts) => new(key, [.. counts.Select(c => new FacetValue(c.Key, c.Value)).OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)]);

    private static string YesNo(int value) => value == 0 ? "no" : "yes";
}
