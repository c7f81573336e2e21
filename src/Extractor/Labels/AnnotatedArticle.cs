using Extractor.Articles;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>An article with the right answer for each of its mentions: what the classifiers learn from.</summary>
/// <param name="Gold">The gold article.</param>
/// <param name="Context">The article with its mentions: those that the recognizers find, and those of gold that they miss.</param>
/// <param name="Facts">For each mention its gold, or null where gold has none.</param>
internal sealed record AnnotatedArticle(GoldArticle Gold, ArticleContext Context, IReadOnlyList<GoldFact?> Facts)
{
    /// <summary>Which story it tells; no story is split between folds.</summary>
    public string Story => Gold.Story ?? Gold.Id;

    /// <summary>Pairs the mentions of a text with its gold: of one kind (dates and durations count as one), the largest overlap.</summary>
    public static AnnotatedArticle Of(string text, int bodyStart, GoldArticle gold, MentionFinder finder) =>
        Of(text, bodyStart, gold, GoldSpans.Resolve(text, gold), finder);

    /// <summary>The same where the gold's places are known.</summary>
    /// <param name="spans">For each fact of the gold where it stands; null where it does not.</param>
    public static AnnotatedArticle Of(string text, int bodyStart, GoldArticle gold, IReadOnlyList<Span?> spans, MentionFinder finder)
    {
        var reading = Reading.Of(text, gold.Published);
        var found = finder.Find(reading);
        var pairs = new Dictionary<Mention, GoldFact>(ReferenceEqualityComparer.Instance);
        var missed = new List<Mention>();
        foreach (var (fact, span) in gold.Facts.Zip(spans))
        {
            if (span is not { } at)
            {
                continue;
            }

            var best = found.Where(m => Labeler.ModelOf(m.Kind) == Labeler.ModelOf(fact.Kind) && m.Span.Overlaps(at) && !pairs.ContainsKey(m))
                .MaxBy(m => Math.Min(m.Span.End, at.End) - Math.Max(m.Span.Start, at.Start));
            if (best is null && !found.Any(m => m.Span.Overlaps(at)))
            {
                best = new Mention(fact.Kind, at, fact.Text, fact.Value, fact.Qualifier, null, new Evidence("gold", "gold"));
                missed.Add(best);
            }

            if (best is not null)
            {
                pairs[best] = fact;
            }
        }

        Mention[] mentions = [.. found.Concat(missed).OrderBy(m => m.Span.Start)];
        return new AnnotatedArticle(gold, new ArticleContext(reading, mentions, bodyStart), [.. mentions.Select(m => pairs.GetValueOrDefault(m))]);
    }
}
