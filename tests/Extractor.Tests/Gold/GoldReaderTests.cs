using System.Text;
using Extractor.Gold;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Gold;

public sealed class GoldReaderTests
{
    [Fact]
    public void What_is_left_out_has_the_guides_default()
    {
        var gold = Parse("""{"id": "a", "facts": [{"text": "$5m", "kind": "money", "value": 5e6, "unit": "USD", "label": "debt"}]}""");

        Assert.Null(gold.Published);
        Assert.Null(gold.Story);
        Assert.Empty(gold.Deals);
        var fact = Assert.Single(gold.Facts);
        Assert.Equal((1, Qualifier.Exact, Status.Firm), (fact.At, fact.Qualifier, fact.Status));
        Assert.Equal(Value.Of(5_000_000, "USD"), fact.Value);
        Assert.Empty(fact.From);
        Assert.Empty(fact.To);
    }

    [Fact]
    public void Every_field_of_the_guide_is_read()
    {
        var gold = Parse("""
            {"id": "a", "story": "orrery", "published": "2026-04-21",
             "facts": [
              {"text": "$1.5-2 billion", "at": 2, "kind": "money", "value": [1500000000, 2000000000], "unit": "USD", "qualifier": "range",
               "label": "acquisition-price", "status": "reported", "from": ["Buyer", "B"], "to": ["Target"]},
              {"text": "Q3", "kind": "date", "value": "2026-Q3", "label": "completion"},
              {"text": "Monday", "kind": "date", "value": null, "label": "announced"}],
             "deals": [{"type": "joint-venture", "stage": "terminated", "from": ["Buyer"], "to": null, "announced": "2026-04", "amount": 49.5, "unit": "EUR", "transaction": "buyer-target-venture"},
                       {"type": "merger", "stage": "reported", "amount": null}]}
            """);

        Assert.Equal(("orrery", new DateOnly(2026, 4, 21)), (gold.Story, gold.Published));
        var price = gold.Facts[0];
        Assert.Equal(Value.Between(1_500_000_000, 2_000_000_000, "USD"), price.Value);
        Assert.Equal((2, Qualifier.Range, Label.AcquisitionPrice, Status.Reported), (price.At, price.Qualifier, price.Label, price.Status));
        Assert.Equal(["Buyer", "B"], price.From);
        Assert.Equal(Value.Time("2026-Q3"), gold.Facts[1].Value);
        Assert.Null(gold.Facts[2].Value.Timex);
        Assert.Equal((DealType.JointVenture, DealStage.Terminated, "2026-04"), (gold.Deals[0].Type, gold.Deals[0].Stage, gold.Deals[0].Announced));
        Assert.Equal(Value.Of(49.5m, "EUR"), gold.Deals[0].Amount);
        Assert.Empty(gold.Deals[0].To);
        Assert.Null(gold.Deals[1].Amount);
        Assert.Equal(["buyer-target-venture", null], gold.Deals.Select(d => d.Transaction));
    }

    [Theory]
    [InlineData("\"kind\": \"mony\"", "x.gold.json:3: facts[1].kind: 'mony' is no kind; use one of money, power, date, duration, ratio")]
    [InlineData("\"kind\": \"money\", \"qualifer\": \"about\"", "x.gold.json:3: facts[1]: 'qualifer' is no key here; use one of text, at, kind")]
    [InlineData("\"kind\": \"money\", \"label\": \"price\"", "x.gold.json:3: facts[1].label: 'price' is no label")]
    [InlineData("\"kind\": \"money\"", "x.gold.json:3: facts[1]: 'label' is missing")]
    [InlineData("\"kind\": \"date\", \"label\": \"term\", \"value\": 2026", "x.gold.json:3: facts[1].value: the value of a date or duration is a TIMEX3 string")]
    [InlineData("\"kind\": \"money\", \"label\": \"debt\", \"value\": \"5\"", "x.gold.json:3: facts[1].value: an amount is a number, or a range [low, high]")]
    [InlineData("\"kind\": \"money\", \"label\": \"debt\", \"value\": [1]", "x.gold.json:3: facts[1].value: a range is [low, high], two numbers; here are 1")]
    [InlineData("\"kind\": \"money\", \"label\": \"debt\", \"at\": 0", "x.gold.json:3: facts[1].at: a whole number from 1 is expected")]
    [InlineData("\"kind\": \"money\", \"label\": \"debt\", \"from\": \"Amazon\"", "x.gold.json:3: facts[1].from: a list [...] is expected")]
    [InlineData("\"kind\": \"money\", \"label\": \"debt\", \"kind\": \"money\"", "no JSON")]
    public void A_fault_names_file_line_and_place(string rest, string message)
    {
        var json = $$"""
            {"id": "a", "facts": [
              {"text": "Q3", "kind": "date", "label": "term"},
              {"text": "5", {{rest}}}]}
            """;

        Assert.Contains(message, Assert.Throws<GoldFormatException>(() => Parse(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_json_names_its_line()
    {
        var fault = Assert.Throws<GoldFormatException>(() => Parse("{\"id\": \"a\",\n \"facts\": [}"));

        Assert.StartsWith("x.gold.json:2: this is no JSON", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_not_in_the_calendar_is_a_fault()
    {
        var fault = Assert.Throws<GoldFormatException>(() => Parse("""{"id": "a", "published": "2026-02-30", "facts": []}"""));

        Assert.Contains("'2026-02-30' is no day", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_lines_are_read_one_article_a_line_and_a_fault_names_its_line()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("gold.jsonl", "\uFEFF{\"id\": \"a\", \"facts\": []}\r\n\n{\"id\": \"b\", \"facts\": []}");

        Assert.Equal(["a", "b"], GoldReader.ReadLines(path).Select(g => g.Id));

        folder.Write("gold.jsonl", "{\"id\": \"a\", \"facts\": []}\n\n{\"id\": \"b\", \"facts\": [7]}");
        Assert.Contains("gold.jsonl:3: facts[0]: an object", Assert.Throws<GoldFormatException>(() => GoldReader.ReadLines(path)).Message, StringComparison.Ordinal);
    }

    private static GoldArticle Parse(string json) => GoldReader.Parse(Encoding.UTF8.GetBytes(json), "x.gold.json");
}
