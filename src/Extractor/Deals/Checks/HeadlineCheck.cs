using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Deals.Checks;

/// <summary>Looks for each amount of the title in the body: a headline that says <c>$5bn</c> over a text that says <c>$3bn</c> of the same thing.</summary>
internal static class HeadlineCheck
{
    private const double Near = 0.1;

    // Dateline and byline may be sentences of their own.
    private const int LeadSentences = 3;

    public static IEnumerable<Check> Of(ArticleContext article, IReadOnlyList<Fact> facts)
    {
        var told = new HashSet<Value>();
        for (var i = 0; i < facts.Count && facts[i].Mention.Span.End <= article.TitleEnd; i++)
        {
            if (facts[i].Mention.Kind == Kind.Money && facts[i].Label is Label.Investment or Label.AcquisitionPrice or Label.Commitment or Label.Debt
                && told.Add(facts[i].Mention.Value) && Of(article, facts, i) is { } check)
            {
                yield return check;
            }
        }
    }

    private static Check? Of(ArticleContext article, IReadOnlyList<Fact> facts, int title)
    {
        var fact = facts[title];
        var body = Enumerable.Range(0, facts.Count).Where(i => facts[i].Mention.Span.Start >= article.TitleEnd && facts[i].Mention.Kind == Kind.Money
            && facts[i].Mention.Value.Unit == fact.Mention.Value.Unit && Interval.Of(facts[i].Mention) is not null).ToList();
        if (Interval.Of(fact.Mention, bounded: false) is not { } written || body.Count == 0)
        {
            return null;
        }

        if (body.Where(i => Interval.Of(facts[i].Mention, bounded: false)!.Value.Meets(written)).OrderBy(i => facts[i].Label != fact.Label).Select(i => (int?)i).FirstOrDefault() is { } same)
        {
            return new Check("headline", CheckResult.Ok, $"{Shown.Of(fact)} in the title, {Shown.Of(facts[same])} in the body", [title, same]);
        }

        var rivals = body.Where(i => facts[i].Label == fact.Label && facts[i].Status == fact.Status && Compatible(facts[i].From, fact.From) && Compatible(facts[i].To, fact.To))
            .DistinctBy(i => facts[i].Mention.Value).ToList();
        if (rivals.Count == 0)
        {
            return null;
        }

        // Only the first amount of the text has to be the title's. Further down, and among several, are parts and other deals.
        var nearest = rivals.MinBy(i => Interval.Of(facts[i].Mention, bounded: false)!.Value.Gap(written));
        var result = Interval.Of(facts[nearest].Mention)!.Value.Against(written, Near);

        if (result == CheckResult.Contradiction && !(rivals.Count == 1 && IsLead(article, rivals[0]) && DealFacts.Share(fact.To, facts[rivals[0]].To)))
        {
            result = CheckResult.NotCheckable;
        }

        return new Check("headline", result, $"{Shown.Of(fact)} in the title, {string.Join(", ", rivals.Select(i => Shown.Of(facts[i])))} in the body", [title, .. rivals]);
    }

    private static bool IsLead(ArticleContext article, int fact)
    {
        var first = article.Tokens.FirstFrom(article.TitleEnd, 0);
        return SlotFinder.SentenceOf(article, fact) <= article.Sentences.Of(first) + LeadSentences - 1;
    }

    private static bool Compatible(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Count == 0 || b.Count == 0 || DealFacts.Share(a, b);
}
