using Extractor.Articles;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Models;

namespace Extractor;

/// <summary>
/// What verdicts teach. A fact that a reviewer accepted, corrected or added is an answer as gold is; one that was rejected, and those of its
/// article that nobody decided, stand around it as figures without an answer: the program will meet their like again, and none is a target.
/// </summary>
/// <param name="Articles">Reviewed articles with at least one answer, by their key.</param>
/// <param name="LeftOut">Decided facts that teach nothing.</param>
internal sealed record ReviewLessons(IReadOnlyList<AnnotatedArticle> Articles, int Accepted, int Corrected, int Rejected, int LeftOut)
{
    /// <summary>Takes the lessons out of reviewed texts.</summary>
    /// <param name="known">Texts of the corpus: a verdict on one of them would be learned twice, or teach what is measured on.</param>
    public static ReviewLessons Of(IReadOnlyList<ReviewedText> reviewed, IEnumerable<string> known, MentionFinder finder)
    {
        var corpus = reviewed.Count == 0 ? [] : known.Select(ContentHash.OfText).ToHashSet(StringComparer.Ordinal);
        var articles = new List<AnnotatedArticle>();
        var (accepted, corrected, rejected, leftOut) = (0, 0, 0, 0);
        foreach (var text in reviewed.OrderBy(t => t.ArticleKey, StringComparer.Ordinal))
        {
            if (corpus.Contains(text.TextHash))
            {
                leftOut += text.Facts.Count;
                continue;
            }

            rejected += text.Facts.Count(f => f.Decision == Decision.Reject);
            var answers = text.Facts.Where(f => f.Decision != Decision.Reject && LabelSets.Of(f.Fact.Kind).Contains(f.Fact.Label)).ToList();
            var gold = new GoldArticle("reviewed " + text.TextHash, text.Published, [.. answers.Select(a => a.Fact)], [], text.ArticleKey);
            var article = AnnotatedArticle.Of(text.Text, text.BodyStart, gold, [.. answers.Select(a => (Span?)a.Span)], finder);
            var learned = article.Facts.OfType<GoldFact>().ToHashSet(ReferenceEqualityComparer.Instance);
            accepted += answers.Count(a => a.Decision == Decision.Accept && learned.Contains(a.Fact));
            corrected += answers.Count(a => a.Decision != Decision.Accept && learned.Contains(a.Fact));
            leftOut += text.Facts.Count(f => f.Decision != Decision.Reject) - learned.Count;
            if (learned.Count > 0) articles.Add(article);
        }

        return new ReviewLessons(articles, accepted, corrected, rejected, leftOut);
    }

    /// <summary>The numbers of what was learned from, the corpus included.</summary>
    public LearnedFrom Learned(IReadOnlyList<AnnotatedArticle> train)
    {
        var (corpus, verdicts) = (Count(train), Count(Articles));
        return new LearnedFrom(
            train.Count, corpus.Values.Sum(), Articles.Count, Accepted, Corrected, Rejected, LeftOut,
            [.. Enum.GetValues<Label>().Select(l => new LabelCount(Kebab.Write(l), corpus.GetValueOrDefault(l), verdicts.GetValueOrDefault(l)))]);
    }

    private static Dictionary<Label, int> Count(IEnumerable<AnnotatedArticle> articles) =>
        articles.SelectMany(a => a.Facts).OfType<GoldFact>().CountBy(f => f.Label).ToDictionary(c => c.Key, c => c.Value);
}
