using System.Security.Cryptography;
using System.Text;
using Extractor.Articles;
using Extractor.Deals;
using Extractor.Evaluation;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;
using Extractor.Sources;
using Extractor.Storage;
using Extractor.Storage.Models;

namespace Extractor;

/// <summary>Learns the models of the house from a corpus: <c>train</c> teaches, <c>dev</c> calibrates, <c>test</c> is never opened.</summary>
public static class Trainer
{
    // Few examples, so few liberties; chosen by calibration and precision at a confidence on deals of articles/dev and of the real articles.
    private const float DealRegularization = 10f;
    private const float StageRegularization = 10f;

    private const int IdLength = 16;

    /// <summary>Trains from <c>articles/train</c> and <c>articles/dev</c> below a corpus folder.</summary>
    /// <param name="corpus">The corpus folder.</param>
    /// <param name="patterns">The rule patterns, which are features of the label.</param>
    /// <param name="progress">Told one line at each step.</param>
    /// <exception cref="GoldFormatException">A gold file is not of its form.</exception>
    public static ModelSet Train(string corpus, IReadOnlyList<PatternSettings> patterns, Action<string>? progress = null) =>
        Train(corpus, patterns, [], progress).Models;

    /// <summary>Trains from the corpus and from what reviewers decided, from scratch: the same of both gives the same predictions.</summary>
    /// <param name="reviewed">Texts with decisions; those that stand in the corpus teach nothing, as their answers are there.</param>
    /// <exception cref="GoldFormatException">A gold file is not of its form.</exception>
    public static Training Train(string corpus, IReadOnlyList<PatternSettings> patterns, IReadOnlyList<ReviewedText> reviewed, Action<string>? progress = null)
    {
        var finder = new MentionFinder();
        PatternRule[] rules = [.. patterns.Select(p => PatternRule.Compile(p, finder))];
        var train = Read(Path.Combine(corpus, "articles", "train"), finder);
        var dev = Read(Path.Combine(corpus, "articles", "dev"), finder);
        progress?.Invoke($"{train.Count} articles to learn from, {dev.Count} to calibrate on");
        var lessons = ReviewLessons.Of(reviewed, [.. train.Concat(dev).Select(a => a.Context.Reading.Text), .. Texts(Path.Combine(corpus, "articles", "test"), reviewed)], finder);
        if (reviewed.Count > 0) progress?.Invoke($"{lessons.Articles.Count} reviewed articles with {lessons.Accepted + lessons.Corrected} facts to learn from");
        IReadOnlyList<AnnotatedArticle> all = [.. train, .. lessons.Articles];
        var models = LabelsAndParties(all, dev, rules);
        var hash = HashOf(train.Concat(dev), lessons.Articles, patterns);
        var id = hash[..IdLength];
        models.Add(Stages(train, dev));
        models.Add(Deals(new ModelSet(id, models.ToDictionary(m => m.Name, StringComparer.Ordinal)), all, train, dev, patterns, rules));
        return new Training(new ModelSet(id, models.ToDictionary(m => m.Name, StringComparer.Ordinal)), hash, lessons.Learned(train));
    }

    // Neither needs the other: they are learned side by side.
    private static List<LinearModel> LabelsAndParties(IReadOnlyList<AnnotatedArticle> train, IReadOnlyList<AnnotatedArticle> held, IReadOnlyList<PatternRule> rules)
    {
        IReadOnlyList<LinearModel> labels = [], parties = [];
        Parallel.Invoke(() => labels = LabelTraining.Train(train, held, rules), () => parties = PartyTraining.Train(train, held));
        return [.. labels, .. parties];
    }

    // The gold of test is never opened; its texts are, so that no verdict on them is learned from, and only where there are verdicts.
    private static IEnumerable<string> Texts(string folder, IReadOnlyList<ReviewedText> reviewed) => reviewed.Count > 0 && Directory.Exists(folder)
        ? GoldFolder.Find(folder).Where(f => f.ArticlePath is not null).Select(f => Read(f.ArticlePath!).Text)
        : [];

    // How far deals have come is learned from deals put together from gold facts: their sentences are known to be theirs.
    private static LinearModel Stages(IReadOnlyList<AnnotatedArticle> train, IReadOnlyList<AnnotatedArticle> dev) =>
        LabelTraining.Fit(StageFinder.Model, StageFinder.Classes, StageRegularization, [.. train.SelectMany(StagesOf)], [.. dev.SelectMany(StagesOf)]);

    private static IEnumerable<Example> StagesOf(AnnotatedArticle article)
    {
        Fact[] facts = [.. article.Facts.Select((gold, i) => new Fact(
            article.Context.Mentions[i], gold?.Label ?? LabelSets.Of(article.Context.Mentions[i].Kind)[^1], gold?.Status ?? Status.Firm, First(gold?.From), First(gold?.To), 1, []))];
        var deals = DealAssembler.Assemble(article.Context, facts, OrganizationFinder.Find(article.Context), models: null);
        var pairs = DealPairs.Of(article.Gold.Deals, [.. deals.Select(Predicted)]);
        return article.Gold.Deals.Zip(pairs).Where(p => p.Second is not null)
            .Select(p => new Example(StageFinder.Features(article.Context, facts, deals[p.Second!.Value]), Array.IndexOf(StageFinder.Classes, Kebab.Write(p.First.Stage)), article.Story));
    }

