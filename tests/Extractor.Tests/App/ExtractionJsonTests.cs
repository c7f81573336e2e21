using System.Globalization;
using System.Text;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.Articles;
using Extractor.Deals;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.App;

public sealed class ExtractionJsonTests
{
    [Fact]
    public void An_extraction_is_written_key_by_key_as_others_read_it()
    {
        var article = new Article("news/a", "x") { Title = "Größe \"x\" <b>", Published = new PublicationDate(new DateOnly(2026, 4, 21), PublicationBasis.Metadata) };
        var fact = Sample.Fact(new Span(0, 11), "$25 billion", Kind.Money, Value.Of(25_000_000_000.00m, "USD"), Label.Investment);
        var deal = new Deal(DealType.JointVenture, DealStage.Announced, ["A"], [])
        {
            Amount = Value.Between(1.50m, 2m, "EUR"), Qualifier = Qualifier.Range, Stake = Value.Of(49.0m, "%"), Capacity = Value.Of(0.5m, "GW"), Term = "P10Y",
            Tranches = [new Tranche(0, null), new Tranche(1, "if it rains")], Checks = [new Check("weekday", CheckResult.NotCheckable, "1 = 1", [0, 1])],
            Confidence = 0.93000, Facts = [0, 1],
        };

        Assert.Equal(
            """{"id":"news/a","title":"Größe \"x\" <b>","published":"2026-04-21","url":null,"facts":[{"start":0,"end":11,"text":"$25 billion","kind":"money","value":25000000000,"unit":"USD","qualifier":"exact","label":"investment","status":"firm","from":["Northwind"],"to":["Contoso","Contoso \"AI\" Größe"],"confidence":0.9321}],"deals":[{"type":"joint-venture","stage":"announced","from":["A"],"to":null,"announced":null,"amount":[1.5,2],"unit":"EUR","qualifier":"range","completion":null,"valuation":null,"stake":49,"term":"P10Y","capacity":0.5,"tranches":[{"fact":0,"condition":null},{"fact":1,"condition":"if it rains"}],"checks":[{"name":"weekday","result":"not-checkable","arithmetic":"1 = 1","facts":[0,1]}],"confidence":0.93,"facts":[0,1]}],"checks":[{"name":"growth","result":"near","arithmetic":"2 / 1","facts":[0]}]}""",
            Written(new Extraction(article, [fact], [deal]) { Checks = [new Check("growth", CheckResult.Near, "2 / 1", [0])] }));
    }

    [Theory]
    [InlineData("0.000125", "0.000125")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("1000000000000.10", "1000000000000.1")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("0.00", "0")]
    public void Numbers_have_no_exponent_and_no_trailing_zeros(string number, string written) =>
        Assert.Equal(written, Figures.Write(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Fact]
    public void Values_of_time_are_texts_or_null_and_have_no_unit()
    {
        var facts = new[] { Value.Time("P10Y"), Value.Time(null) }.Select(v => Sample.Fact(new Span(0, 1), "x", Kind.Date, v, Label.Term)).ToList();

        var written = JsonDocument.Parse(Written(new Extraction(new Article("a", "x"), facts, []))).RootElement;

        Assert.Equal(["P10Y", null], written.GetProperty("facts").EnumerateArray().Select(f => f.GetProperty("value").GetString()));
        Assert.All(written.GetProperty("facts").EnumerateArray(), f => Assert.Equal(JsonValueKind.Null, f.GetProperty("unit").ValueKind));
        Assert.All(written.GetProperty("facts").EnumerateArray(), f => Assert.Equal(JsonValueKind.Null, f.GetProperty("from").ValueKind));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        var fact = Sample.Fact(new Span(0, 1), "x", Kind.Ratio, Value.Of(64.3m, "%"), Label.Financials) with { Confidence = 0.12345 };
        var extraction = new Extraction(new Article("a", "x"), [fact], []);
        var before = Written(extraction);
        var kept = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(before, Written(extraction));
            Assert.Equal("1,234.5 %", Figures.Show(Value.Of(1234.5m, "%")));
            Assert.Equal("1,234 facts", Counted.Of(1234, "fact"));
        }
        finally
        {
            CultureInfo.CurrentCulture = kept;
        }
    }

    private static string Written(Extraction extraction)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, ExtractionJson.Compact)) ExtractionJson.Write(json, extraction);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
