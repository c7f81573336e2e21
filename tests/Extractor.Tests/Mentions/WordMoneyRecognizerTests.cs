using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

/// <summary>Each of these fails where the NumberWithUnit engine is left out: nothing else reads amounts in words.</summary>
public sealed class WordMoneyRecognizerTests
{
    [Theory]
    [InlineData("two and a half billion dollars", "2500000000", "USD")]
    [InlineData("half a million pounds", "500000", "GBP")]
    [InlineData("twenty-five million dollars", "25000000", "USD")]
    [InlineData("a hundred million euros", "100000000", "EUR")]
    [InlineData("one point two billion dollars", "1200000000", "USD")]
    [InlineData("three hundred and fifty thousand yen", "350000", "JPY")]
    [InlineData("five crore rupees", "50000000", "INR")]
    [InlineData("ten million Swiss francs", "10000000", "CHF")]
    [InlineData("six hundred million Australian dollars", "600000000", "AUD")]
    [InlineData("a billion dollars", "1000000000", "USD")]
    [InlineData("seventy-five cents", "0.75", "USD")]
    [InlineData("eight U.S. cents", "0.08", "USD")]
    public void An_amount_in_words_is_read_by_the_engine(string amount, string value, string code)
    {
        var mention = Assert.Single(Finding.In($"The heirs were paid {amount} for the vineyard.", Kind.Money));

        Assert.Equal(amount, mention.Text);
        Assert.Equal(Value.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), code), mention.Value);
        Assert.Equal("number-with-unit", mention.Evidence.Recognizer);
    }

    [Theory]
    [InlineData("two to three billion euros", "2000000000", "3000000000")]
    [InlineData("five to ten million euros", "5000000", "10000000")]
    public void A_range_in_words_shares_its_magnitude(string amount, string low, string high)
    {
        var mention = Assert.Single(Finding.In($"The sale may bring in {amount} for the state.", Kind.Money));

        Assert.Equal(amount, mention.Text);
        Assert.Equal($"{low}..{high} EUR", mention.Value.ToString());
        Assert.Equal((Qualifier.Range, "number-with-unit"), (mention.Qualifier, mention.Evidence.Recognizer));
    }

    [Theory]
    [InlineData("The rebuilding will cost a few million dollars.")]
    [InlineData("The rebuilding will cost several hundred million dollars.")]
    [InlineData("The rebuilding will cost tens of millions of dollars.")]
    [InlineData("The rebuilding will cost billions of dollars.")]
    [InlineData("The dollar fell for a second day.")]
    public void A_vague_amount_is_nothing(string text) => Assert.Empty(Finding.In(text, Kind.Money));
}
