using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Deals.Checks;

/// <summary>
/// Amounts told again in another currency (<c>€1.2bn ($1.3bn)</c>) imply a rate: within an article the same two currencies should
/// imply one. A single restatement has nothing to be held against but the rates of forty years, and never is a contradiction.
/// </summary>
internal static class CurrencyCheck
{
    // An article converts at the rate of one day; what it recalls may stand at another's.
    private const double Near = 0.1;

    public static IEnumerable<Check> Of(ArticleContext article, IReadOnlyList<Fact> facts)
    {
        var restated = new List<(string Pair, int Original, int Again, Interval Rate)>();
        for (var i = 1; i < facts.Count; i++)
        {
            if (facts[i].Mention.Restates is { } span && facts[i].Status != Status.Past
                && Enumerable.Range(0, i).Where(j => facts[j].Mention.Span == span).Select(j => (int?)j).FirstOrDefault() is { } original
                && Interval.Of(facts[original].Mention, bounded: false) is { } told && Interval.Of(facts[i].Mention, bounded: false) is { } again)
            {
                restated.Add(Ordered(facts, original, i, told, again));
            }
        }

        return restated.GroupBy(r => r.Pair, StringComparer.Ordinal).Select(pair => Of(facts, [.. pair]));
    }

    // One rate for both directions: dollars for a pound and pounds for a dollar are the same pair.
    private static (string, int, int, Interval) Ordered(IReadOnlyList<Fact> facts, int original, int again, Interval told, Interval restated)
    {
        var (a, b) = (facts[original].Mention.Value.Unit!, facts[again].Mention.Value.Unit!);
        return string.CompareOrdinal(a, b) < 0 ? ($"{b} for 1 {a}", original, again, restated / told) : ($"{a} for 1 {b}", original, again, told / restated);
    }

    private static Check Of(IReadOnlyList<Fact> facts, List<(string Pair, int Original, int Again, Interval Rate)> all)
    {
        var rates = string.Join("; ", all.Select(r => $"{Shown.Of(facts[r.Original])} ({Shown.Of(facts[r.Again])}) is {Shown.Of(Quotient(facts, r.Pair, r.Original, r.Again))}"));
        int[] compared = [.. all.SelectMany(r => new[] { r.Original, r.Again })];
        if (all.Count == 1)
        {
            var plausible = Plausible(all[0].Pair);
            return new Check("currency", plausible?.Meets(all[0].Rate) == true ? CheckResult.Ok : CheckResult.NotCheckable, $"{rates} {all[0].Pair}{Band(plausible)}", compared);
        }

        var result = all.SelectMany(a => all, (a, b) => a.Rate.Against(b.Rate, Near)).Max();
        return new Check("currency", result, $"{rates} {all[0].Pair}", compared);
    }

    private static double Quotient(IReadOnlyList<Fact> facts, string pair, int original, int again)
    {
        var rate = (double)facts[again].Mention.Value.Low!.Value / (double)facts[original].Mention.Value.Low!.Value;
        return pair.StartsWith(facts[again].Mention.Value.Unit!, StringComparison.Ordinal) ? rate : 1 / rate;
    }

    private static string Band(Interval? plausible) => plausible is { } p ? $"; {Shown.Of(p.Low)} to {Shown.Of(p.High)} are plausible" : "; no rate to compare with";

    private static Interval? Plausible(string pair) => CheckWords.Dollars(pair[..3]) is { } given && CheckWords.Dollars(pair[^3..]) is { } one ? one / given : null;
}
