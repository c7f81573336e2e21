using System.Text;
using Extractor.Deals;
using Extractor.Evaluation;
using Extractor.Gold;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Evaluation;

public sealed class MergingScorerTests
{
    [Theory]
    [InlineData("x:1 x:1 y:2 y:2", 1, 1)]
    [InlineData("x:1 x:2 y:3", 1, 2 / 3.0)]
    [InlineData("x:1 x:1 y:1", (2 / 3.0 + 2 / 3.0 + 1 / 3.0) / 3, 1)]
    [InlineData("x:1 x:1 x:2 y:2", 0.75, (2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4)]
    public void B_cubed_is_the_mean_over_deals(string deals, double precision, double recall)
    {
        var score = MergingScorer.Score([.. Parse(deals)]);

        Assert.Equal(precision, score.Precision, 9);
        Assert.Equal(recall, score.Recall, 9);
        Assert.Equal(recall, score.RecallOfAll, 9);
    }

    [Fact]
    public void What_was_not_found_counts_only_among_all()
    {
        var score = MergingScorer.Score([.. Parse("x:1 x:1 x:-")]);

        Assert.Equal((1, 1), (score.Precision, score.Recall));
        Assert.Equal((2 / 3.0 + 2 / 3.0 + 1 / 3.0) / 3, score.RecallOfAll, 9);
        Assert.Equal((3, 2, 1, 1), (score.Deals, score.Found, score.Transactions, score.InThree));
    }

    [Fact]
    public void A_deal_without_a_transaction_spoils_the_group_that_takes_it_in()
    {
        var score = MergingScorer.Score([.. Parse("x:1 x:1 -:1 -:2")]);

        Assert.Equal(2 / 3.0, score.Precision, 9);
        Assert.Equal(2, score.Deals);
    }

    [Fact]
    public void Deals_of_a_folder_are_merged_and_compared_with_gold()
    {
        var misses = new List<MergingMiss>();
        var score = MergingScorer.Score(
            [Case("a", "2026-03-09", 2_300, 2_300), Case("b", "2026-03-10", 2_300, 2_300), Case("c", "2026-03-10", 2_300, 9_000)], misses: misses)!;

        Assert.Equal((1, 3, 3, 1), (score.Precision, score.Deals, score.Found, score.InThree));
        Assert.Equal(("s/takeover", "split: a b | c"), (Assert.Single(misses).Transaction, misses[0].What));
    }

    [Fact]
    public void Where_gold_names_no_transaction_nothing_is_scored() =>
        Assert.Null(MergingScorer.Score([Case("a", "2026-03-09", 1, 1) with { Gold = Gold("""{"id": "a", "facts": []}""") }]));

    private static MergingCase Case(string id, string day, decimal told, decimal found) => new(
        Gold($$"""{"id": "{{id}}", "story": "s", "facts": [], "deals": [{"type": "investment", "stage": "announced", "to": ["Fabrikam"], "amount": {{told}}000000, "unit": "USD", "transaction": "takeover"}]}"""),
        null, DateOnly.Parse(day, null), [], [new Deal(DealType.Investment, DealStage.Announced, [], ["Fabrikam"]) { Amount = Value.Of(found * 1_000_000, "USD") }]);

    private static GoldArticle Gold(string json) => GoldReader.Parse(Encoding.UTF8.GetBytes(json), "x");

    private static IEnumerable<MergedDeal> Parse(string deals) => deals.Split(' ').Select((d, i) => new MergedDeal(
        $"article {i}", d.Split(':')[0] is "-" ? null : d.Split(':')[0], d.Split(':')[1] is "-" ? null : d.Split(':')[1]));
}
