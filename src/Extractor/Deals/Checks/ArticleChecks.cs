using Extractor.Facts;
using Extractor.Labels;

namespace Extractor.Deals.Checks;

/// <summary>All checks of an article that belong to no deal, in the order in which they are told.</summary>
public static class ArticleChecks
{
    private static readonly Func<ArticleContext, IReadOnlyList<Fact>, IEnumerable<Check>>[] All =
        [WeekdayCheck.InText, TenseCheck.Of, GrowthCheck.Of, CurrencyCheck.Of, HeadlineCheck.Of];

    /// <summary>What comparing the article's facts with one another showed; a check that has nothing to compare is left out.</summary>
    public static IReadOnlyList<Check> Of(ArticleContext article, IReadOnlyList<Fact> facts) => [.. All.SelectMany(check => check(article, facts))];
}
