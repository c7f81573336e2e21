using Extractor.Deals;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>Counts the facets of facts in one pass: an entry that holds counts in each, one that fails one test alone counts in that facet.</summary>
internal static class FactFacets
{
    public static IReadOnlyList<Facet> Count(ReviewIndex index, FactFilter filter)
    {
        var match = new FactMatch(index, filter);
        FacetCounts kinds = new(), labels = new(), statuses = new(), decisions = new(), flags = new(), checks = new(), sets = new(), units = new(), bands = new(), days = new();
        foreach (ref readonly var fact in index.Facts.All)
        {
            if (fact.Id == 0) continue;
            var failed = match.Failed(fact);
            if (failed != FactTests.None && ((failed & (failed - 1)) != 0 || failed == FactTests.Rest)) continue;
            if ((failed & ~FactTests.Kind) == 0) kinds.Add(fact.KindCode);
            if ((failed & ~FactTests.Label) == 0) labels.Add(fact.LabelCode);
            if ((failed & ~FactTests.Status) == 0) statuses.Add(fact.StatusCode);
            if ((failed & ~FactTests.Decision) == 0) decisions.Add(fact.DecisionCode);
            if ((failed & ~FactTests.Flagged) == 0) flags.Add((int)(fact.Marks & FactMarks.Flagged));
            if ((failed & ~FactTests.Check) == 0) checks.Add((int)(fact.Marks & (FactMarks.Ok | FactMarks.Near | FactMarks.Contradiction | FactMarks.NotCheckable)));
            if ((failed & ~FactTests.Source) == 0) sets.Add(index.Articles.At(fact.Article).Sources);
            if ((failed & ~FactTests.Unit) == 0) units.Add(fact.Unit);
            if ((failed & ~FactTests.Confidence) == 0) bands.Add(FacetCounts.Band(fact.Confidence));
            if ((failed & ~FactTests.Published) == 0) days.Add(fact.Day);
        }

        return
        [
            kinds.Words<Kind>("kind"), labels.Words<Label>("label"), statuses.Words<Status>("status"), decisions.Words<DecisionState>("decision"),
            flags.Frequent("flagged", flagged => flagged == 0 ? "no" : "yes"), Checks(checks), Sources(sets, index), units.Frequent("unit", unit => index.Units.Texts[unit]),
            bands.InOrder("confidence", FacetCounts.BandName), Months(days),
        ];
    }

    /// <summary>An article that two sources carry counts for both.</summary>
    internal static Facet Sources(FacetCounts sets, ReviewIndex index) => new("source", [.. sets.All
        .SelectMany(s => index.Sources.Texts[s.Value].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(name => (name, s.Count)))
        .GroupBy(s => s.name, StringComparer.Ordinal).Select(g => new FacetValue(g.Key, g.Sum(s => s.Count)))
        .OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)]);

    internal static Facet Months(FacetCounts days) => new("published", [.. days.All.GroupBy(d => FacetCounts.Month(d.Value)).OrderBy(m => m.Key)
        .Select(m => new FacetValue(FacetCounts.MonthName(m.Key), m.Sum(d => d.Count)))]);

    // A fact that several checks compare counts for each result.
    private static Facet Checks(FacetCounts marks) => new("check", [.. new[]
        {
            (CheckResult.Contradiction, FactMarks.Contradiction), (CheckResult.Near, FactMarks.Near), (CheckResult.Ok, FactMarks.Ok), (CheckResult.NotCheckable, FactMarks.NotCheckable),
        }.Select(c => new FacetValue(Kebab.Write(c.Item1), marks.All.Where(m => ((FactMarks)m.Value & c.Item2) != 0).Sum(m => m.Count))).Where(v => v.Count > 0)]);
}