    private static string[] First(IReadOnlyList<string>? names) => names is { Count: > 0 } ? [names[0]] : [];

    private static PredictedDeal Predicted(Deal deal) => new(deal.Type, deal.Stage, deal.From, deal.To, deal.Announced, deal.Amount);

    // Which deals are right is learned where nothing else was: on each half of articles/train with the labels and parties that the other half teaches,
    // and on articles/dev. What was learned looks surer than it would in any other article.
    private static LinearModel Deals(
        ModelSet models, IReadOnlyList<AnnotatedArticle> all, IReadOnlyList<AnnotatedArticle> train, IReadOnlyList<AnnotatedArticle> dev, IReadOnlyList<PatternSettings> patterns, IReadOnlyList<PatternRule> rules)
    {
        const int halves = 2;
        var settings = new PipelineSettings { Patterns = patterns };
        List<Example> examples = [.. DealsOf(Pipeline.Create(settings, models), dev)];
        for (var half = 0; half < halves; half++)
        {
            var inside = train.Where(a => LabelTraining.FoldOf(a.Story, halves) == half).ToList();
            IReadOnlyList<AnnotatedArticle> outside = [.. all.Except(inside)];
            var learned = LabelsAndParties(outside, dev, rules).ToDictionary(m => m.Name, StringComparer.Ordinal);
            var apart = models with { All = models.All.ToDictionary(m => m.Key, m => learned.GetValueOrDefault(m.Key, m.Value), StringComparer.Ordinal) };
            examples.AddRange(DealsOf(Pipeline.Create(settings, apart), inside));
        }

        return new LinearModel(MaximumEntropyTrainer.Train(DealConfidence.Model, DealConfidence.Classes, examples, DealRegularization), 1);
    }

    private static IEnumerable<Example> DealsOf(Pipeline pipeline, IReadOnlyList<AnnotatedArticle> articles)
    {
        foreach (var article in articles)
        {
            var (facts, organizations) = pipeline.Understand(article.Context);
            var deals = DealAssembler.Assemble(article.Context, facts, organizations, models: null);
            var right = DealPairs.Of(article.Gold.Deals, [.. deals.Select(Predicted)]).OfType<int>().ToHashSet();
            for (var i = 0; i < deals.Count; i++)
            {
                yield return new Example(DealConfidence.Features(article.Context, facts, deals, i), right.Contains(i) ? 1 : 0, article.Story);
            }
        }
    }

    internal static IReadOnlyList<AnnotatedArticle> Read(string folder, MentionFinder finder) =>
        [.. GoldFolder.Read(folder).Select(f =>
        {
            var article = Read(f.ArticlePath);
            return AnnotatedArticle.Of(article.Text, article.BodyStart, f.Gold, finder);
        })];

    internal static Article Read(string path) => ArticleReader.Read(new Page(
        Path.GetFileNameWithoutExtension(path), "corpus", path, Path.GetExtension(path) switch { ".html" => "text/html", ".md" => "text/markdown", _ => "text/plain" }, File.ReadAllBytes(path)));

    // What a model learned from: texts, answers, patterns and the form of the features.
    private static string HashOf(IEnumerable<AnnotatedArticle> articles, IReadOnlyList<AnnotatedArticle> reviewed, IReadOnlyList<PatternSettings> patterns)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        Add($"schema {ModelSet.Schema}");
        foreach (var article in articles.Concat(reviewed))
        {
            Add(article.Gold.Id);
            Add(article.Context.Reading.Text);
            foreach (var fact in article.Gold.Facts) Add(Written(fact));
            foreach (var deal in article.Gold.Deals) Add($"{deal.Type}|{deal.Stage}|{string.Join(';', deal.From)}|{string.Join(';', deal.To)}|{deal.Announced}|{deal.Amount}");
        }

        // The same words stand in a text more than once: which of them was decided is told by its place.
        foreach (var article in reviewed)
        {
            foreach (var (mention, fact) in article.Context.Mentions.Zip(article.Facts))
            {
                if (fact is not null) Add($"{mention.Span.Start}-{mention.Span.End} {Written(fact)}");
            }
        }

        foreach (var pattern in patterns)
        {
            Add($"{pattern.Name}|{pattern.Label}|{pattern.Status}|{pattern.Pattern}");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Written(GoldFact fact) =>
        $"{fact.Text}|{fact.At}|{fact.Kind}|{fact.Value}|{fact.Qualifier}|{fact.Label}|{fact.Status}|{string.Join(';', fact.From)}|{string.Join(';', fact.To)}";
}

/// <summary>What training made, and of what.</summary>
/// <param name="DatasetHash">SHA-256 in hex of all that was learned from; the models' id is its beginning.</param>
public sealed record Training(ModelSet Models, string DatasetHash, LearnedFrom Learned);
