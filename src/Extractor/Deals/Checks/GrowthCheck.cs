using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Deals.Checks;

/// <summary>
/// Holds a growth against the two values that it leads from and to: those told beside it (<c>rose 12% to $1.12bn from $1bn</c>), or a
/// company's earlier and present valuation (from $18 billion to $380 billion is 21.1: <c>more than 20×</c> is ok, <c>20×</c> near).
/// </summary>
internal static class GrowthCheck
{
    private const double Near = 0.1;

    // The word "from" or "to" stands so many tokens before its value at most: "to a record of $5bn".
    private const int Reach = 3;

    public static IEnumerable<Check> Of(ArticleContext article, IReadOnlyList<Fact> facts)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i] is { Label: Label.Growth, Mention: { Kind: Kind.Ratio } } && !article.Speaks(SlotFinder.SentenceOf(article, i), CheckWords.NotPlain)
                && (Beside(article, facts, i) ?? OfValuations(article, facts, i)) is var (from, to)
                && Compare(facts, i, from, to) is { } check)
            {
                yield return check;
            }
        }
    }

    // The growth and its two values follow one another; only dates and durations may stand between.
    private static (int From, int To)? Beside(ArticleContext article, IReadOnlyList<Fact> facts, int growth)
    {
        var sentence = SlotFinder.SentenceOf(article, growth);
        var figures = Enumerable.Range(0, facts.Count)
            .Where(i => facts[i].Mention.Kind is not (Kind.Date or Kind.Duration) && facts[i].Mention.Restates is null && SlotFinder.SentenceOf(article, i) == sentence).ToList();
        var at = figures.IndexOf(growth);
        foreach (var first in new[] { at + 1, at - 1, at - 2 })
        {
            var (a, b) = first == at - 1 ? (at - 1, at + 1) : (first, first + 1);
            if (a < 0 || b >= figures.Count)
            {
                continue;
            }

            var (x, y) = (figures[a], figures[b]);
            if (!Adjoin(article, Math.Min(growth, x), Math.Max(growth, y)))
            {
                continue;
            }

            if (facts[x].Mention.Value.Unit == facts[y].Mention.Value.Unit && facts[x].Mention.Kind is Kind.Money or Kind.Power)
            {
                if (Follows(article, x, CheckWords.From) && Follows(article, y, CheckWords.To))
                {
                    return (x, y);
                }

                // "$1.94 billion, up 2.3% from $1.9 billion" needs no "to".
                if ((Follows(article, x, CheckWords.To) || a == at - 1) && Follows(article, y, CheckWords.From))
                {
                    return (y, x);
                }
            }
        }

        return null;
    }

    // Any other word between them may begin another story: "grew 3% while assets went from $5bn to $7bn".
    private static bool Adjoin(ArticleContext article, int first, int last)
    {
        for (var token = article.Ranges[first].End; token < article.Ranges[last].First; token++)
        {
            if (article.MentionAt(token) < 0 && !article.Tokens.IsSymbol(token, ',') && !CheckWords.Beside.Holds(article, token))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Follows(ArticleContext article, int fact, HashSet<string> words)
    {
        for (var (i, token) = (0, article.Ranges[fact].First - 1); i < Reach && article.MentionAt(token) < 0; i++, token--)
        {
            if (words.Holds(article, token))
            {
                return true;
            }
        }

        return false;
    }

    // Only where the sentence tells no other amount, and the article one earlier and one present valuation of the company.
    private static (int From, int To)? OfValuations(ArticleContext article, IReadOnlyList<Fact> facts, int growth)
    {
        var sentence = SlotFinder.SentenceOf(article, growth);
        if (!article.Speaks(sentence, CheckWords.Valuation) || Enumerable.Range(0, facts.Count).Any(i => facts[i].Mention.Kind == Kind.Money && SlotFinder.SentenceOf(article, i) == sentence))
        {
            return null;
        }

        var all = Enumerable.Range(0, facts.Count).Where(i => facts[i].Label == Label.Valuation && facts[i].Mention.Value.Low is not null && DealFacts.Share(facts[i].To, facts[growth].To)).ToList();
        var (past, now) = (One(all.Where(i => facts[i].Status == Status.Past)), One(all.Where(i => facts[i].Status is Status.Firm or Status.Reported)));
        return past is { } from && now is { } to && facts[from].Mention.Value.Unit == facts[to].Mention.Value.Unit ? (from, to) : null;

        int? One(IEnumerable<int> some) => some.GroupBy(i => facts[i].Mention.Value).ToList() is [var only] ? only.First() : null;
    }

    private static Check? Compare(IReadOnlyList<Fact> facts, int growth, int from, int to)
    {
        if (Interval.Of(facts[growth].Mention) is not { } told || Interval.Of(facts[from].Mention, bounded: false) is not { } before || Interval.Of(facts[to].Mention, bounded: false) is not { } after)
        {
            return null;
        }

        var quotient = (double)facts[to].Mention.Value.Low!.Value / (double)facts[from].Mention.Value.Low!.Value;
        var percent = facts[growth].Mention.Value.Unit == "%";
        var (computed, shown) = percent ? (Percent(after / before), Math.Abs(quotient - 1) * 100)
            : quotient >= 1 ? (after / before, quotient) : (before / after, 1 / quotient);
        var result = told.Against(computed, Near);

        // A point is the writer's rounding, not the reader's business.
        if (percent && result == CheckResult.Contradiction && Math.Max(told.Low - computed.High, computed.Low - told.High) <= 1)
        {
            result = CheckResult.Near;
        }

        return new Check(
            "growth", result,
            $"from {Shown.Of(facts[from])} to {Shown.Of(facts[to])} is {Shown.Of(shown)}{(percent ? "%" : "×")}, told: {Shown.Of(facts[growth])}", [growth, from, to]);
    }

    // A fall is told as a positive number too.
    private static Interval Percent(Interval quotient) => quotient.Low >= 1 ? new Interval((quotient.Low - 1) * 100, (quotient.High - 1) * 100)
        : quotient.High <= 1 ? new Interval((1 - quotient.High) * 100, (1 - quotient.Low) * 100)
        : new Interval(0, Math.Max(quotient.High - 1, 1 - quotient.Low) * 100);
}
