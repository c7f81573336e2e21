using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>Gives the figures of an article their status, once their labels are known.</summary>
internal sealed class StatusLabeler(ModelSet models)
{
    /// <summary>The model that decides.</summary>
    public const string Model = "status";

    /// <summary>Writes the status of each mention whose label bears one. An amount told again with the same label is as sure as it was before, unless its own words say otherwise.</summary>
    public void Decide(ArticleContext article, ulong[][] seen, PatternRule[][] fitting, Labeled[] result)
    {
        var model = models[Model];
        var news = new ArticleNews(article);
        var sink = new FeatureSink(named: false);
        Label?[] labels = [.. result.Select(l => l.Label)];
        var scores = new double[result.Length][];
        for (var i = 0; i < result.Length; i++)
        {
            scores[i] = result[i].Label.HasParties() ? Score(model, news, labels, i, seen[i], sink) : [];
        }

        for (var i = 0; i < result.Length; i++)
        {
            if (scores[i].Length == 0)
            {
                continue;
            }

            var twins = Enumerable.Range(0, result.Length).Where(t => t != i && scores[t].Length > 0 && labels[t] == labels[i]
                && article.Mentions[t].Kind == article.Mentions[i].Kind && article.Mentions[t].Value == article.Mentions[i].Value).ToList();
            var probabilities = model.Probabilities(twins.Count == 0 ? scores[i] : [.. scores[i].Select((s, c) => (s + twins.Average(t => scores[t][c])) / 2)]);
            var best = Array.IndexOf(probabilities, probabilities.Max());
            var stated = fitting[i].FirstOrDefault(p => p.Status is not null && p.Label == labels[i])?.Status;
            result[i] = result[i] with { Status = stated is { } told ? (told, 1) : (Kebab.Read<Status>(model.Classes[best]), probabilities[best]) };
        }
    }

    /// <summary>What the model and the plain signs say of one mention, a score for each class.</summary>
    internal static double[] Score(LinearModel model, ArticleNews news, IReadOnlyList<Label?> labels, int index, ulong[] seen, FeatureSink sink)
    {
        var scores = model.Score(seen, Features(news, labels, index, sink));
        StatusSigns.Add(news, labels, index, model.Classes, scores);
        return scores;
    }

    /// <summary>The features of a mention's status beside those of its label: what tells news from what is recalled. Good until the sink is used again.</summary>
    internal static ReadOnlySpan<ulong> Features(ArticleNews news, IReadOnlyList<Label?> labels, int index, FeatureSink sink)
    {
        sink.Clear();
        StatusFeatures.Emit(news, labels, index, sink);
        return sink.Span;
    }
}
