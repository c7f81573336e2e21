using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

public sealed class UnitRecognizerTests
{
    [Theory]
    [InlineData("It was an 8.8 per cent to 6.1 per cent discount.", "8.8 per cent to 6.1 per cent", "6.1..8.8 %")]
    [InlineData("It takes 10% to 15% a year.", "10% to 15%", "10..15 %")]
    [InlineData("It takes between 5 and 10 per cent.", "5 and 10 per cent", "5..10 %")]
    [InlineData("The site draws 300-500 MW.", "300-500 MW", "0.3..0.5 GW")]
    [InlineData("It may be 1-2x as good.", "1-2x", "1..2 x")]
    public void A_range_shares_its_unit(string text, string found, string value)
    {
        var mention = Assert.Single(Finding.In(text));

        Assert.Equal((found, value, Qualifier.Range), (mention.Text, mention.Value.ToString(), mention.Qualifier));
    }

    [Theory]
    [InlineData("The rate fell from 8.8 per cent to 6.1 per cent.", "8.8 per cent|6.1 per cent")]
    [InlineData("The rate fell 8.8 percent to 6.1 percent.", "8.8 percent|6.1 percent")]
    public void A_change_is_two(string text, string found) => Assert.Equal(found.Split('|'), Finding.In(text).Select(m => m.Text));

    [Theory]
    [InlineData("Percent of 10", "10 %")]
    [InlineData("one hundred percents", "100 %")]
    public void Rare_percentages_are_read(string text, string value) => Assert.Equal(value, Assert.Single(Finding.In(text)).Value.ToString());

    [Theory]
    [InlineData("What percent of 10 clerks agree?")]
    [InlineData("The battery stores 5 GWh.")]
    [InlineData("The BMW 5 has 20 seats.")]
    [InlineData("It rose by 5 percentage points.")]
    public void Look_alikes_are_nothing(string text) => Assert.Empty(Finding.In(text));
}
