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
    [InlineData("The Sydney fund lifted its payout by 6 per cent, its stake to 30 per cent and its debt by 2 per cent, to $5 million.", "AUD")]
    [InlineData("The Sydney fund lifted its payout by 6 percent, its stake to 30 percent and its debt by 2 percent, to $5 million.", "USD")]
    [InlineData("The Sydney fund and its New York rival lifted payouts by 6 per cent, debt by 2 per cent and costs by 3 per cent, to $5 million.", "USD")]
    [InlineData("The Sydney fund lifted its payout by 6 per cent, its stake to 30 per cent and its debt by 2 per cent, to $5 million (£3 million).", "USD")]
    public void Where_the_spelling_is_not_American_a_single_hint_is_enough(string text, string code) =>
        Assert.Equal(code, Finding.In(text, Kind.Money)[0].Value.Unit);

    [Theory]
    [InlineData("The ASX-listed Melbourne maker drew A$15 million of debt and A$7 million of equity, A$10 million of it now and A$5 million later, on sales of $4.8 million.", "AUD")]
    [InlineData("The ASX-listed Melbourne maker drew A$15 million of debt on sales of $4.8 million.", "USD")]
    public void An_article_that_forgets_the_letter_now_and_then_means_the_same_dollar(string text, string code) =>
        Assert.Equal(code, Finding.In(text, Kind.Money)[^1].Value.Unit);

    [Theory]
    [InlineData("The ASX-listed Sydney fund closed up 5¢ at the bell.", "5¢")]
    [InlineData("The ASX-listed Sydney fund paid a dividend of 58c a share.", "58c")]
    [InlineData("The ASX-listed Sydney fund paid a dividend of 58 cents a share.", "58 cents")]
    public void Cents_are_those_of_the_dollar(string text, string cents)
    {
        var mention = Assert.Single(Finding.In(text, Kind.Money));

        Assert.Equal((cents, "AUD"), (mention.Text, mention.Value.Unit));
    }

    [Theory]
    [InlineData("The payout is 9 cents; the stock stands at C$42.46.", "CAD")]
    [InlineData("The payout is 9 cents; the stock stands at €42.46.", "EUR")]
    [InlineData("The payout is 9 cents; the stock stands at $42.46, or €39.", "USD")]
    [InlineData("The payout is 9 cents.", "USD")]
    public void Cents_are_those_of_the_only_currency_that_has_them(string text, string code) =>
        Assert.Equal(code, Finding.In(text, Kind.Money)[0].Value.Unit);

    [Theory]
    [InlineData("The Danish group, of Copenhagen, was sold for 8 billion crowns.", "DKK")]
    [InlineData("The Oslo group, Norway's largest, was sold for 8 billion crowns.", "NOK")]
    [InlineData("The Prague group, the largest Czech one, was sold for 8 billion crowns.", "CZK")]
    [InlineData("The group was sold for 8 billion crowns.", "SEK")]
    [InlineData("The Danish group was sold by its Norwegian owner for 8 billion crowns.", "SEK")]
    [InlineData("The Lahore bank, Pakistan's largest, lent Rs 500 million.", "PKR")]
    [InlineData("The Manila grocer, the largest in the Philippines, lent 500 million pesos.", "PHP")]
    public void Words_and_abbreviations_of_many_currencies_go_by_the_article_s_country(string text, string code) =>
        Assert.Equal(code, Finding.In(text, Kind.Money)[0].Value.Unit);
}
