using Extractor.Deals.Checks;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Deals;

/// <summary>
/// Debt that somebody has, in place of debt that somebody raises: <c>debt is $5 billion</c>, <c>owes €3m</c>, <c>carries $2 billion of debt</c>.
/// It is a fact of its borrower and no deal. The words stand in <c>Gazetteers/en/deals.json</c>.
/// </summary>
internal static class StandingDebt
{
    /// <summary>True where a deal is of debt, names no lender, and each of its amounts is told as debt that stands.</summary>
    public static bool Is(ArticleContext article, IReadOnlyList<Fact> facts, Deal deal)
    {
        var amounts = deal.Facts.Where(f => facts[f].Label == Label.Debt).ToList();
        return deal.Type == DealType.Debt && deal.From.Count == 0 && amounts.Count > 0 && amounts.All(f => Stands(article, f));
    }

    private static bool Stands(ArticleContext article, int mention)
    {
        var (first, end) = article.Ranges[mention];
        var (from, to) = article.Sentences[article.Sentences.Of(first)];
        var left = LabelFeatures.Left(article, article.Mentions[mention], first);
        if (Is(left, DealWords.Owed))
        {
            return true;
        }

        // "debt of $5 billion" may be raised; "debt is $5 billion" and "debt, which stood at $5 billion" are there.
        var before = left;
        while (Is(before, DealWords.DebtStands))
        {
            before--;
        }

        if (before < left && Is(before, DealWords.Debt))
        {
            return true;
        }

        // "has $5 billion of net debt".
        var after = end;
        while (after < to && Is(after, DealWords.DebtTies))
        {
            after++;
        }

        return Is(left, DealWords.DebtHeld) && after > end && after < to && Is(after, DealWords.Debt);

        bool Is(int token, HashSet<string> words) => token >= from && words.Holds(article, token);
    }
}
