using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Deals;

/// <summary>Amounts that speak of one transaction, before its other slots are filled.</summary>
/// <param name="Type">What sort of transaction.</param>
/// <param name="Recalled">True for an earlier or another deal that the article only recalls.</param>
/// <param name="Amounts">Indices of the facts that state its amounts, ascending.</param>
/// <param name="From">Who gives.</param>
/// <param name="To">Who gets.</param>
internal sealed record DealGroup(DealType Type, bool Recalled, List<int> Amounts, IReadOnlyList<string> From, IReadOnlyList<string> To)
{
    // Less is the price of a share or of a product, whatever its label says.
    private const decimal LeastAmount = 20_000;

    /// <summary>
    /// Groups the amounts of an article: those of one type between the same parties are one deal, and so is the same amount told again,
    /// whatever is made of it there; but each amount that is recalled is a deal of its own. An amount whose parties are not told joins the
    /// first deal of its type.
    /// </summary>
    public static List<DealGroup> Group(ArticleContext article, IReadOnlyList<Fact> facts)
    {
        var groups = new List<DealGroup>();
        // Amounts with both parties found first: the others join them.
        foreach (var i in Enumerable.Range(0, facts.Count).Where(i => facts[i].Mention.Restates is null && TypeOf(article, facts[i], i) is not null)
            .OrderByDescending(i => Math.Min(1, facts[i].From.Count) + Math.Min(1, facts[i].To.Count)).ThenBy(i => i))
        {
            var fact = facts[i];
            var type = TypeOf(article, fact, i)!.Value;
            var recalled = fact.Status == Status.Past;
            var home = groups.FindIndex(g => g.Type == type && g.Recalled == recalled && Compatible(g.From, fact.From) && Compatible(g.To, fact.To)
                && (!recalled || g.Amounts.Any(a => facts[a].Mention.Value == fact.Mention.Value)));
            if (home < 0)
            {
                groups.Add(new DealGroup(type, recalled, [i], fact.From, fact.To));
            }
            else
            {
                var group = groups[home];
                group.Amounts.Add(i);
                groups[home] = group with { From = Filled(group.From, fact.From, group.To), To = Filled(group.To, fact.To, group.From) };
            }
        }

        Join(facts, groups);
        for (var i = 1; i < facts.Count; i++)
        {
            // The same amount in another currency belongs where the amount does.
            if (facts[i].Mention.Restates is not null)
            {
                groups.FirstOrDefault(g => g.Amounts.Contains(i - 1))?.Amounts.Add(i);
            }
        }

        foreach (var group in groups)
        {
            group.Amounts.Sort();
        }

        return groups;
    }

    // One amount told of two pairs of parties is mostly one deal told twice, of the type that its facts are surer of.
    private static void Join(IReadOnlyList<Fact> facts, List<DealGroup> groups)
    {
        double Weight(DealGroup group) => group.Amounts.Sum(a => facts[a].Confidence);
        for (var i = groups.Count - 1; i > 0; i--)
        {
            var told = groups[i];
            var home = groups.FindIndex(0, i, g => g.Recalled == told.Recalled && g.Amounts.Any(a => told.Amounts.Any(b => facts[a].Mention.Value == facts[b].Mention.Value)));
            if (home >= 0)
            {
                groups[home] = groups[home] with { Type = Weight(told) > Weight(groups[home]) ? told.Type : groups[home].Type };
                groups[home].Amounts.AddRange(told.Amounts);
                groups.RemoveAt(i);
            }
        }
    }

    // Nobody deals with itself.
    private static IReadOnlyList<string> Filled(IReadOnlyList<string> side, IReadOnlyList<string> told, IReadOnlyList<string> other) =>
        side.Count > 0 || told.Intersect(other, StringComparer.OrdinalIgnoreCase).Any() ? side : told;

    private static bool Compatible(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.Count == 0 || b.Count == 0 || a.Intersect(b, StringComparer.OrdinalIgnoreCase).Any();

    // What a company has raised so far is the sum of its rounds and no round; a title tells rounds.
    private static bool IsTotal(ArticleContext article, Fact fact, int sentence) =>
        fact.Mention.Span.Start >= article.TitleEnd && article.Speaks(sentence, DealWords.Totals) && article.Speaks(sentence, DealWords.Raised);

    private static DealType? TypeOf(ArticleContext article, Fact fact, int index)
    {
        var sentence = SlotFinder.SentenceOf(article, index);
        if (fact.Mention.Value.Low < LeastAmount || (fact.Label == Label.Investment && IsTotal(article, fact, sentence)))
        {
            return null;
        }

        return fact.Label switch
        {
            Label.Investment => article.Speaks(sentence, DealWords.Ipo) ? DealType.Ipo : article.Speaks(sentence, DealWords.Joint) && article.Speaks(sentence, DealWords.Venture) ? DealType.JointVenture : DealType.Investment,
            Label.AcquisitionPrice => article.Speaks(sentence, DealWords.Merger) ? DealType.Merger
                : fact.From.Count == 0 && article.Speaks(sentence, DealWords.Sold) && !article.Speaks(sentence, DealWords.Buy) ? DealType.Divestiture : DealType.Acquisition,
            Label.Commitment => DealType.Commercial,
            Label.Debt => DealType.Debt,
            _ => null,
        };
    }
}
