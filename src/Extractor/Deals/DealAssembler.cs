using Extractor.Deals.Checks;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Parties;

namespace Extractor.Deals;

/// <summary>
/// Puts the facts of one article together into deals: amounts of one type between the same parties, with the valuation, stake,
/// term, capacity and dates that speak of the same parties or stand in the same sentences.
/// </summary>
public static class DealAssembler
{
    // A figure first told after this share of the article is background, not the news.
    private const double NewsShare = 0.4;

    /// <summary>The deals of an article, the news first, then those recalled, each in the order of the text.</summary>
    /// <param name="article">The article.</param>
    /// <param name="facts">Its facts, in the order of the text.</param>
    /// <param name="organizations">Who is named in it.</param>
    /// <param name="models">Weigh each deal; null leaves all deals in, each as sure as its headline fact, to learn from.</param>
    public static IReadOnlyList<Deal> Assemble(ArticleContext article, IReadOnlyList<Fact> facts, IReadOnlyList<Organization> organizations, ModelSet? models)
    {
        var groups = DealGroup.Group(article, facts).Where(g => IsDeal(article, facts, g)).OrderBy(g => g.Recalled).ThenBy(g => g.Amounts[0]).ToList();
        IReadOnlyList<Deal> deals = [.. groups.Select(g => Build(article, facts, g, groups)), .. PricelessDeals.Find(article, facts, organizations, groups)];
        if (models is not null)
        {
            var stages = new StageFinder(models[StageFinder.Model]);
            deals = [.. deals.Select(d => stages.Find(article, facts, d))];
            deals = new DealConfidence(models[DealConfidence.Model]).Weigh(article, facts, deals);
        }

        return [.. deals.Select(d => d with { Checks = DealChecks.Of(article, facts, d) })];
    }

    /// <summary>A deal names a party, and a debt or a spending plan is one only where it is the article's news.</summary>
    private static bool IsDeal(ArticleContext article, IReadOnlyList<Fact> facts, DealGroup group)
    {
        if (group.From.Count == 0 && group.To.Count == 0)
        {
            return false;
        }

        var news = facts[group.Amounts[0]].Mention.Span.Start <= Math.Max(400, article.Reading.Text.Length * NewsShare);
        return group.Type switch
        {
            DealType.Commercial => group.To.Count > 0 ? group.From.Count > 0 || news : news && !group.Recalled,
            DealType.Debt => group.From.Count > 0 || (news && !group.Recalled),
            DealType.Investment => group.To.Count > 0 || news,
            _ => true,
        };
    }

    private static Deal Build(ArticleContext article, IReadOnlyList<Fact> facts, DealGroup group, IReadOnlyList<DealGroup> groups)
    {
        var headline = DealAmount.Headline(article, facts, group.Amounts);
        var fact = facts[headline];
        var slots = new SlotFinder(article, facts, group, groups);
        var announced = slots.Announced();
        var tranches = DealAmount.Tranches(article, facts, group.Amounts, headline);
        var used = new SortedSet<int>(group.Amounts);
        used.UnionWith(announced.Candidates);
        int? Take(int? index)
        {
            if (index is { } i)
            {
                used.Add(i);
            }

            return index;
        }

        var valuation = Take(slots.Valuation());
        var stake = Take(slots.Stake());
        var term = Take(slots.Term());
        var capacity = Take(slots.Capacity());
        var completion = Take(slots.Completion());
        return new Deal(group.Type, DealStages.Of(article, facts, group, headline), group.From, group.To)
        {
            Announced = announced.Timex,
            Completion = completion is { } c ? facts[c].Mention.Value.Timex : null,
            Amount = fact.Mention.Value,
            Qualifier = DealAmount.Qualifier(facts, group.Amounts, headline),
            Valuation = valuation is { } v ? facts[v].Mention.Value : null,
            Stake = stake is { } s ? facts[s].Mention.Value : null,
            Term = term is { } t ? facts[t].Mention.Value.Timex : null,
            Capacity = capacity is { } p ? facts[p].Mention.Value : null,
            Tranches = tranches,
            Confidence = fact.Confidence,
            Facts = [.. used],
        };
    }
}
