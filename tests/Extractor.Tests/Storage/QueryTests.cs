using Extractor.Deals;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class QueryTests
{
    [Fact]
    public void Facts_are_listed_by_what_is_asked()
    {
        using var temporary = new TemporaryStore();
        var item = Sample.Item("a.txt", published: "2026-04-21");
        temporary.Ingest(item with { Facts = [item.Facts[0] with { Confidence = 0.4 }, .. item.Facts.Skip(1)] },
            Sample.Item("b.txt", "Later: $5 billion and Monday", "wire", "2026-05-01", "https://example.org/b"));
        int Count(FactFilter filter) => temporary.Store.Facts(filter).Count();

        Assert.Equal(5, Count(new FactFilter()));
        Assert.Equal(3, Count(new FactFilter { Kind = Kind.Money }));
        Assert.Equal(1, Count(new FactFilter { Label = Label.Announced }));
        Assert.Equal(1, Count(new FactFilter { Label = Label.Investment, Source = "wire" }));
        Assert.Equal(2, Count(new FactFilter { Article = "b" }));
        Assert.Equal(2, Count(new FactFilter { Article = "https://example.org/b" }));
        Assert.Equal(4, Count(new FactFilter { MinConfidence = 0.5 }));
        Assert.Equal(2, Count(new FactFilter { Since = new DateOnly(2026, 4, 22) }));
        Assert.Equal(5, Count(new FactFilter { Since = new DateOnly(2026, 4, 21) }));
    }

    [Theory]
    [InlineData("contoso", 2)]
    [InlineData("NORTHWIND", 2)]
    [InlineData("Größe", 2)]
    [InlineData("\"AI\"", 2)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("Fabrikam", 0)]
    public void A_party_is_found_by_a_part_of_its_name(string party, int facts)
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        Assert.Equal(facts, temporary.Store.Facts(new FactFilter { Party = party }).Count());
    }

    [Fact]
    public void Deals_are_listed_by_what_is_asked()
    {
        using var temporary = new TemporaryStore();
        var debt = Sample.Item("b.txt", "Later: $5 billion", "wire", "2026-05-01");
        temporary.Ingest(Sample.Item(), debt with { Deals = [debt.Deals[0] with { Type = DealType.Debt, From = ["Fabrikam"], Confidence = 0.3 }] });
        int Count(DealFilter filter) => temporary.Store.Deals(filter).Count();

        Assert.Equal(2, Count(new DealFilter()));
        Assert.Equal(1, Count(new DealFilter { Type = DealType.Debt }));
        Assert.Equal(1, Count(new DealFilter { Party = "fabrikam" }));
        Assert.Equal(1, Count(new DealFilter { MinConfidence = 0.5 }));
        Assert.Equal(1, Count(new DealFilter { Since = new DateOnly(2026, 4, 30), Source = "wire", Article = "b" }));
    }

    [Trait("Store", "SQLite")]
    [Fact]
    public void The_views_are_pleasant_to_any_SQLite_program()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item(url: "https://example.org/a", title: "Northwind puts"));

        Assert.Equal(
            ("a", "Northwind puts", "2026-04-21", "$25 billion", 25e9, "USD", "investment"),
            temporary.Ask<(string, string, string, string, double, string, string)>(
                "select article, title, published, surface, value, unit, label from facts_current order by value desc limit 1").Single());
        Assert.Equal(
            ("investment", "[\"Northwind\"]", 25e9, "2026-04-21", 1),
            temporary.Ask<(string, string, double, string, int)>("select type, from_names, amount, announced, sources from deals_current").Single());
    }

    [Fact]
    public void Contradictions_of_a_deal_are_counted_and_checks_of_the_article_kept()
    {
        using var temporary = new TemporaryStore();
        var item = Sample.Item();
        var check = new Check("weekday", CheckResult.Contradiction, "Monday is 2026-04-20", [1]);
        temporary.Ingest(item with { Deals = [item.Deals[0] with { Checks = [check] }], Checks = [check] });

        Assert.Equal(1, temporary.Ask<int>("select contradictions from deals_current").Single());
        Assert.Equal(["article", "deal"], temporary.Ask<string>("select scope from check_result order by scope"));
    }
}
