using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

public sealed class HomeCurrencyTests
{
    [Theory]
    [InlineData("It paid $5 million for the mill.", "USD")]
    [InlineData("The Sydney fund paid $5 million for the mill.", "USD")]
    [InlineData("The ASX-listed Sydney fund paid $5 million for the mill.", "AUD")]
    [InlineData("The TSX-listed Calgary driller paid $5 million for the mill.", "CAD")]
    [InlineData("The NZX-listed Auckland grocer paid $5 million for the mill.", "NZD")]
    [InlineData("The Sydney fund paid $5 million, or $US3.3 million, for the mill.", "AUD")]
    [InlineData("Australia's largest fund, of Sydney, with offices in Perth and Melbourne, paid $5 million for the mill.", "AUD")]
    public void A_bare_dollar_is_that_of_the_place_where_the_article_is_plainly_from(string text, string code) =>
        Assert.Equal(code, Finding.In(text, Kind.Money)[0].Value.Unit);

    [Theory]
    [InlineData("The ASX-listed fund paid US$5 million.", "USD")]
    [InlineData("The ASX-listed fund paid NZ$5 million.", "NZD")]
    [InlineData("The ASX-listed fund paid €5 million.", "EUR")]
    public void A_dollar_that_says_whose_it_is_stays_so(string text, string code) =>
        Assert.Equal(code, Finding.In(text, Kind.Money)[0].Value.Unit);

    [Theory]
    [InlineData("The ASX-listed fund closed up 5¢ at the bell.", "5¢")]
    [InlineData("The ASX-listed fund paid a dividend of 58c a share.", "58c")]
    [InlineData("The ASX-listed fund paid a dividend of 58 cents a share.", "58 cents")]
    public void Cents_are_those_of_the_dollar(string text, string cents)
    {
        var mention = Assert.Single(Finding.In(text, Kind.Money));

        Assert.Equal((cents, "AUD"), (mention.Text, mention.Value.Unit));
    }
}
