using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>
/// Learns the models of label and status from annotated articles. The second look, a network, learns from first looks at articles that the
/// first did not learn from: each fold is looked at by models of the other folds.
/// </summary>
internal sealed class LabelTraining
{
    // Chosen on articles/dev; see docs/model-card.md.
    private const float Regularization = 20f;
    private const float StatusRegularization = 20f;
    private const int Folds = 4;

    private static readonly Kind[] Families = [Kind.Money, Kind.Power, Kind.Date, Kind.Ratio];

    private readonly IReadOnlyList<PatternRule> patterns;
    private readonly LabelMemory memory;

    private LabelTraining(IReadOnlyList<PatternRule> patterns, LabelMemory memory)
    {
        this.patterns = patterns;
        this.memory = memory;
    }

    /// <summary>Trains on one split and calibrates on another.</summary>
    public static IReadOnlyList<LinearModel> Train(IReadOnlyList<AnnotatedArticle> train, IReadOnlyList<AnnotatedArticle> held, IReadOnlyList<PatternRule> patterns) =>
        new LabelTraining(patterns, new LabelMemory(patterns)).Train(train, held);

    /// <summary>Trains the models of labels alone, for what learns again and again from the same articles.</summary>
    /// <param name="memory">Remembers what was seen of each article from one training to the next.</param>
    internal static IReadOnlyList<LinearModel> TrainLabels(IReadOnlyList<AnnotatedArticle> train, IReadOnlyList<AnnotatedArticle> held, IReadOnlyList<PatternRule> patterns, LabelMemory memory) =>
        new LabelTraining(patterns, memory).Labels(train, held);

    /// <summary>Trains one model and fits its temperature on examples that it did not see.</summary>
    internal static LinearModel Fit(string name, IReadOnlyList<string> classes, float regularization, IReadOnlyList<Example> train, IReadOnlyList<Example> held)
    {
        var model = MaximumEntropyTrainer.Train(name, classes, train, regularization);
        var temperature = Calibration.Temperature([.. held.Select(e => (model.Score(e.Features), e.Class))]);
        return new LinearModel(model, temperature);
    }

    /// <summary>Which fold a story falls into: the same on every machine.</summary>
    internal static int FoldOf(string story, int folds)
    {
        var hash = 17u;
        foreach (var c in story)
        {
            hash = (hash * 31) + c;
        }

        return (int)(hash % (uint)folds);
    }

    private List<LinearModel> Train(IReadOnlyList<AnnotatedArticle> train, IReadOnlyList<AnnotatedArticle> held)
    {
        var models = Labels(train, held);
        string[] statuses = [.. Kebab.All<Status>()];
        var status = MaximumEntropyTrainer.Train(StatusLabeler.Model, statuses, [.. StatusExamples(train, statuses).Select(s => s.Example)], StatusRegularization);
        // The labeler decides by the model and the plain signs, so both are calibrated together.
        models.Add(new LinearModel(status, Calibration.Temperature([.. StatusExamples(held, statuses).Select(s => (s.Score(status), s.Example.Class))])));
        return models;
    }

    private List<LinearModel> Labels(IReadOnlyList<AnnotatedArticle> train, IReadOnlyList<AnnotatedArticle> held)
    {
        var first = First(train, held);
        var looks = new Dictionary<AnnotatedArticle, double[][]>(ReferenceEqualityComparer.Instance);
        for (var fold = 0; fold < Folds; fold++)
        {
            var inside = train.Where(a => FoldOf(a.Story, Folds) == fold).ToList();
            Look(First([.. train.Except(inside)], held), inside, looks);
        }

        Look(first, held, looks);
        var models = new List<LinearModel>(first);
        foreach (var kind in Families)
        {
            var (hidden, output) = NetworkTrainer.Train(Labeler.ModelOf(kind), ClassesOf(kind), Examples(train, kind, looks));
            models.AddRange(hidden, new LinearModel(output, Calibration.Temperature([.. Examples(held, kind, looks).Select(e => (Network.Score(output, hidden.Score(e.Features)), e.Class))])));
        }

        return models;
    }

    private List<LinearModel> First(IReadOnlyList<AnnotatedArticle> train, IReadOnlyList<AnnotatedArticle> held) =>
        [.. Families.AsParallel().AsOrdered().Select(kind => Fit(Labeler.ModelOf(kind), ClassesOf(kind), Regularization, Examples(train, kind, null), Examples(held, kind, null)))];

    private void Look(List<LinearModel> models, IReadOnlyList<AnnotatedArticle> articles, Dictionary<AnnotatedArticle, double[][]> looks)
    {
        var modelOf = models.ToDictionary(m => m.Name, StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var seen = memory.Of(article.Context).Features;
            looks[article] = [.. article.Context.Mentions.Select((m, i) => modelOf[Labeler.ModelOf(m.Kind)] is var model ? model.Probabilities(model.Score(seen[i])) : [])];
        }
    }

    private static string[] ClassesOf(Kind kind) => [.. LabelSets.Of(kind).Select(Kebab.Write)];

    private List<Example> Examples(IEnumerable<AnnotatedArticle> articles, Kind kind, Dictionary<AnnotatedArticle, double[][]>? looks)
    {
        var classes = ClassesOf(kind);
        var sink = new FeatureSink(named: false);
        var examples = new List<Example>();
        foreach (var article in articles)
        {
            var seen = memory.Of(article.Context).Features;
            var second = looks is null ? null : new Neighbourhood(article.Context, looks[article], m => ClassesOf(m.Kind));
            for (var i = 0; i < article.Facts.Count; i++)
            {
                if (article.Facts[i] is { } fact && Labeler.ModelOf(article.Context.Mentions[i].Kind) == Labeler.ModelOf(kind))
                {
                    sink.Clear();
                    if (second is not null)
                    {
                        second.Emit(i, sink);
                        NameFeatures.Emit(article.Context, i, sink);
                    }

                    examples.Add(new Example([.. seen[i], .. sink.Hashes], Array.IndexOf(classes, Kebab.Write(fact.Label)), article.Story));
                }
            }
        }

        return examples;
    }

    private List<(Example Example, Func<LinearModel, double[]> Score)> StatusExamples(IEnumerable<AnnotatedArticle> articles, string[] classes)
    {
        var status = new FeatureSink(named: false);
        var examples = new List<(Example, Func<LinearModel, double[]>)>();
        foreach (var article in articles)
        {
            var news = new ArticleNews(article.Context);
            Label?[] labels = [.. article.Facts.Select(f => f?.Label)];
            for (var i = 0; i < article.Facts.Count; i++)
            {
                if (article.Facts[i] is { } fact && fact.Label.HasParties())
                {
                    var index = i;
                    var seen = memory.Of(article.Context).Features[index];
                    var example = new Example([.. seen, .. StatusLabeler.Features(news, labels, index, status)], Array.IndexOf(classes, Kebab.Write(fact.Status)), article.Story);
                    examples.Add((example, model => StatusLabeler.Score(model, model.Score(seen), news, labels, index, status)));
                }
            }
        }

        return examples;
    }
}
