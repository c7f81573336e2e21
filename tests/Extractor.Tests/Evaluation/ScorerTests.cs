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

    [Theory]
    [InlineData("announced", "announced", 5)]
    [InlineData("announced", "other-time", 1)]
    [InlineData("completion", "completion", 3)]
    [InlineData("completion", "term", 1)]
    [InlineData("other-money", "none", 1)]
    [InlineData("valuation", "valuation", 0)]
    public void Each_cell_of_the_confusion_matrix_agrees(string gold, string got, int count) => Assert.Equal(count, Synthetic(5).LabelsFound[gold, got]);

    [Fact]
    public void Statuses_have_their_matrix()
    {
        var status = ConfusionFamily.Of(Synthetic(5)).Single(f => f.Title == "status");

        Assert.Equal(["firm", "conditional", "reported", "past"], status.Names);
        Assert.Equal((11, 1, 0, 1, 3), (status.Matrix["firm", "firm"], status.Matrix["firm", "conditional"], status.Matrix["past", "past"], status.Matrix["past", "firm"], status.Matrix["reported", "reported"]));
        Assert.Equal(12, status.Found("firm"));
    }

    [Fact]
    public void Labels_that_can_be_taken_for_one_another_stand_together() => Assert.Equal(
        ["money", "power", "time", "ratio", "status"], ConfusionFamily.Of(Synthetic(5)).Select(f => f.Title));

    [Fact]
    public void Ten_bins_hold_what_confidence_promised_and_what_came()
    {
        var bins = Synthetic(5).Confidence.Bins;

        Assert.Equal([1, 1, 1, 3, 2, 2, 3, 4, 5, 11], bins.Select(b => b.Count));
        Assert.Equal([0, 0, 0, 1, 0, 0, 0, 3, 4, 10], bins.Select(b => b.Right));
        Assert.Equal([0.05, 0.15, 0.2, 0.9999999999999999, 0.8400000000000001, 1.05, 1.87, 2.92, 4.13, 10.31], bins.Select(b => b.Confidence), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void Deals_of_more_confidence_are_fewer_and_surer()
    {
        var certainty = Synthetic(5).Certainty;

        Assert.Equal(new DealsAtConfidence(0.3, 6, 4, 5), certainty.At(0.3));
        Assert.Equal(new DealsAtConfidence(0.9, 2, 2, 5), certainty.At(0.9));
        Assert.Equal((1, 0.4), (certainty.At(0.9).Precision, certainty.At(0.9).Coverage));
        Assert.Equal(new DealsAtConfidence(0.6, 4, 4, 5), certainty.SureFrom(0.95));
        Assert.Equal(0.242857, certainty.Bins.Error!.Value, 0.0005);
    }

    [Fact]
    public void A_deal_where_gold_has_none_is_false()
    {
        var predicted = new Prediction("a", [], [new PredictedDeal(DealType.Debt, DealStage.Announced, ["A"], [], null, null, 0.4)]);
        var scores = Scores.Sum([Scorer.Score("x", Gold("""{"id": "a", "facts": []}"""), predicted).Scores, Scorer.Score("x", Gold("""{"id": "b", "facts": []}"""), null).Scores]);

        Assert.Equal((2, 1, 10.0), (scores.Dealless, scores.FalseDeals, scores.FalseDealsInTwenty));
        Assert.Equal((1, 0, 0.0), (Synthetic(5).Dealless, Synthetic(5).FalseDeals, Synthetic(5).FalseDealsInTwenty));
        Assert.Null(Synthetic(1).FalseDealsInTwenty);
        Assert.Null(scores.Certainty.SureFrom(0.95));
    }

    [Fact]
    public void Scores_of_articles_add_up_in_any_order()
    {
        var parts = Articles(5).Select(a => a.Scores).ToList();

        Assert.Equal(Json(Scores.Sum(parts)), Json(Scores.Sum([Scores.Sum(parts.Take(2)), Scores.Sum(parts.Skip(2))])));
        Assert.Equal(ScoreFigures.Of(Scores.Sum(parts)).Where(f => f.Value is not null).Select(f => Math.Round(f.Value!.Value, 9)), ScoreFigures.Of(Scores.Sum(parts.AsEnumerable().Reverse())).Where(f => f.Value is not null).Select(f => Math.Round(f.Value!.Value, 9)));
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
