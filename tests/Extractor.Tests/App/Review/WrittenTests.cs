using Extractor.App.Review.Values;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.App.Review;

public sealed class WrittenTests
{
    [Theory]
    [InlineData(25_000_000_000, "USD", Qualifier.AtMost, "up to $25bn")]
    [InlineData(1_234_567_890, "EUR", Qualifier.About, "about €1.235bn")]
    [InlineData(950_000, "GBP", Qualifier.Exact, "£950,000")]
    [InlineData(-40_000_000, "CHF", Qualifier.MoreThan, "more than −CHF 40m")]
    [InlineData(0.5, "GW", Qualifier.Exact, "500 MW")]
    [InlineData(5, "GW", Qualifier.AtLeast, "at least 5 GW")]
    [InlineData(40, "%", Qualifier.Nearly, "nearly 40%")]
    [InlineData(20, "x", Qualifier.LessThan, "less than 20×")]
    public void An_amount_is_written_as_people_write_it(double amount, string unit, Qualifier qualifier, string written) =>
        Assert.Equal(written, Written.Amount(Value.Of((decimal)amount, unit), qualifier));

    [Fact]
    public void A_range_shows_both_ends() => Assert.Equal("$1.5bn to $2bn", Written.Amount(Value.Between(1_500_000_000, 2_000_000_000, "USD"), Qualifier.Range));

    [Theory]
    [InlineData("2026-04-21", "21 April 2026")]
    [InlineData("2026-04", "April 2026")]
    [InlineData("2026", "2026")]
    [InlineData("2026-Q3", "Q3 2026")]
    [InlineData("2026-H2", "second half of 2026")]
    [InlineData("2026-W12", "week 12 of 2026")]
    [InlineData("P10Y", "10 years")]
    [InlineData("P1M", "1 month")]
    [InlineData("PT3H", "PT3H")]
    public void A_time_is_written_in_words(string timex, string written) => Assert.Equal(written, Written.Timex(timex));

    [Theory]
    [InlineData(41, "41 s")]
    [InlineData(720, "12 min")]
    [InlineData(11_100, "3 h 5 min")]
    public void A_length_of_time_is_written_in_the_units_that_matter(int seconds, string written) => Assert.Equal(written, Written.Took(TimeSpan.FromSeconds(seconds)));
}
