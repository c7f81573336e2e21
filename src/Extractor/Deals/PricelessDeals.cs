using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Deals;

/// <summary>Deals that the article tells without an amount: a stake that changes hands between two named parties.</summary>
internal static class PricelessDeals
{
    public static IEnumerable<Deal> Find(ArticleContext article, IReadOnlyList<Fact> facts, IReadOnlyList<DealGroup> groups)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = facts[i];
            if (fact.Label != Label.Stake || fact.Status == Status.Past || fact.From.Count == 0 || fact.To.Count == 0
                || groups.Any(g => g.To.Intersect(fact.To, StringComparer.OrdinalIgnoreCase).Any()))
            {
                continue;
            }

            var sentence = SlotFinder.SentenceOf(article, i);
            if (!article.Speaks(sentence, DealWords.Buy))
            {
                continue;
            }

            var type = fact.Mention.Value.Low is > 50 ? DealType.Acquisition : DealType.Investment;
            yield return new Deal(type, fact.Status == Status.Reported ? DealStage.Reported : DealStage.Announced, fact.From, fact.To)
            {
                Stake = fact.Mention.Value,
                Confidence = System.Math.Round(fact.Confidence * 0.5, 4),
                Facts = [i],
            };
            yield break;
        }
    }
}
