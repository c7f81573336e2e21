using Extractor.Evaluation;
using Extractor.Gold;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Evaluation;

public sealed class MatchTests
{
    [Theory]
    [InlineData(1000, 1004.9, true)]
    [InlineData(1000, 1005.1, false)]
    [InlineData(0, 0, true)]
    [InlineData(0, 1, false)]
    public void An_amount_within_half_a_percent_is_right(double gold, double predicted, bool right) =>
        Assert.Equal(right, ValueMatch.IsRight(Kind.Money, Value.Of((decimal)gold, "USD"), Value.Of((decimal)predicted, "USD")));

    [Fact]
    public void The_unit_must_be_the_same() => Assert.False(ValueMatch.IsRight(Kind.Money, Value.Of(1, "USD"), Value.Of(1, "EUR")));

    [Fact]
    public void A_range_is_right_only_as_a_range()
    {
        Assert.True(ValueMatch.IsRight(Kind.Money, Value.Between(1, 2, "USD"), Value.Between(1, 2, "USD")));
        Assert.False(ValueMatch.IsRight(Kind.Money, Value.Between(1, 2, "USD"), Value.Of(1, "USD")));
        Assert.False(ValueMatch.IsRight(Kind.Money, Value.Between(1, 2, "USD"), Value.Between(1, 3, "USD")));
    }

    [Theory]
    [InlineData("2026-04", "2026-04", true)]
    [InlineData("2026-04", "2026", false)]
    [InlineData("P10Y", "P1E", true)]
    [InlineData("P2Y", "P24M", true)]
    [InlineData("P12M", "P1Y", true)]
    [InlineData("P2Y", "P12M", false)]
    [InlineData(null, null, true)]
    [InlineData(null, "2026", false)]
    public void Time_is_compared_as_written(string? gold, string? predicted, bool right) =>
        Assert.Equal(right, ValueMatch.IsRight(Kind.Date, Value.Time(gold), Value.Time(predicted)));

    [Theory]
    [InlineData("Amazon|AWS", "aws", true)]
    [InlineData("The Alder Group", "Alder", true)]
    [InlineData("Tern", "Tern, Inc.", true)]
    [InlineData("Amazon", "Amazon|Google", false)]
    [InlineData("Amazon", "", false)]
    [InlineData("", "Amazon", false)]
    [InlineData("The Company", "The Group", false)]
    [InlineData("Société Générale", "société générale SA", true)]
    public void A_party_is_right_where_every_name_given_is_on_the_list(string gold, string predicted, bool right) =>
        Assert.Equal(right, PartyMatch.IsRight(Names(gold), Names(predicted)));

    [Fact]
    public void The_pair_that_overlaps_most_is_made_first() => Assert.Equal(
        [(1, 0), (0, 1)],
        MentionPairs.Of(
            [(new(0, 10), Kind.Date), (new(8, 20), Kind.Date)],
            [(new(7, 20), Kind.Duration), (new(0, 3), Kind.Date)]));

    [Fact]
    public void Kinds_are_not_paired_with_one_another() => Assert.Empty(MentionPairs.Of([(new(0, 5), Kind.Money)], [(new(0, 5), Kind.Ratio)]));

    [Fact]
    public void The_deal_with_the_most_in_common_is_taken()
    {
        var tallies = new Tallies<string>();
        DealScorer.Score(
            [new GoldDeal(DealType.Investment, DealStage.Completed, ["A"], ["B"], null, Value.Of(5, "USD"))],
            [
                new PredictedDeal(DealType.Investment, DealStage.Reported, ["A"], [], null, Value.Of(5, "USD")),
                new PredictedDeal(DealType.Acquisition, DealStage.Completed, ["A"], ["B"], null, Value.Of(5, "USD")),
            ],
            tallies,
            new DealCertainty());

        Assert.Equal(new Tally(1, 1, 0), tallies[Scores.WholeDeal]);
        Assert.Equal(Tally.Hit, tallies["stage"]);
        Assert.Equal(Tally.Wrong, tallies["type"]);
    }

    private static string[] Names(string names) => names.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
