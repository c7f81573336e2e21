using System.Text;
using System.Text.Json;
using Extractor.Articles;
using Extractor.Evaluation;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Tests.House;
using Xunit;

namespace Extractor.Tests.Evaluation;

/// <summary>
/// The figures are those that the project's reference scorer gives for the same three files; where they change, either the scorer is
/// wrong or the files were changed, and then the reference must be run again.
/// </summary>
public sealed class ScorerTests
{
    [Theory]
    [InlineData("mention F1", 0.868421)]
    [InlineData("exact span", 0.848485)]
    [InlineData("value F1", 0.684211)]
    [InlineData("fact F1", 0.5)]
    [InlineData("label macro-F1", 0.588235)]
    [InlineData("qualifier F1", 0.888889)]
    [InlineData("from F1", 0.7)]
    [InlineData("to F1", 0.8)]
    [InlineData("deal F1", 0.666667)]
    [InlineData("calibration error", 0.141818)]
    public void Every_figure_agrees_with_the_reference_scorer(string name, double expected) =>
        Assert.Equal(expected, ScoreFigures.Of(Synthetic(5)).Single(f => f.Name == name).Value!.Value, 0.0005);

    [Theory]
    [InlineData("mention F1", 0.857143)]
    [InlineData("exact span", 0.777778)]
    [InlineData("value F1", 0.666667)]
    [InlineData("fact F1", 0.476190)]
    [InlineData("label macro-F1", 0.544643)]
    [InlineData("qualifier F1", 1)]
    [InlineData("from F1", 0.8)]
    [InlineData("to F1", 0.769231)]
    [InlineData("deal F1", 0.5)]
    [InlineData("calibration error", 0.27)]
    public void So_does_every_figure_of_one_article_without_a_common_label(string name, double expected) =>
        Assert.Equal(expected, ScoreFigures.Of(Synthetic(1)).Single(f => f.Name == name).Value!.Value, 0.0005);

    [Theory]
    [InlineData(Kind.Money, 0.818182, 0.818182, 0.545455)]
    [InlineData(Kind.Date, 0.769231, 0.555556, 0.451613)]
    [InlineData(Kind.Duration, 0.666667, 0.666667, 0.666667)]
    [InlineData(Kind.Power, 0.75, 0.75, 0.5)]
    [InlineData(Kind.Ratio, 0.5, 0.4, 0.444444)]
    public void Each_kind_agrees(Kind kind, double valuePrecision, double valueRecall, double factF1)
    {
        var scores = Synthetic(5);

        Assert.Equal(valuePrecision, scores.Values[kind].Precision, 0.0005);
        Assert.Equal(valueRecall, scores.Values[kind].Recall, 0.0005);
        Assert.Equal(factF1, scores.Facts[kind].F1, 0.0005);
    }

    [Theory]
    [InlineData("investment", 0.75, 1, 3)]
    [InlineData("announced", 0.714286, 0.5, 10)]
    [InlineData("completion", 1, 0.6, 5)]
    [InlineData("stake", 1, 0.333333, 3)]
    [InlineData("other-time", 0.5, 0.333333, 3)]
    [InlineData("term", 0.75, 1, 3)]
    [InlineData("valuation", 0, 0, 1)]
    [InlineData("none", 0, 0, 0)]
    public void Each_label_agrees(string label, double precision, double recall, int gold)
    {
        var tally = Synthetic(5).Labels[label];

        Assert.Equal(precision, tally.Precision, 0.0005);
        Assert.Equal(recall, tally.Recall, 0.0005);
        Assert.Equal(gold, tally.Gold);
    }

    [Theory]
    [InlineData("deal", 0.571429, 0.8)]
    [InlineData("type", 1, 1)]
    [InlineData("stage", 0.5, 0.5)]
    [InlineData("announced", 0.5, 0.333333)]
    [InlineData("amount", 0.5, 0.666667)]
    [InlineData("from", 0.75, 0.75)]
    [InlineData("to", 0.666667, 0.5)]
    public void Each_slot_of_a_deal_agrees(string slot, double precision, double recall)
    {
        var tally = Synthetic(5).Deals[slot];

        Assert.Equal(precision, tally.Precision, 0.0005);
        Assert.Equal(recall, tally.Recall, 0.0005);
    }

    [Fact]
    public void Rates_on_found_mentions_and_confusion_agree()
    {
        var scores = Synthetic(5);

        Assert.Equal(new Share(26, 33), scores.LabelOnFound);
        Assert.Equal(new Share(32, 33), scores.QualifierOnFound);
        Assert.Equal(new Share(14, 16), scores.StatusOnFound);
        Assert.Equal((7, "none"), (scores.Confusion.Count, scores.Confusion.Single(c => c.Gold == "other-money").Got));
    }

