using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>
/// Gives every mention of an article its label and status. Amounts that an article tells again (the same value and unit)
/// are decided together: each occurrence's evidence counts for all, its own most.
/// </summary>
public sealed class Labeler
{
    // How much the other occurrences of an amount count against its own; measured on articles/dev.
    private const double Together = 0.5;

    // A pattern states a label outright: it makes it e^5 times as probable, calibrated as all scores are.
    private const double Stated = 5;

    private readonly IReadOnlyList<PatternRule> patterns;
    private readonly LabelFeatures features;

    // By kind; dates and durations share theirs.
    private readonly Looks[] looks;
    private readonly StatusLabeler statuses;

    public Labeler(ModelSet models, IReadOnlyList<PatternRule> patterns)
    {
        this.patterns = patterns;
        features = new LabelFeatures(patterns);
        statuses = new StatusLabeler(models);
        var families = Enum.GetValues<Kind>().DistinctBy(ModelOf).ToDictionary(ModelOf, k => new Looks(models, k), StringComparer.Ordinal);
        looks = [.. Enum.GetValues<Kind>().Select(k => families[ModelOf(k)])];
    }

    /// <summary>The model that labels a kind.</summary>
    internal static string ModelOf(Kind kind) => kind is Kind.Date or Kind.Duration ? "time" : Kebab.Write(kind);

    /// <summary>Labels every mention, in their order.</summary>
    public IReadOnlyList<Labeled> Label(ArticleContext article)
    {
        var figures = LabelFigures.Of(article, patterns);
        var weighed = Weigh(article, figures);
        var result = Label(article, figures, weighed);
        statuses.Decide(article, [.. weighed.Select(w => w[2])], figures.Patterns, result);
        return result;
    }

    /// <summary>The labels alone, for figures that were looked at before; every status is firm.</summary>
    internal Labeled[] Label(ArticleContext article, LabelFigures figures) => Label(article, figures, Weigh(article, figures));

    private double[][][] Weigh(ArticleContext article, LabelFigures figures) =>
        [.. article.Mentions.Select((m, i) => looks[(int)m.Kind].Stack.Score(figures.Features[i]))];

    private Labeled[] Label(ArticleContext article, LabelFigures figures, double[][][] weighed)
    {
        double[][] seen = [.. article.Mentions.Select((m, i) => looks[(int)m.Kind].First.Probabilities(weighed[i][0]))];
        var second = new Neighbourhood(article, seen, m => looks[(int)m.Kind].First.Classes);
        var sink = new FeatureSink(named: false);
        var scores = new double[article.Mentions.Count][];
        for (var i = 0; i < scores.Length; i++)
        {
            sink.Clear();
            second.Emit(i, sink);
            NameFeatures.Emit(article, i, sink);
            var own = looks[(int)article.Mentions[i].Kind];
            scores[i] = Network.Score(own.Output, own.Hidden.Score(weighed[i][1], sink.Span));
            foreach (var pattern in figures.Patterns[i])
            {
                scores[i][own.Output.Classes.Index().First(c => c.Item == Kebab.Write(pattern.Label)).Index] += Stated * own.Output.Temperature;
            }
        }

        var joint = Join(article, scores);
        var result = new Labeled[scores.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var model = looks[(int)article.Mentions[i].Kind].Output;
            var probabilities = model.Probabilities(joint[i]);
            var best = Best(probabilities, not: -1);
            var next = Best(probabilities, not: best);
            (Label, double)? runnerUp = next >= 0 ? (Kebab.Read<Label>(model.Classes[next]), probabilities[next]) : null;
            result[i] = new Labeled(Kebab.Read<Label>(model.Classes[best]), probabilities[best], runnerUp, (Status.Firm, 1), [.. figures.Patterns[i].Select(p => p.Name)]);
        }

        return result;
    }

    // The most probable class but one, the first of equals; -1 where there is no other.
    private static int Best(double[] probabilities, int not)
    {
        var best = -1;
        for (var c = 0; c < probabilities.Length; c++)
        {
            if (c != not && (best < 0 || probabilities[c] > probabilities[best]))
            {
                best = c;
            }
        }

        return best;
    }

    /// <summary>What weighed for a mention's label, strongest first: the feature and its weight for that label.</summary>
    public IReadOnlyList<(string Feature, double Weight)> Explain(ArticleContext article, int index, Label label, int most)
    {
        var sink = new FeatureSink(named: true);
        features.Emit(article, index, sink);
        var model = looks[(int)article.Mentions[index].Kind].First;
        var at = model.Classes.Index().First(c => c.Item == Kebab.Write(label)).Index;
        return [.. sink.Names!.Zip(sink.Hashes, (name, hash) => (name, model.Weight(hash, at))).Where(f => f.Item2 > 0)
            .DistinctBy(f => f.name).OrderByDescending(f => f.Item2).ThenBy(f => f.name, StringComparer.Ordinal).Take(most)];
    }

    // A power figure told again is as often a comparison ("5 GW is the output of five reactors"); dates coincide by chance.
    private static bool IsToldAgain(Mention mention) => mention.Kind is Kind.Money or Kind.Ratio or Kind.Duration;

    private static double[][] Join(ArticleContext article, double[][] scores)
    {
        var joint = (double[][])scores.Clone();
        for (var m = 0; m < joint.Length; m++)
        {
            var twins = article.Twins(m);
            if (twins.IsEmpty || !IsToldAgain(article.Mentions[m]))
            {
                continue;
            }

            joint[m] = new double[scores[m].Length];
            for (var c = 0; c < joint[m].Length; c++)
            {
                var sum = 0.0;
                foreach (var twin in twins)
                {
                    sum += scores[twin][c];
                }

                joint[m][c] = scores[m][c] + (Together * (sum / twins.Length));
            }
        }

        return joint;
    }

    /// <summary>The models that a kind is labelled by.</summary>
    private sealed class Looks
    {
        public Looks(ModelSet models, Kind kind)
        {
            var name = ModelOf(kind);
            First = models[name];
            (Hidden, Output) = (models[Network.HiddenOf(name)], models[Network.OutputOf(name)]);
            Stack = new ModelStack(First, Hidden, models[StatusLabeler.Model]);
        }

        public LinearModel First { get; }

        public LinearModel Hidden { get; }

        public LinearModel Output { get; }

        /// <summary>First look, hidden units and status: all are asked with the features of the label.</summary>
        public ModelStack Stack { get; }
    }
}

/// <summary>What the labeler decided for one mention.</summary>
/// <param name="Probability">Calibrated probability of the label.</param>
/// <param name="RunnerUp">The label that came second and its probability.</param>
/// <param name="Patterns">Names of the rule patterns that fit it.</param>
/// <param name="Status">The status and its probability; firm where the label bears none.</param>
public sealed record Labeled(Label Label, double Probability, (Label Label, double Probability)? RunnerUp, (Status Status, double Probability) Status, IReadOnlyList<string> Patterns)
{
    /// <summary>What the rest of the article says against the first decision, where it was mended; null where it was not.</summary>
    public string? Mended { get; init; }
}
