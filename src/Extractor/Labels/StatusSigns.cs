using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>
/// A few plain signs of a figure's status, added to the model's scores: what articles of any house mean by them more surely than the model could
/// learn from its own. Each weight is how much more probable, in powers of e, the status is; chosen on articles/train by folds and on articles by others.
/// </summary>
internal static class StatusSigns
{
    // Firm is what the model falls back on where it knows too few of the words.
    private const double LessFirm = 0.5;
    private const double Dated = 0.7;
    private const double Foreign = 0.7;
    private const double Earlier = 0.5;
    private const double Sourced = 0.7;
    private const double Unsure = 1;
    private const double Conditioned = 1;
    private const int Far = 12;
    private const int NearCondition = 10;

    /// <summary>Adds to the scores of one mention, one for each class.</summary>
    public static void Add(ArticleNews news, IReadOnlyList<Label?> labels, int index, IReadOnlyList<string> classes, double[] scores)
    {
        void Raise(Status status, double by) => scores[classes.Index().First(c => c.Item == Kebab.Write(status)).Index] += by;

        Raise(Status.Firm, -LessFirm);
        if (labels[index] is not (Label.Investment or Label.AcquisitionPrice or Label.Commitment or Label.Capacity or Label.Stake or Label.Debt or Label.Valuation))
        {
            return;
        }

        var (first, end) = news.Article.Ranges[index];
        var sentence = news.Article.Sentences.Of(first);
        var (from, to) = news.Article.Sentences[sentence];
        var (low, high) = NewsFeatures.Clause(news.Article, index, sentence);
        Raise(Status.Past, first >= news.LeadEnd ? Recalled(news, labels, index) : 0);
        Raise(Status.Reported, (Any(news, from, to, StatusWords.Told) ? Sourced : 0) + (Any(news, low, high, StatusWords.Unsure) ? Unsure : 0));
        if (first >= news.LeadEnd && Any(news, Math.Max(from, first - NearCondition), Math.Min(to, end + NearCondition), StatusWords.Conditions))
        {
            Raise(Status.Conditional, Conditioned);
        }
    }

    // A figure of the body that title and lead do not tell.
    private static double Recalled(ArticleNews news, IReadOnlyList<Label?> labels, int index)
    {
        var label = labels[index]!.Value;
        var article = news.Article;
        var (first, _) = article.Ranges[index];
        var sentence = article.Sentences.Of(first);
        var (from, to) = article.Sentences[sentence];
        var twins = article.Twins(index);
        var again = !twins.IsEmpty && article.Ranges[twins[0]].First < news.LeadEnd;
        var labelled = false;
        for (var m = 0; m < labels.Count && article.Ranges[m].First < news.LeadEnd; m++)
        {
            labelled |= labels[m] == label;
        }

        var weight = 0.0;
        if (label is Label.Investment or Label.Valuation && !labelled && Any(news, from, to, StatusWords.Rounds))
        {
            // A round, but rounds are not the news: it is another one, or all that was raised so far.
            weight += Foreign;
        }

        if (again)
        {
            return weight;
        }

        if (ArticleNews.IsPast(news.DatedOf(sentence)) && Any(news, from, to, StatusWords.Done))
        {
            var fresh = Enumerable.Range(from, to - from).Count(i => news.KnownAt(i) == Known.New);
            weight += label is not (Label.Debt or Label.Stake) && fresh > 0 ? Dated : 0;
            weight += fresh > 1 ? Dated : 0;
        }

        if (label is not (Label.Debt or Label.Stake) && Any(news, Math.Max(from, first - Far), first, StatusWords.Earlier) && !Any(news, from, to, StatusWords.Ahead))
        {
            weight += Earlier;
        }

        return weight;
    }

    private static bool Any(ArticleNews news, int from, int to, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        for (var i = from; i < to; i++)
        {
            if (words.Contains(news.Article.Tokens.Surface(i)))
            {
                return true;
            }
        }

        return false;
    }
}
