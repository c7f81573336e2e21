using System.Globalization;
using Extractor.Facts;
using Extractor.Labels;

namespace Extractor.Deals.Checks;

/// <summary>Adds up the tranches of a deal and holds the sum against its amount.</summary>
internal static class TrancheCheck
{
    /// <summary>Null where fewer than two tranches are told.</summary>
    public static Check? Of(ArticleContext article, IReadOnlyList<Fact> facts, Deal deal)
    {
        if (deal.Tranches.Count < 2 || deal.Amount is not { Low: { } total } amount || DealFacts.Headline(facts, deal) is not { } headline)
        {
            return null;
        }

        var sum = deal.Tranches.Sum(t => facts[t.Fact].Mention.Value.Low!.Value);

        // Less than the whole is no contradiction: the article need not tell every part. More is one only where the parts are told
        // together: else one may be a part of another.
        var together = deal.Tranches.All(t => DealFacts.Together(article, t.Fact, deal.Tranches[0].Fact));
        var result = sum == total ? CheckResult.Ok
            : Math.Abs(sum - total) <= total * 0.05m ? CheckResult.Near
            : sum > total && together ? CheckResult.Contradiction : CheckResult.NotCheckable;
        var parts = string.Join(" + ", deal.Tranches.Select(t => Shown.Of(facts[t.Fact])));
        var arithmetic = string.Create(CultureInfo.InvariantCulture, $"{parts} = {sum:#,0.##} {amount.Unit}, of {Shown.Of(facts[headline])}");
        return new Check("tranches", result, arithmetic, [headline, .. deal.Tranches.Select(t => t.Fact)]);
    }
}
