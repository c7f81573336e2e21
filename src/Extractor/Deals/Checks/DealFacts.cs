using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Deals.Checks;

/// <summary>Which facts of a deal fill its slots: a deal holds their values, a check names the facts.</summary>
internal static class DealFacts
{
    /// <summary>The fact that tells the amount first; null for a deal without one.</summary>
    public static int? Headline(IReadOnlyList<Fact> facts, Deal deal) =>
        First(deal, f => facts[f].Mention.Value == deal.Amount && facts[f].Label is Label.Investment or Label.AcquisitionPrice or Label.Commitment or Label.Debt);

    public static int? Valuation(IReadOnlyList<Fact> facts, Deal deal) => First(deal, f => facts[f].Label == Label.Valuation && facts[f].Mention.Value == deal.Valuation);

    public static int? Stake(IReadOnlyList<Fact> facts, Deal deal) => First(deal, f => facts[f].Label == Label.Stake && facts[f].Mention.Value == deal.Stake);

    public static int? Capacity(IReadOnlyList<Fact> facts, Deal deal) => First(deal, f => facts[f].Label == Label.Capacity && facts[f].Mention.Value == deal.Capacity);

    /// <summary>True where both stand in one sentence.</summary>
    public static bool Together(ArticleContext article, int a, int b) => SlotFinder.SentenceOf(article, a) == SlotFinder.SentenceOf(article, b);

    /// <summary>True where some name is on both lists.</summary>
    public static bool Share(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Any(name => b.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static int? First(Deal deal, Func<int, bool> fits) => deal.Facts.Where(fits).Select(f => (int?)f).FirstOrDefault();
}
