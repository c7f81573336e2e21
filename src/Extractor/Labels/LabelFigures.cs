namespace Extractor.Labels;

/// <summary>What can be said of the figures of an article before any model: the same whatever was learned.</summary>
/// <param name="Features">For each mention the hashes of the features of its label.</param>
/// <param name="Patterns">For each mention the rule patterns that fit it.</param>
internal sealed record LabelFigures(ulong[][] Features, PatternRule[][] Patterns)
{
    /// <summary>Looks at every mention of an article.</summary>
    public static LabelFigures Of(ArticleContext article, IReadOnlyList<PatternRule> patterns)
    {
        var count = article.Mentions.Count;
        var seen = new ulong[count][];
        var fitting = new PatternRule[count][];
        var sink = new FeatureSink(named: false);
        for (var i = 0; i < count; i++)
        {
            sink.Clear();
            fitting[i] = [.. patterns.Where(p => p.Fits(article, i))];
            LabelFeatures.Emit(article, i, fitting[i], sink);
            seen[i] = sink.Span.ToArray();
        }

        return new LabelFigures(seen, fitting);
    }
}
