using System.Globalization;
using Extractor.Articles;
using Extractor.Evaluation;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Parties.Companies;
using Extractor.Sources;
using Extractor.Tests.House;
using Xunit;

namespace Extractor.Tests.Evaluation;

public sealed class BaselineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// The scores of our own articles may only rise. After a change that is meant:
    /// <c>extractor evaluate --baseline corpus/baseline.json --update</c>, and an entry in docs/decisions.md where one falls.
    /// </summary>
    [Theory]
    [InlineData("articles/dev")]
    [InlineData("articles/test")]
    public void No_score_is_below_what_was_agreed(string split)
    {
        var pipeline = Pipeline.Create(PipelineSettings.Default);
        var cases = new List<MergingCase>();
        var scores = Scores.Sum(GoldFolder.Read(Repository.At(["corpus", .. split.Split('/')])).Select(pair =>
        {
            var article = ArticleReader.Read(new FileSource("gold", pair.ArticlePath).Fetch(CancellationToken.None).Single().Page!);
            if (pair.Gold.Published is { } day) article = article with { Published = new PublicationDate(day, PublicationBasis.Metadata) };
            var found = pipeline.Extract(article);
            cases.Add(new MergingCase(pair.Gold, article.Title, article.Published?.Day, found.Facts, found.Deals));
            return Scorer.Score(article.Text, pair.Gold, Prediction.Of(pair.Gold.Id, found.Facts, found.Deals)).Scores;
        }));
        scores.Merging = MergingScorer.Score(cases, CompanyIndex.Plain, []);
        var compared = Baseline.Read(Repository.At("corpus", "baseline.json")).Compare(split, scores);

        Assert.Contains(compared, f => f is { Name: "fact F1", Agreed: > 0 });
        HouseRule.Holds(
            compared.Where(f => f.Change == BaselineChange.Fell).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Folder} {f.Name}: {f.Agreed:0.0000} was agreed, {f.Now:0.0000} is now")),
            "Mend the fall, or run 'extractor evaluate --baseline corpus/baseline.json --update' and say why in docs/decisions.md");
    }

    [Fact]
    public void A_figure_has_risen_or_fallen_by_more_than_rounding_and_an_error_rises_by_falling()
    {
        var scores = Scored();
        var agreed = Baseline.Empty.With("a", scores);
        Assert.All(agreed.Compare("a", scores), f => Assert.Equal(BaselineChange.Same, f.Change));

        var others = new Baseline(new Dictionary<string, IReadOnlyDictionary<string, double>>
        {
            ["a"] = new Dictionary<string, double> { ["fact F1"] = 0.9, ["value F1"] = 1.0001, ["mention F1"] = 1.00004, ["calibration error"] = 0.5, ["deal F1"] = -1, ["gone"] = 1 },
        });
        var changes = others.Compare("a", scores).ToDictionary(f => f.Name, f => f.Change);
        Assert.Equal(BaselineChange.Rose, changes["fact F1"]);
        Assert.Equal(BaselineChange.Fell, changes["value F1"]);
        Assert.Equal(BaselineChange.Same, changes["mention F1"]);
        Assert.Equal(BaselineChange.Rose, changes["calibration error"]);
        Assert.Equal(BaselineChange.Rose, changes["deal F1"]);
        Assert.Equal(BaselineChange.Fell, changes["gone"]);
        Assert.Equal(BaselineChange.New, changes["exact span"]);
    }

    [Fact]
    public void What_is_written_is_read_again_byte_for_byte()
    {
        var path = Path.Combine(folder.Root, "baseline.json");
        Baseline.Empty.With("b", Scored()).With("a", Scored()).Write(path);
        var first = File.ReadAllBytes(path);
        Baseline.Read(path).Write(path);

        Assert.Equal(first, File.ReadAllBytes(path));
        Assert.Equal(["a", "b"], Baseline.Read(path).Folders.Keys);
    }

    [Fact]
    public void What_is_no_baseline_names_its_file() =>
        Assert.StartsWith(folder.Write("x.json", "[]"), Assert.Throws<FormatException>(() => Baseline.Read(Path.Combine(folder.Root, "x.json"))).Message, StringComparison.Ordinal);

    private static Scores Scored()
    {
        var gold = GoldReader.Parse("""{"id": "a", "facts": [{"text": "$5m", "kind": "money", "value": 5e6, "unit": "USD", "label": "debt"}], "deals": []}"""u8.ToArray(), "gold");
        return Scorer.Score("It owes $5m.", gold, new Prediction("a", [new PredictedFact(new Span(8, 11), Kind.Money, Value.Of(5_000_000, "USD"), Qualifier.Exact, "debt", Status.Firm, [], [], 0.9)], [])).Scores;
    }
}
