using Extractor.Articles;
using Extractor.Evaluation;
using Extractor.Gold;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Evaluation;

public sealed class PredictionReaderTests
{
    [Fact]
    public void A_line_of_the_program_is_read()
    {
        var prediction = PredictionReader.Parse(
            """
            {"id": "a", "title": "t", "url": null, "facts": [{"start": 112, "end": 123, "text": "$25 billion", "kind": "money", "value": 25000000000,
            "unit": "USD", "qualifier": "more-than", "label": "investment", "status": "past", "from": ["Amazon"], "to": null, "confidence": 0.97}],
            "deals": [{"type": "joint-venture", "stage": "announced", "from": ["A"], "to": "B", "announced": "2026-04-21", "amount": [1, 2], "unit": "USD", "tranches": [], "confidence": 0.5}]}
            """,
            "p:1");

        var fact = Assert.Single(prediction.Facts);
        Assert.Equal((new Span(112, 123), Kind.Money, Value.Of(25_000_000_000, "USD"), Qualifier.MoreThan, "investment", Status.Past, 0.97), (fact.Span, fact.Kind, fact.Value, fact.Qualifier, fact.Label, fact.Status, fact.Confidence));
        Assert.Equal(["Amazon"], fact.From);
        Assert.Empty(fact.To);
        var deal = Assert.Single(prediction.Deals);
        Assert.Equal((DealType.JointVenture, DealStage.Announced, "2026-04-21", Value.Between(1, 2, "USD"), 0.5), (deal.Type, deal.Stage, deal.Announced, deal.Amount, deal.Confidence));
        Assert.Equal(["B"], deal.To);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id": "a", "facts": [{"kind": "mony"}]}""")]
    [InlineData("""{"id": "a", "facts": [{"kind": "money", "start": 1, "end": 2, "value": "x"}]}""")]
    [InlineData("""{"id": "a", "facts": [{"kind": "money", "start": 1, "end": 2, "value": [1]}]}""")]
    public void What_is_no_prediction_names_its_line(string line) =>
        Assert.StartsWith("pred.jsonl:7: this is no prediction", Assert.Throws<FormatException>(() => PredictionReader.Parse(line, "pred.jsonl:7")).Message, StringComparison.Ordinal);
}
