using Extractor.Facts;
using Extractor.Labels;

namespace Extractor.Deals.Checks;

/// <summary>All checks of a deal, in the order in which they are told. A check that has nothing to compare is left out.</summary>
internal static class DealChecks
{
    private static readonly Func<ArticleContext, IReadOnlyList<Fact>, Deal, Check?>[] All =
        [WeekdayCheck.Of, TrancheCheck.Of, PostMoneyCheck.Of, StakeCheck.Of, PowerPriceCheck.Of];

    public static IReadOnlyList<Check> Of(ArticleContext article, IReadOnlyList<Fact> facts, Deal deal) =>
        [.. All.Select(check => check(article, facts, deal)).OfType<Check>()];
}
