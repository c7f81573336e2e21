using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Parties;

namespace Extractor.Deals;

/// <summary>
/// Deals that the article tells without an amount: a stake that changes hands, an offer told by its price for a share, and what title and lead
/// say outright between two names (<c>Contoso to buy Fabrikam</c>, <c>Contoso and Fabrikam form a joint venture</c>).
/// </summary>
internal static class PricelessDeals
{
    // The title and the first sentences of the body tell the news; what stands later is mostly about it.
    private const int LeadSentences = 3;
    private const int LongestReach = 8;

    // Before the deal model weighs them; it learned from deals found so.
    private const double Stated = 0.5;

    /// <summary>At most one for each pair of parties, and none where <paramref name="groups"/> tell a deal of a like type for one who gets.</summary>
    public static IEnumerable<Deal> Find(ArticleContext article, IReadOnlyList<Fact> facts, IReadOnlyList<Organization> organizations, IReadOnlyList<DealGroup> groups)
    {
        var found = new List<Deal>();
        foreach (var deal in Stakes(article, facts).Concat(Offers(article, facts)).Concat(Lead(article, organizations)))
        {
            if (!groups.Any(g => Concerns(g.From, g.To, deal)) && !found.Any(f => Concerns(f.From, f.To, deal)))
            {
                found.Add(deal);
            }
        }

        return found;
    }

    private static bool Concerns(IReadOnlyList<string> from, IReadOnlyList<string> to, Deal deal) =>
        Share(to, deal.To) || (Share(from, deal.To) && Share(to, deal.From));

    private static bool Share(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Intersect(b, StringComparer.OrdinalIgnoreCase).Any();

    private static IEnumerable<Deal> Stakes(ArticleContext article, IReadOnlyList<Fact> facts)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = facts[i];
            var sentence = SlotFinder.SentenceOf(article, i);
            if (fact.Label == Label.Stake && fact.Status != Status.Past && fact.From.Count > 0 && fact.To.Count > 0 && article.Speaks(sentence, DealWords.Buy))
            {
                var type = fact.Mention.Value.Low is > 50 ? DealType.Acquisition : DealType.Investment;
                yield return new Deal(type, StageOf(article, sentence, fact.Status), fact.From, fact.To) { Stake = fact.Mention.Value, Confidence = fact.Confidence, Facts = [i] };
            }
        }
    }

    private static IEnumerable<Deal> Offers(ArticleContext article, IReadOnlyList<Fact> facts)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = facts[i];
            if (fact.Label == Label.SharePrice && fact.Status != Status.Past && fact.From.Count > 0 && fact.To.Count > 0 && !Share(fact.From, fact.To))
            {
                yield return new Deal(DealType.Acquisition, StageOf(article, SlotFinder.SentenceOf(article, i), fact.Status), fact.From, fact.To) { Confidence = fact.Confidence, Facts = [i] };
            }
        }
    }

    private static IEnumerable<Deal> Lead(ArticleContext article, IReadOnlyList<Organization> organizations)
    {
        var named = organizations.SelectMany(o => o.Places.Select(p => (o.Name, p.First, p.End))).OrderBy(p => p.First).ToList();
        var seen = 0;
        for (var s = 0; s < article.Sentences.Count && seen < LeadSentences; s++)
        {
            var (from, to) = article.Sentences[s];
            seen += article.Tokens.Count > 0 && article.Tokens[from].Start >= article.TitleEnd ? 1 : 0;
            var places = named.Where(p => p.First >= from && p.End <= to).ToList();
            for (var i = 0; i + 1 < places.Count; i++)
            {
                var (a, b) = (places[i], places[i + 1]);
                if (a.Name != b.Name && b.First - a.End <= LongestReach && TypeBetween(article, a.End, b.First, b.End, to) is { } type)
                {
                    yield return new Deal(type, StageOf(article, s, Status.Firm), [a.Name], [b.Name]) { Confidence = Stated };
                }
            }
        }
    }

    // "Contoso to acquire Fabrikam"; "Contoso and Fabrikam merge", "Contoso with Fabrikam in a joint venture".
    private static DealType? TypeBetween(ArticleContext article, int first, int second, int end, int to)
    {
        bool Speaks(int a, int b, HashSet<string> words) => Enumerable.Range(a, Math.Max(0, b - a)).Any(i => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(article.Tokens.Surface(i)));
        var reach = Math.Min(to, end + LongestReach);
        if (Enumerable.Range(first, second - first).Any(i => article.MentionAt(i) >= 0))
        {
            return null;
        }

        if (Speaks(first, second, DealWords.Merger) || (second - first == 1 && Speaks(first, second, DealWords.Ties) && Speaks(end, reach, DealWords.Merger)))
        {
            return DealType.Merger;
        }

        if (Speaks(first, second, DealWords.Ties) && Speaks(end, reach, DealWords.Joint) && Speaks(end, reach, DealWords.Venture))
        {
            return DealType.JointVenture;
        }

        return Speaks(first, second, DealWords.Buy) && !Speaks(first, second, DealWords.Sold) ? DealType.Acquisition : null;
    }

    private static DealStage StageOf(ArticleContext article, int sentence, Status status) =>
        article.Speaks(sentence, DealWords.Terminated) ? DealStage.Terminated
        : status == Status.Reported || article.Speaks(sentence, DealWords.Reported) ? DealStage.Reported
        : DealStage.Announced;
}
