using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>Learns the models of label and status from annotated articles.</summary>
internal static class LabelTraining
{
    // Chosen on articles/dev; see docs/model-card.md.
    private const float LabelRegularization = 0.6f;
    private const float StatusRegularization = 0.6f;

    /// <summary>Trains on one split and calibrates on another.</summary>
    public static IReadOnlyList<LinearModel> Train(IReadOnlyList<AnnotatedArticle> train, IReadOnlyList<AnnotatedArticle> held, IReadOnlyList<PatternRule> patterns)
    {
        var models = new List<LinearModel>();
        foreach (var kind in new[] { Kind.Money, Kind.Power, Kind.Date, Kind.Ratio })
        {
            string[] classes = [.. LabelSets.Of(kind).Select(Kebab.Write)];
            var name = Labeler.ModelOf(kind);
            models.Add(Fit(name, classes, LabelRegularization, Examples(train, patterns, name, classes), Examples(held, patterns, name, classes)));
        }

        string[] statuses = [.. Kebab.All<Status>()];
        models.Add(Fit("status", statuses, StatusRegularization, StatusExamples(train, patterns, statuses), StatusExamples(held, patterns, statuses)));
        return models;
    }

    /// <summary>Trains one model and fits its temperature on examples that it did not see.</summary>
    internal static LinearModel Fit(string name, IReadOnlyList<string> classes, float regularization, IReadOnlyList<Example> train, IReadOnlyList<Example> held)
    {
        var model = MaximumEntropyTrainer.Train(name, classes, train, regularization);
        var temperature = Calibration.Temperature([.. held.Select(e => (model.Score(e.Features), e.Class))]);
        return new LinearModel(model, temperature);
    }

    internal static IReadOnlyList<Example> Examples(IEnumerable<AnnotatedArticle> articles, IReadOnlyList<PatternRule> patterns, string name, string[] classes)
    {
        var features = new LabelFeatures(patterns);
        var sink = new FeatureSink(named: false);
        var examples = new List<Example>();
        foreach (var article in articles)
        {
            for (var i = 0; i < article.Facts.Count; i++)
            {
                if (article.Facts[i] is { } fact && Labeler.ModelOf(article.Context.Mentions[i].Kind) == name)
                {
                    sink.Clear();
                    features.Emit(article.Context, i, sink);
                    examples.Add(new Example([.. sink.Hashes], Array.IndexOf(classes, Kebab.Write(fact.Label)), article.Story));
                }
            }
        }

        return examples;
    }

    private static List<Example> StatusExamples(IEnumerable<AnnotatedArticle> articles, IReadOnlyList<PatternRule> patterns, string[] classes)
    {
        var features = new LabelFeatures(patterns);
        var sink = new FeatureSink(named: false);
        var examples = new List<Example>();
        foreach (var article in articles)
        {
            for (var i = 0; i < article.Facts.Count; i++)
            {
                if (article.Facts[i] is { } fact && fact.Label.HasParties())
                {
                    sink.Clear();
                    features.Emit(article.Context, i, sink);
                    examples.Add(new Example(Labeler.StatusFeatures([.. sink.Hashes], fact.Label), Array.IndexOf(classes, Kebab.Write(fact.Status)), article.Story));
                }
            }
        }

        return examples;
    }
}
