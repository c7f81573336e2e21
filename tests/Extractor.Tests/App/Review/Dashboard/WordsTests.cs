using Extractor.App.Review.Dashboard;
using Extractor.App.Review.Plots;
using Xunit;

namespace Extractor.Tests.App.Review.Dashboard;

public sealed class WordsTests
{
    [Theory]
    [InlineData("25000000000", "USD", "$25bn")]
    [InlineData("1250000", "NOK", "NOK 1.25m")]
    [InlineData("999999999", "EUR", "€1bn")]
    [InlineData("312", "GBP", "£312")]
    [InlineData("1550000000000", "USD", "$1.55tn")]
    [InlineData("0", "USD", "$0")]
    public void An_amount_is_written_as_people_do(string amount, string unit, string written) =>
        Assert.Equal(written, Words.Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), unit));

    [Theory]
    [InlineData(0, false, "0 1")]
    [InlineData(7, true, "0 2 4 6 8")]
    [InlineData(0.8, false, "0 0.2 0.4 0.6 0.8")]
    [InlineData(2, true, "0 1 2")]
    [InlineData(1100, false, "0 250 500 750 1000 1250")]
    public void A_scale_has_round_steps(double most, bool isWhole, string steps) =>
        Assert.Equal(steps, string.Join(' ', Scale.For((decimal)most, isWhole).Steps.Select(s => s.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Many_days_are_shown_by_week_and_many_months_by_year()
    {
        var last = new DateOnly(2026, 11, 26);

        Assert.Equal((Bucket.Night, 30), Of(Buckets.OfNights(last.AddDays(-29), last)));
        Assert.Equal((Bucket.Week, 53), Of(Buckets.OfNights(last.AddDays(-365), last)));
        Assert.Equal((Bucket.Month, 36), Of(Buckets.OfMonths(new DateOnly(2023, 12, 24), last)));
        Assert.Equal((Bucket.Year, 4), Of(Buckets.OfMonths(new DateOnly(2023, 11, 24), last)));
        Assert.Equal(new DateOnly(2026, 11, 23), Buckets.OfNights(last.AddDays(-365), last).Of(last));

        static (Bucket, int) Of(Buckets buckets) => (buckets.Name, buckets.Starts.Count);
    }
}
