using Extractor.Facts;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Deals.Transactions;

/// <summary>Tells deals that an article only recalls from its news.</summary>
public static class Recalls
{
    /// <summary>True where the deal has amounts and each is one of the past.</summary>
    /// <param name="facts">The article's facts, into which the deal's indices point.</param>
    public static bool IsRecalled(Deal deal, IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(deal);
        var amounts = deal.Facts.Select(i => facts[i]).Where(f => f.Mention.Kind == Kind.Money && f.Label is not (Label.Valuation or Label.Financials)).ToList();
        return amounts.Count > 0 && amounts.TrueForAll(f => f.Status == Status.Past);
    }
}
