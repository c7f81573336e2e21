using Extractor.Articles;
using Extractor.Deals;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class RoundTripTests
{
    [Trait("Store", "SQLite")]
    [Theory]
    [InlineData("😀🎉 puts $25 billion in 👩‍👩‍👧 and $5 billion more 🚀 on Monday")]
    [InlineData("Cafe\u0301 Zoe\u0308 pays $25 billion; e\u0301\u0302 $5 billion, April 21, 2026")]
    [InlineData("One\r\n$25 billion\r\n\r\ntwo\r\n$5 billion\n$1.5-2 million\rMonday")]
    [InlineData("契約は $25 billion, 𠮷野家 $5 billion 𝟙 0.000125 GW")]
    [InlineData("$25 billion")]
    public void Substr_of_SQLite_gives_the_surface_of_every_fact(string text)
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item(text: text));

        var rows = temporary.Ask<(string Surface, string Substr)>(
            """
            select f.surface, substr(v.text, f.start_codepoint + 1, f.length_codepoint)
            from fact f join article_version v on v.id = f.article_version_id
            """);

        Assert.Equal(Sample.Facts(text, null).Count, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.Surface, row.Substr));
        Assert.Equal(text, temporary.Ask<string>("select text from article_version").Single());
    }

    [Fact]
    public void Facts_come_back_as_they_went_in()
    {
        using var temporary = new TemporaryStore();
        var full = new Fact(
            new Mention(Kind.Money, new Span(9, 15), "~$1.5m", Value.Between(1_500_000.10m, 79228162514264337593543950335m, "USD"), Qualifier.Nearly,
                new Span(3, 8), new Evidence("money", "symbol")) { Restates = new Span(0, 2) },
            Label.AcquisitionPrice, Status.Conditional, ["Ää", "B"], [], 0.9999, [new Reason("label", "w:price", -0.25)])
        {
            RunnerUp = (Label.OtherMoney, 0.00005),
        };
        var bare = new Fact(
            new Mention(Kind.Date, new Span(16, 20), "then", Value.Time(null), Qualifier.Exact, null, new Evidence("date", "x")),
            Label.OtherTime, Status.Firm, [], [], 0, []);

        temporary.Ingest(new ExtractedItem(new Origin("s", "p"), new Article("p", "some 25 about ~$1.5m then"), [full, bare], []));

        Assert.Equal(
            [FactJson.Of(full), FactJson.Of(bare)],
            temporary.Store.Facts().Select(f => FactJson.Of(f.Fact)));
    }

    [Fact]
    public void Deals_come_back_as_they_went_in()
    {
        using var temporary = new TemporaryStore();
        var item = Sample.Item();
        var deal = new Deal(DealType.JointVenture, DealStage.Terminated, ["A", "B"], [])
        {
            Announced = "2026-04", Completion = "2027-Q1", Amount = Value.Between(1, 2, "EUR"), Qualifier = Qualifier.Range,
            Valuation = Value.Of(380_000_000_000m, "USD"), Stake = Value.Of(49.5m, "%"), Term = "P10Y", Capacity = Value.Of(0.5m, "GW"),
            Tranches = [new Tranche(2, null), new Tranche(0, "if \"milestones\"")],
            Checks = [new Check("weekday", CheckResult.NotCheckable, "Monday is …", [1, 0]), new Check("growth", CheckResult.Contradiction, "2×", [])],
            Confidence = 0.1234, Facts = [0, 2],
        };
        temporary.Ingest(item with { Deals = [deal, item.Deals[0]] });

        Assert.Equal(
            [FactJson.Of(deal), FactJson.Of(item.Deals[0])],
            temporary.Store.Deals().Select(d => FactJson.Of(d.Deal)));
    }

    [Fact]
    public void Articles_come_back_as_they_went_in()
    {
        using var temporary = new TemporaryStore();
        var article = new Article("dir/a", "Title\n\nBody 😀")
        {
            BodyStart = 7, Title = "Title", Url = "https://example.org/a?b=1", Site = "Example", Author = "N. N.", Language = "en",
            Published = new PublicationDate(new DateOnly(2026, 4, 21), PublicationBasis.FrontMatter, new Span(1, 4)),
            Warnings = ["a byte was replaced"],
        };
        temporary.Ingest(new ExtractedItem(new Origin("s", "dir/a.md"), article, [], []));

        var stored = temporary.Store.Texts().Single();
        Assert.Equal(FactJson.Of(article), FactJson.Of(stored.Article));
        Assert.Equal(new Origin("s", "dir/a.md"), stored.Origin);
        Assert.Equal("0.1.0", stored.ProgramVersion);
    }

    [Fact]
    public void Amounts_are_exact_text_and_numbers_to_query_by()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item(text: "$25 billion, $5 billion, 0.000125 GW"));

        Assert.Equal(["25000000000", "5000000000", "0.000125"], temporary.Ask<string>("select value_low from fact order by ordinal"));
        Assert.Equal("$25 billion", temporary.Ask<string>("select surface from facts_current where value > 6e9").Single());
    }
}
