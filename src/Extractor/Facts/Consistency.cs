using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;

namespace Extractor.Facts;

/// <summary>
/// Mends what contradicts the rest of the article: parts that add up to a told total bear its label, an amount that flows the way in
/// which the article's investments flow is no commitment of the other side (nor the other way round), what an amount is spent over is its term.
/// </summary>
internal static class Consistency
{
    private const double Sure = 0.7;

    // How many tokens may stand between an amount and "over": "$100 billion on Halcyon Cloud over the next decade".
    private const int Reach = 8;

    /// <summary>The labels as they are after mending; the same objects where nothing contradicts.</summary>
    public static IReadOnlyList<Labeled> Mend(ArticleContext article, IReadOnlyList<Labeled> labels, PartyRules rules)
    {
        var mended = labels.ToArray();
        Restated(article, mended);
        Sums(article, mended);
        Directions(article, mended, rules.Giver);
        Terms(article, mended);
        for (var i = 0; i < mended.Length; i++)
        {
            // What is paired with a recalled amount is recalled with it.
            if (rules.Answers(i, m => mended[m].Label) is >= 0 and var answered)
            {
                mended[i] = mended[i] with { Status = mended[answered].Status };
            }
        }

        return mended;
    }

    // An amount told again in another currency is the same amount: the surer of the two decides for both.
    private static void Restated(ArticleContext article, Labeled[] labels)
    {
        for (var i = 1; i < labels.Length; i++)
        {
            if (article.Mentions[i].Restates is null)
            {
                continue;
            }

            var (surer, other) = labels[i].Probability > labels[i - 1].Probability ? (i, i - 1) : (i - 1, i);
            if (labels[other].Label != labels[surer].Label)
            {
                labels[other] = labels[other] with { Label = labels[surer].Label, Probability = labels[surer].Probability, Mended = "restated in another currency" };
            }

            labels[i] = labels[i] with { Status = labels[i - 1].Status };
        }
    }

    private static void Sums(ArticleContext article, Labeled[] labels)
    {
        var money = Enumerable.Range(0, labels.Length).Where(i => article.Mentions[i] is { Kind: Kind.Money, Value: { High: null } }).ToList();
        var amounts = money.GroupBy(i => (article.Mentions[i].Value.Low!.Value, article.Mentions[i].Value.Unit)).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var (whole, wholes) in amounts)
        {
            // Where the whole is told again, the surest telling counts, unless another is as good as sure of something else.
            var surest = labels[wholes.MaxBy(w => labels[w].Probability)];
            var label = surest.Label;
            if (!label.HasParties() || surest.Probability < Sure || wholes.Any(w => labels[w].Label != label && labels[w].Probability >= Sure))
            {
                continue;
            }

            foreach (var (part, parts) in amounts)
            {
                // Both parts told, one of them sure of the whole's label: the other is of it too.
                if (part.Unit == whole.Unit && part.Value > 0 && part.Value < whole.Value && amounts.TryGetValue((whole.Value - part.Value, whole.Unit), out var rest)
                    && rest.Any(r => labels[r].Label == label && labels[r].Probability >= Sure))
                {
                    foreach (var p in parts.Where(p => labels[p].Label != label && labels[p].Probability < Sure))
                    {
                        labels[p] = labels[p] with { Label = label, Mended = "adds up to the whole" };
                    }
                }
            }
        }
    }

    private static void Terms(ArticleContext article, Labeled[] labels)
    {
        for (var i = 1; i < labels.Length; i++)
        {
            var (first, end) = (article.Ranges[i].First, article.Ranges[i - 1].End);
            if (labels[i] is { Label: Label.OtherTime, Probability: < Sure } && labels[i - 1].Label is Label.Commitment or Label.Investment or Label.Debt
                && article.Mentions[i].Kind == Kind.Duration && article.Tokens.Is(first - 1, Role.Over)
                && first - end <= Reach && article.Sentences.Of(first) == article.Sentences.Of(end - 1))
            {
                labels[i] = labels[i] with { Label = Label.Term, Mended = "runs as long as the amount before it is spent over" };
            }
        }
    }

    private static void Directions(ArticleContext article, Labeled[] labels, Func<int, Label, string?> giverOf)
    {
        foreach (var group in Enumerable.Range(0, labels.Length).Where(i => Other(labels[i].Label) is not null).GroupBy(i => (labels[i].Label, article.Mentions[i].Value)).ToList())
        {
            var (label, value) = group.Key;
            var other = Other(label)!.Value;
            var giver = group.Select(i => giverOf(i, label) ?? giverOf(i, other)).FirstOrDefault(g => g is not null);
            if (giver is null || group.Any(i => labels[i].Status.Status == Status.Past))
            {
                continue;
            }

            var (own, theirs) = (Established(label, value), Established(other, value));
            if (own is not null && own != giver && theirs == giver)
            {
                // The same amount told elsewhere under a label that nobody is sure of is the same amount.
                foreach (var i in Enumerable.Range(0, labels.Length).Where(i => article.Mentions[i].Kind == Kind.Money && article.Mentions[i].Value == value && (labels[i].Label == label || labels[i].Probability < Sure)))
                {
                    labels[i] = labels[i] with { Label = other, Mended = "flows the other way" };
                }
            }
        }

        // Who gives in the article's other amounts of a label, where all that say so agree.
        string? Established(Label label, Value not)
        {
            var givers = Enumerable.Range(0, labels.Length).Where(i => labels[i].Label == label && labels[i].Probability >= Sure && labels[i].Status.Status != Status.Past && article.Mentions[i].Value != not)
                .Select(i => giverOf(i, label)).Where(g => g is not null).Distinct(StringComparer.Ordinal).ToList();
            return givers.Count == 1 ? givers[0] : null;
        }
    }

    private static Label? Other(Label label) => label switch
    {
        Label.Investment => Label.Commitment,
        Label.Commitment => Label.Investment,
        _ => null,
    };
}
