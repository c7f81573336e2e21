using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>Gives the figures of an article their status, once their labels are known.</summary>
internal sealed class StatusLabeler(ModelSet models)
{
    /// <summary>The model that decides.</summary>
    public const string Model = "status";

    /// <summary>Writes the status of each mention whose label bears one. An amount told again with the same label is as sure as it was before, unless its own words say otherwise.</summary>
    /// <param name="seen">For each mention what the model says by the features of its label.</param>
    public void Decide(ArticleContext article, double[][] seen, PatternRule[][] fitting, Labeled[] result)
    {
        var model = models[Model];
        var news = new ArticleNews(article);
        var sink = new FeatureSink(named: false);
        Label?[] labels = [.. result.Select(l => l.Label)];
        var scores = new double[result.Length][];
        for (var i = 0; i < result.Length; i++)
        {
            scores[i] = result[i].Label.HasParties() ? Score(model, seen[i], news, labels, i, sink) : [];
        }

        for (var i = 0; i < result.Length; i++)
        {
            if (scores[i].Length == 0)
            {
                continue;
            }

            var probabilities = model.Probabilities(WithTwins(article, labels, scores, i));
            var best = Array.IndexOf(probabilities, probabilities.Max());
            var stated = fitting[i].FirstOrDefault(p => p.Status is not null && p.Label == labels[i])?.Status;
            result[i] = result[i] with { Status = stated is { } told ? (told, 1) : (Kebab.Read<Status>(model.Classes[best]), probabilities[best]) };
        }
    }

    // The mean of its own score and of those of the same amount with the same label.
    private static double[] WithTwins(ArticleContext article, Label?[] labels, double[][] scores, int index)
    {
        var sum = new double[scores[index].Length];
        var count = 0;
        foreach (var twin in article.Twins(index))
        {
            if (scores[twin].Length > 0 && labels[twin] == labels[index])
            {
                count++;
                for (var c = 0; c < sum.Length; c++)
                {
                    sum[c] += scores[twin][c];
                }
            }
        }

        return count == 0 ? scores[index] : [.. scores[index].Select((own, c) => (own + (sum[c] / count)) / 2)];
    }

    /// <summary>What the model and the plain signs say of one mention, a score for each class.</summary>
    /// <param name="seen">What the model says by the features of its label.</param>
    internal static double[] Score(LinearModel model, double[] seen, ArticleNews news, IReadOnlyList<Label?> labels, int index, FeatureSink sink)
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
