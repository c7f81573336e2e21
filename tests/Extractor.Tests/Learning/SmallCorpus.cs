using Extractor.Articles;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Tests.House;
using Extractor.Tests.Storage;

namespace Extractor.Tests.Learning;

/// <summary>A corpus of a few articles of ours, learned in seconds, and a store with others of ours to decide on.</summary>
internal sealed class SmallCorpus : IDisposable
{
    private const int Train = 14;
    private const int Dev = 12;
    private const int Stored = 20;

    private readonly TemporaryFolder folder = new();
    private readonly List<GoldFile> others;

    public SmallCorpus()
    {
        var train = GoldFolder.Find(Repository.At("corpus", "articles", "train")).Where(f => f.ArticlePath!.EndsWith(".txt", StringComparison.Ordinal)).ToList();
        Copy(train.Take(Train), "train");
        Copy(GoldFolder.Find(Repository.At("corpus", "articles", "dev")).Take(Dev), "dev");
        others = [.. train.Skip(Train).Take(Stored)];
    }

    public string Path => folder.Root;

    public void Dispose() => folder.Dispose();

    /// <summary>Puts the other articles into a store and decides each of their facts.</summary>
    /// <param name="after">From what is right of a fact to what the reviewer says of it; null leaves it undecided.</param>
    public void Review(TemporaryStore temporary, Func<GoldFact, ShownFact, ShownFact?> after)
    {
        var pipeline = Pipeline.Create(PipelineSettings.Default);
        foreach (var file in others)
        {
            var (path, gold) = GoldFolder.Read(file);
            var article = Trainer.Read(path);
            article = gold.Published is { } day ? article with { Published = new PublicationDate(day, PublicationBasis.Metadata) } : article;
            var found = pipeline.Extract(article);
            temporary.Ingest(new ExtractedItem(new Origin("news", gold.Id + ".txt"), article, found.Facts, []));
            var spans = GoldSpans.Resolve(article.Text, gold);
            foreach (var fact in temporary.Store.Facts(new FactFilter { Article = gold.Id }).ToList())
            {
                var at = Enumerable.Range(0, spans.Count).FirstOrDefault(i => spans[i] == fact.Fact.Mention.Span, -1);
                if (at >= 0 && after(gold.Facts[at], ShownFact.Of(fact.Fact)) is { } shown) temporary.Store.Judge(fact, "ann", Decision.Correct, shown);
            }
        }
    }

    /// <summary>What the gold says.</summary>
    public static ShownFact Right(GoldFact gold, ShownFact shown) =>
        shown with { Label = Kebab.Write(gold.Label), Status = Kebab.Write(gold.Status), FromNames = gold.From, ToNames = gold.To };

    /// <summary>The label after the right one in the list of its kind.</summary>
    public static ShownFact Wrong(GoldFact gold, ShownFact shown)
    {
        var labels = LabelSets.Of(gold.Kind);
        return shown with { Label = Kebab.Write(labels[(labels.Index().First(l => l.Item == gold.Label).Index + 1) % labels.Count]) };
    }

    /// <summary>What the corpus alone teaches.</summary>
    public ModelSet Model() => Trainer.Train(Path, PipelineSettings.Default.Patterns);

    private void Copy(IEnumerable<GoldFile> files, string split)
    {
        var to = Directory.CreateDirectory(System.IO.Path.Combine(Path, "articles", split)).FullName;
        foreach (var path in files.SelectMany(f => new[] { f.GoldPath, f.ArticlePath! })) File.Copy(path, System.IO.Path.Combine(to, System.IO.Path.GetFileName(path)));
    }
}
