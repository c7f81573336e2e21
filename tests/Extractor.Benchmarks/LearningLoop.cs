using System.Diagnostics;
using System.Globalization;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Benchmarks;

/// <summary>
/// Measures what verdicts teach and in which order they teach most: <c>learning-loop corpus</c>. A model learns a quarter of
/// <c>articles/train</c>; 300 verdicts are taken from the gold of the rest, 50 at a time, each time the model that learned from all before
/// chooses the next. Label accuracy is that of the labeler on the figures of a split that nothing learned from.
/// </summary>
internal sealed class LearningLoop
{
    private const int Verdicts = 300;
    private const int Batch = 50;

    private readonly PatternRule[] patterns;
    private readonly LabelMemory memory;
    private readonly IReadOnlyList<AnnotatedArticle> train;
    private readonly IReadOnlyList<AnnotatedArticle> held;
    private readonly IReadOnlyList<AnnotatedArticle> measured;

    private LearningLoop(string corpus, string split)
    {
        var finder = new MentionFinder();
        patterns = [.. PipelineSettings.Default.Patterns.Select(p => PatternRule.Compile(p, finder))];
        memory = new LabelMemory(patterns);
        IReadOnlyList<AnnotatedArticle> Of(string name) => Trainer.Read(Path.Combine(corpus, "articles", name), finder);
        train = Of("train");
        held = Of("dev");
        measured = split == "dev" ? held : Of(split);
    }

    /// <param name="seeds">How many beginnings: each draws another quarter.</param>
    /// <param name="split"><c>test</c> for the result; <c>dev</c> where orders are still to be chosen.</param>
    /// <param name="orders">Names of <see cref="ReviewOrder"/>.</param>
    /// <param name="picture">Where the curve is drawn, or null.</param>
    public static void Run(string corpus, int seeds, string split, IReadOnlyList<string> orders, string? picture)
    {
        var watch = Stopwatch.StartNew();
        var loop = new LearningLoop(corpus, split);
        var chosen = orders.Select(ReviewOrder.Of).ToList();
        var runs = new double[seeds][][];
        Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            runs[seed] = loop.Seed(seed, chosen);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed} after {watch.Elapsed.TotalSeconds:f0} s: {string.Join("; ", chosen.Select((o, i) => $"{o.Name} {string.Join(' ', runs[seed][i].Select(a => a.ToString("f4", CultureInfo.InvariantCulture)))}"))}"));
        });
        var curves = chosen.Select((order, i) => new LearningCurve(order.Name, [.. Enumerable.Range(0, Verdicts / Batch + 1).Select(p => Interval.Of([.. runs.Select(r => r[i][p])]))],
            [.. runs.Select(r => r[i][^1] - r[i][0])])).ToList();
        LearningTable.Write(curves, Batch, Console.Out);
        if (picture is not null) LearningPicture.Save(curves, Batch, picture);
    }

    // For each order the accuracy after 0, 50, 100, ... verdicts.
    private double[][] Seed(int seed, IReadOnlyList<ReviewOrder> orders)
    {
        // Whole stories: a story on both sides would teach the start what the verdicts are to teach.
        var stories = train.GroupBy(a => a.Story, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToList()).ToArray();
        new Random(seed).Shuffle(stories);
        var start = new List<AnnotatedArticle>();
        foreach (var story in stories.TakeWhile(_ => start.Count < train.Count / 4)) start.AddRange(story);
        var pool = train.Except(start).ToList();
        var first = Learn(start);
        var before = Accuracy(first);
        return [.. orders.Select(order =>
        {
            var (models, random) = (first, new Random(seed + 1000));
            var accuracy = new List<double> { before };
            var decided = new HashSet<(int Article, int Mention)>();
            while (decided.Count < Verdicts)
            {
                decided.UnionWith(order.Choose(Candidates(models, pool, decided), Batch, random).Select(c => (c.Article, c.Mention)));
                models = Learn([.. start, .. pool.Select((article, i) => Reviewed(article, i, decided)).OfType<AnnotatedArticle>()]);
                accuracy.Add(Accuracy(models));
            }

            return accuracy.ToArray();
        })];
    }

    private static AnnotatedArticle? Reviewed(AnnotatedArticle article, int index, HashSet<(int Article, int Mention)> decided) =>
        decided.Any(d => d.Article == index) ? article with { Facts = [.. article.Facts.Select((f, m) => decided.Contains((index, m)) ? f : null)] } : null;

    private List<Candidate> Candidates(Labeler labeler, List<AnnotatedArticle> pool, HashSet<(int Article, int Mention)> decided)
    {
        var candidates = new List<Candidate>();
        foreach (var (index, article) in pool.Index())
        {
            var labeled = labeler.Label(article.Context, memory.Of(article.Context));
            candidates.AddRange(labeled.Index().Where(l => article.Facts[l.Index] is not null && !decided.Contains((index, l.Index)))
                .Select(l => new Candidate(index, l.Index, l.Item.Probability, l.Item.RunnerUp?.Probability ?? 0, Kebab.Write(l.Item.Label))));
        }

        return candidates;
    }

    private Labeler Learn(IReadOnlyList<AnnotatedArticle> articles) =>
        new(new ModelSet("", LabelTraining.TrainLabels(articles, held, patterns, memory).Append(NoStatus).ToDictionary(m => m.Name, StringComparer.Ordinal)), patterns);

    private static LinearModel NoStatus => new(StatusLabeler.Model, [.. Kebab.All<Status>()], [], [], new float[Kebab.All<Status>().Count()]);

    private double Accuracy(Labeler labeler)
    {
        var (right, all) = (0, 0);
        foreach (var article in measured)
        {
            foreach (var (gold, got) in article.Facts.Zip(labeler.Label(article.Context, memory.Of(article.Context))))
            {
                if (gold is null) continue;
                all++;
                if (gold.Label == got.Label) right++;
            }
        }

        return right / (double)all;
    }
}
