using System.Diagnostics;
using System.Globalization;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.LightGbm;
using Row = Extractor.Labels.MaximumEntropyTrainer.Row;

namespace Extractor.Benchmarks;

/// <summary>
/// Compares learners of Microsoft.ML on the first look at labels and on status: <c>compare-learners corpus</c>. Four folds over the stories of
/// <c>articles/train</c>, the features that the house uses, one thread, fixed seeds; seconds are of the processor. Trees cannot take so many sparse
/// features in a bearable time: they see the most frequent ones, and so does one linear learner for comparison.
/// </summary>
internal static class LearnerComparison
{
    private const int Seed = 20260421;
    private const int Folds = 4;
    private const int FewFeatures = 2000;
    private const string Status = "status";

    // That of LabelTraining; the other linear learner is given the same sum to make small.
    private const float Regularization = 20f;

    private static readonly Kind[] Kinds = [Kind.Money, Kind.Power, Kind.Date, Kind.Ratio];

    /// <param name="Create">Given the number of rows that it will learn from.</param>
    private sealed record Learner(string Name, int MostFeatures, Func<MLContext, int, IEstimator<ITransformer>> Create);

    /// <summary>One model that is learned four times.</summary>
    private sealed record Model(string Name, string[] Classes, List<Example> Examples);

    private sealed record Prediction(string Model, string Gold, string Got);

