using Extractor.Gold;

namespace Extractor.Evaluation;

/// <summary>Pairs the gold deals of an article with those predicted, each with the most alike that is left.</summary>
internal static class DealPairs
{
    /// <summary>For each gold deal the index of its predicted deal; null where it was not found.</summary>
    public static IReadOnlyList<int?> Of(IReadOnlyList<GoldDeal> gold, IReadOnlyList<PredictedDeal> predicted)
    {
        var left = Enumerable.Range(0, predicted.Count).ToList();
        var pairs = new List<int?>(gold.Count);
        foreach (var deal in gold)
        {
            // MaxBy keeps the first of equals.
            int? best = left.Where(i => DealScorer.Compare(deal, predicted[i]).IsFound).Select(i => (int?)i).MaxBy(i => DealScorer.Compare(deal, predicted[i!.Value]));
            if (best is { } found) left.Remove(found);
            pairs.Add(best);
        }

        return pairs;
    }
}
