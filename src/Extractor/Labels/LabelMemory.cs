using System.Collections.Concurrent;

namespace Extractor.Labels;

/// <summary>Remembers the figures of articles, so that training, which comes to each article many times, looks at it once. Safe for many threads.</summary>
internal sealed class LabelMemory(IReadOnlyList<PatternRule> patterns)
{
    private readonly ConcurrentDictionary<ArticleContext, LabelFigures> seen = new(ReferenceEqualityComparer.Instance);

    public LabelFigures Of(ArticleContext article) => seen.GetOrAdd(article, a => LabelFigures.Of(a, patterns));
}