    public static void Run(string corpus)
    {
        var finder = new MentionFinder();
        PatternRule[] patterns = [.. PipelineSettings.Default.Patterns.Select(p => PatternRule.Compile(p, finder))];
        var articles = Trainer.Read(Path.Combine(corpus, "articles", "train"), finder);
        var features = new LabelFeatures(patterns);
        Model[] models = [.. Kinds.Select(k => OfLabels(articles, k, features)), OfStatus(articles, features)];
        Console.WriteLine(Line($"{articles.Count} articles; {string.Join(", ", models.Select(m => $"{m.Name} {m.Examples.Count}"))} figures\n"));
        Console.WriteLine("| learner | money | power | time | ratio | all labels | status | training, s | predictions a second |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var learner in Learners())
        {
            Compare(learner, models);
        }
    }

    private static Learner[] Learners() =>
    [
        new("L-BFGS maximum entropy", int.MaxValue, (ml, _) => Lbfgs(ml)),
        new("SDCA maximum entropy", int.MaxValue, (ml, rows) => ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            NumberOfThreads = 1, L2Regularization = Regularization / rows, L1Regularization = 0, MaximumNumberOfIterations = 50,
        })),
        new("averaged perceptron, one against all", int.MaxValue, (ml, _) => ml.MulticlassClassification.Trainers.OneVersusAll(
            ml.BinaryClassification.Trainers.AveragedPerceptron(new AveragedPerceptronTrainer.Options { NumberOfIterations = 10 }), useProbabilities: false)),
        new("L-BFGS maximum entropy", FewFeatures, (ml, _) => Lbfgs(ml)),
        new("LightGBM", FewFeatures, (ml, _) => ml.MulticlassClassification.Trainers.LightGbm(new LightGbmMulticlassTrainer.Options
        {
            NumberOfThreads = 1, Seed = Seed, Deterministic = true, NumberOfIterations = 100, NumberOfLeaves = 31, LearningRate = 0.1, MinimumExampleCountPerLeaf = 5,
        })),
    ];

    // As MaximumEntropyTrainer sets it.
    private static LbfgsMaximumEntropyMulticlassTrainer Lbfgs(MLContext ml) => ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
    {
        NumberOfThreads = 1, L1Regularization = 0, L2Regularization = Regularization, OptimizationTolerance = 1e-5f, MaximumNumberOfIterations = 150, HistorySize = 10,
    });

    private static void Compare(Learner learner, Model[] models)
    {
        var predictions = new List<Prediction>();
        var (training, predicting) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var (name, classes, examples) in models)
        {
            for (var fold = 0; fold < Folds; fold++)
            {
                var test = examples.Where(e => LabelTraining.FoldOf(e.Group, Folds) == fold).ToList();
                var train = examples.Where(e => LabelTraining.FoldOf(e.Group, Folds) != fold).ToList();
                var features = Most(train, learner.MostFeatures);
                var (rows, unseen) = (Rows(train, features), Rows(test, features));
                var ml = new MLContext(Seed);
                var schema = MaximumEntropyTrainer.SchemaOf(features.Count, classes.Length);
                var start = Spent();
                var model = learner.Create(ml, rows.Count).Fit(ml.Data.LoadFromEnumerable(rows, schema));
                var learned = Spent();
                var scores = model.Transform(ml.Data.LoadFromEnumerable(unseen, schema)).GetColumn<float[]>("Score").ToList();
                predicting += Spent() - learned;
                training += learned - start;
                predictions.AddRange(test.Zip(scores, (e, s) => new Prediction(name, classes[e.Class], classes[Array.IndexOf(s, s.Max())])));
            }
        }

        var called = learner.MostFeatures == int.MaxValue ? learner.Name : Line($"{learner.Name}, {learner.MostFeatures:N0} features");
        string Of(string model) => Score([.. predictions.Where(p => p.Model == model)]);
        var all = Score([.. predictions.Where(p => p.Model != Status)]);
        Console.WriteLine(Line($"| {called} | {string.Join(" | ", Kinds.Select(k => Of(Labeler.ModelOf(k))))} | {all} | {Of(Status)} | {training.TotalSeconds / Folds:f1} | {predictions.Count / predicting.TotalSeconds:N0} |"));
    }

    private static TimeSpan Spent() => Process.GetCurrentProcess().TotalProcessorTime;

    /// <summary>Accuracy, and the mean F1 of the labels.</summary>
    private static string Score(List<Prediction> predictions)
    {
        var labels = predictions.Select(p => p.Gold).Distinct().Select(label =>
        {
            var right = predictions.Count(p => p.Gold == label && p.Got == label);
            return 2.0 * right / (predictions.Count(p => p.Gold == label) + predictions.Count(p => p.Got == label));
        });
        return Line($"{predictions.Count(p => p.Gold == p.Got) / (double)predictions.Count:f3} / {labels.Average():f3}");
    }

    private static Model OfLabels(IReadOnlyList<AnnotatedArticle> articles, Kind kind, LabelFeatures features)
    {
        string[] classes = [.. LabelSets.Of(kind).Select(Kebab.Write)];
        return new Model(Labeler.ModelOf(kind), classes, [.. Figures(articles, features).Where(f => Labeler.ModelOf(f.Article.Context.Mentions[f.Index].Kind) == Labeler.ModelOf(kind))
            .Select(f => new Example(f.Features, Array.IndexOf(classes, Kebab.Write(f.Gold.Label)), f.Article.Story))]);
    }

    // The model alone, without the plain signs that the house adds to its scores.
    private static Model OfStatus(IReadOnlyList<AnnotatedArticle> articles, LabelFeatures features)
    {
        string[] classes = [.. Kebab.All<Gold.Status>()];
        var sink = new FeatureSink(named: false);
        var news = articles.ToDictionary(object (a) => a, a => (Told: new ArticleNews(a.Context), Labels: a.Facts.Select(f => f?.Label).ToArray()), ReferenceEqualityComparer.Instance);
        return new Model(Status, classes, [.. Figures(articles, features).Where(f => f.Gold.Label.HasParties()).Select(f => new Example(
            [.. f.Features, .. StatusLabeler.Features(news[f.Article].Told, news[f.Article].Labels, f.Index, sink)], Array.IndexOf(classes, Kebab.Write(f.Gold.Status)), f.Article.Story))]);
    }

    private static IEnumerable<(AnnotatedArticle Article, int Index, GoldFact Gold, ulong[] Features)> Figures(IReadOnlyList<AnnotatedArticle> articles, LabelFeatures features)
    {
        var sink = new FeatureSink(named: false);
        foreach (var article in articles)
        {
            for (var i = 0; i < article.Facts.Count; i++)
            {
                if (article.Facts[i] is { } gold)
                {
                    sink.Clear();
                    features.Emit(article.Context, i, sink);
                    yield return (article, i, gold, [.. sink.Hashes]);
                }
            }
        }
    }

    // As MaximumEntropyTrainer: what one example alone shows is left out; of the others the most frequent, ties by hash.
    private static Dictionary<ulong, int> Most(List<Example> examples, int most) =>
        examples.SelectMany(e => e.Features.Distinct()).CountBy(f => f).Where(f => f.Value >= 2).OrderByDescending(f => f.Value).ThenBy(f => f.Key)
            .Take(most).Select(f => f.Key).Order().Index().ToDictionary(f => f.Item, f => f.Index);

    private static List<Row> Rows(List<Example> examples, Dictionary<ulong, int> features) =>
        [.. examples.Select(e =>
        {
            var known = e.Features.Where(features.ContainsKey).CountBy(f => features[f]).OrderBy(f => f.Key).ToList();
            return new Row { Features = new VBuffer<float>(features.Count, known.Count, [.. known.Select(f => (float)f.Value)], [.. known.Select(f => f.Key)]), Label = (uint)e.Class };
        })];

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
