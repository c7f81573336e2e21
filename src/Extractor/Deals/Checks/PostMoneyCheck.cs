using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Deals.Checks;

/// <summary>Pre-money valuation and raise make up the post-money valuation.</summary>
internal static class PostMoneyCheck
{
    // "A pre-money valuation of $40m", "$40m pre-money", "$40m on a pre-money basis".
    private const int Reach = 5;

    /// <summary>Null where the article does not tell both valuations of the company in one currency.</summary>
    public static Check? Of(ArticleContext article, IReadOnlyList<Fact> facts, Deal deal)
    {
        if (deal.Type is not DealType.Investment || DealFacts.Headline(facts, deal) is not { } raise)
        {
            return null;
        }

        var pre = Find(CheckWords.Pre);
        var post = Find(CheckWords.Post);
        if (pre is not { } before || post is not { } after || Interval.Of(facts[before].Mention) is not { } low
            || Interval.Of(facts[raise].Mention) is not { } added || Interval.Of(facts[after].Mention) is not { } high)
        {
            return null;
        }

        var sum = (double)facts[before].Mention.Value.Low!.Value + (double)facts[raise].Mention.Value.Low!.Value;
        return new Check(
            "post-money", high.Against(low + added, 0.05),
            $"{Shown.Of(facts[before])} pre-money + {Shown.Of(facts[raise])} = {Shown.Of(sum)} {deal.Amount!.Unit}, told: {Shown.Of(facts[after])} post-money", [before, raise, after]);

        int? Find(HashSet<string> words)
        {
            for (var i = 0; i < facts.Count; i++)
            {
                if (facts[i].Label == Label.Valuation && facts[i].Status != Status.Past && facts[i].Mention.Value.Unit == deal.Amount?.Unit
                    && (facts[i].To.Count == 0 || DealFacts.Share(facts[i].To, deal.To)) && Marked(article, i, words))
                {
                    return i;
                }
            }

            return null;
        }
    }

    // After the amount first: in "$40m pre-money, $50m post-money" the words that follow belong to it.
    private static bool Marked(ArticleContext article, int fact, HashSet<string> words)
    {
        var (first, end) = article.Ranges[fact];
        return Mark(end, 1) is { } after ? after == words : Mark(first - 1, -1) == words;

        HashSet<string>? Mark(int from, int step)
        {
            for (var i = 0; i < Reach && article.MentionAt(from) < 0; i++, from += step)
            {
                if (step > 0 && article.Tokens.SymbolAt(from) is ',' or ';' or '.' or ')')
                {
                    return null;
                }

                foreach (var set in new[] { CheckWords.Pre, CheckWords.Post })
                {
                    if (set.Holds(article, from) && (CheckWords.Money.Holds(article, from) || CheckWords.Money.Holds(article, from + 1) || CheckWords.Money.Holds(article, from + 2)))
                    {
                        return set;
                    }
                }
            }

            return null;
        }
    }
}
