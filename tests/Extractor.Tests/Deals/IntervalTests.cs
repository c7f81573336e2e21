using Extractor.Articles;
using Extractor.Deals;
using Extractor.Deals.Checks;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Deals;

public sealed class IntervalTests
{
    [Theory]
    [InlineData("$2.4bn", 2.4e9, Qualifier.Exact, 2.35e9, 2.45e9)]
    [InlineData("$2bn", 2e9, Qualifier.Exact, 1.5e9, 2.5e9)]
    [InlineData("$1,250,000", 1.25e6, Qualifier.Exact, 1249999.5, 1250000.5)]
    [InlineData("Rs 500 crore", 5e9, Qualifier.Exact, 4.995e9, 5.005e9)]
    [InlineData("500 MW", 0.5, Qualifier.Exact, 0.4995, 0.5005)]
    [InlineData("ten million pounds", 1e7, Qualifier.Exact, 9.75e6, 1.025e7)]
    [InlineData("$100bn", 1e11, Qualifier.MoreThan, 1e11, double.PositiveInfinity)]
    [InlineData("$100B+", 1e11, Qualifier.AtLeast, 1e11, double.PositiveInfinity)]
    [InlineData("$25bn", 25e9, Qualifier.AtMost, 0, 25e9)]
    [InlineData("$10bn", 1e10, Qualifier.About, 9.5e9 * 0.9, 1.05e10 * 1.1)]
    [InlineData("$10bn", 1e10, Qualifier.Nearly, 9.5e9 * 0.9, 1.05e10)]
    public void A_written_amount_leaves_half_of_its_last_digit_open_and_what_its_bound_says(string text, double value, Qualifier qualifier, double low, double high)
    {
        var interval = Interval.Of(Mention(text, Value.Of((decimal)value, "USD"), qualifier))!.Value;

        Assert.Equal(low, interval.Low, low * 1e-9);
        Assert.Equal(high, interval.High, high * 1e-9);
    }

    [Fact]
    public void A_range_reaches_from_its_first_amount_to_its_last() => Assert.Equal(
        new Interval(1.45e9, 2.05e9), Interval.Of(Mention("$1.5-2.0 billion", Value.Between(1.5e9m, 2e9m, "USD"), Qualifier.Range)));

    [Fact]
    public void Time_and_nothing_have_none()
    {
        Assert.Null(Interval.Of(Mention("Monday", Value.Time("2026-04-20"), Qualifier.Exact)));
        Assert.Null(Interval.Of(Mention("$0", Value.Of(0, "USD"), Qualifier.Exact)));
    }

    [Theory]
    [InlineData(1, 2, 2, 3, CheckResult.Ok)]
    [InlineData(1, 2, 2.1, 3, CheckResult.Near)]
    [InlineData(2.1, 3, 1, 2, CheckResult.Near)]
    [InlineData(1, 2, 2.3, 3, CheckResult.Contradiction)]
    [InlineData(1, 2, 5, double.PositiveInfinity, CheckResult.Contradiction)]
    public void What_does_not_meet_is_near_or_a_contradiction(double low, double high, double otherLow, double otherHigh, CheckResult result) =>
        Assert.Equal(result, new Interval(low, high).Against(new Interval(otherLow, otherHigh), 0.1));

    private static Mention Mention(string text, Value value, Qualifier qualifier) =>
        new(Kind.Money, new Span(0, text.Length), text, value, qualifier, null, new Evidence("test", "test"));
}