    [Fact]
    public void Scores_of_articles_add_up_in_any_order()
    {
        var parts = Articles(5).Select(a => a.Scores).ToList();

        Assert.Equal(Json(Scores.Sum(parts)), Json(Scores.Sum([Scores.Sum(parts.Take(2)), Scores.Sum(parts.Skip(2))])));
        Assert.Equal(ScoreFigures.Of(Scores.Sum(parts)).Select(f => Math.Round(f.Value!.Value, 9)), ScoreFigures.Of(Scores.Sum(parts.AsEnumerable().Reverse())).Select(f => Math.Round(f.Value!.Value, 9)));
    }

    [Fact]
    public void Every_difference_is_listed_with_its_article_and_context()
    {
        var misses = Articles(5).SelectMany(a => a.Misses).ToList();

        Assert.Contains(misses, m => m is { Id: "harbour", Sort: MissSort.Label } && m.What.Contains("[$400 million] valuation", StringComparison.Ordinal) && m.What.EndsWith("gold valuation, got investment", StringComparison.Ordinal));
        Assert.Contains(misses, m => m is { Id: "harbour", Sort: MissSort.Missed } && m.What.Contains("date", StringComparison.Ordinal) && m.What.Contains("[2023]", StringComparison.Ordinal));
        Assert.Contains(misses, m => m is { Id: "harbour", Sort: MissSort.Spurious } && m.What.Contains("[changed hands]", StringComparison.Ordinal));
        Assert.Contains(misses, m => m is { Id: "grid", Sort: MissSort.Value, What: "'400 MW': gold 0.4 GW, got 400 MW" });
    }

    [Fact]
    public void An_article_without_a_prediction_is_all_missed()
    {
        var (scores, misses) = Scorer.Score("It paid $5m.", Gold("""{"id": "a", "facts": [{"text": "$5m", "kind": "money", "value": 5e6, "unit": "USD", "label": "debt"}]}"""), null);

        Assert.Equal(new Tally(0, 0, 1), scores.Facts[Kind.Money]);
        Assert.Null(scores.Confidence.Error);
        Assert.Equal(MissSort.Missed, Assert.Single(misses).Sort);
    }

    [Fact]
    public void A_span_outside_the_text_is_brought_inside()
    {
        var predicted = new Prediction("a", [new PredictedFact(new Span(-5, 99), Kind.Money, Value.Of(5, "USD"), Qualifier.Exact, "debt", Status.Firm, [], [])], []);

        Assert.Equal(new Tally(0, 1, 0), Scorer.Score("It paid.", Gold("""{"id": "a", "facts": []}"""), predicted).Scores.Facts[Kind.Money]);
    }

    [Fact]
    public void Tables_and_json_tell_the_same_figures()
    {
        var scores = Synthetic(5);
        using var json = JsonDocument.Parse(Json(scores));
        var sections = ScoreTable.Of(scores);

        Assert.All(sections, s => Assert.All(s.Rows, row => Assert.Equal(s.Heads.Count, row.Count)));
        Assert.Equal(["fact F1", "0.500"], sections[0].Rows[3]);
        Assert.Equal(0.5, json.RootElement.GetProperty("fact F1").GetDouble(), 1e-9);
        Assert.Equal(10, json.RootElement.GetProperty("labels").GetProperty("announced").GetProperty("gold").GetInt32());
    }

    private static Scores Synthetic(int articles) => Scores.Sum(Articles(articles).Select(a => a.Scores));

    private static List<(Scores Scores, IReadOnlyList<Miss> Misses)> Articles(int articles)
    {
        var texts = File.ReadLines(Path("articles")).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(a => a.GetProperty("id").GetString()!, a => a.GetProperty("text").GetString()!);
        var predictions = PredictionReader.ReadLines(Path("predictions")).ToDictionary(p => p.Id);
        return [.. GoldReader.ReadLines(Path("gold")).Take(articles).Select(g => Scorer.Score(texts[g.Id], g, predictions.GetValueOrDefault(g.Id)))];
    }

    private static string Json(Scores scores)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) ScoreJson.Write(json, scores);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static GoldArticle Gold(string json) => GoldReader.Parse(Encoding.UTF8.GetBytes(json), "gold");

    private static string Path(string name) => Repository.At("tests", "Extractor.Tests", "Evaluation", "synthetic", name + ".jsonl");
}
