using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

/// <summary>What one sentence with several amounts holds; single forms stand in <c>corpus/mentions/money.json</c>.</summary>
public sealed class MoneyRecognizerTests
{
    [Theory]
    [InlineData("It had a profit of 31.1 mln dlrs against 18.4 mln.", "31.1 mln dlrs = 31100000 USD|18.4 mln = 18400000 USD")]
    [InlineData("Capital rises to 320 mln francs from 263 mln, it said.", "320 mln francs = 320000000 CHF|263 mln = 263000000 CHF")]
    [InlineData("Net was 31.1 mln dlrs, compared with a restated 18.4 mln a year ago.", "31.1 mln dlrs = 31100000 USD|18.4 mln = 18400000 USD")]
    [InlineData("It forecast 170 mln dlrs after an estimated 160 mln this month and 159 mln in May.", "170 mln dlrs = 170000000 USD|160 mln = 160000000 USD about|159 mln = 159000000 USD")]
    [InlineData("Sales grew to 31.1 mln from 18.4 mln dlrs.", "31.1 mln = 31100000 USD|18.4 mln dlrs = 18400000 USD")]
    public void An_amount_compared_with_another_shares_its_currency(string text, string told) =>
        Assert.Equal(told.Split('|'), Finding.In(text, Kind.Money).Select(Told));

    [Theory]
    [InlineData("It paid 31 mln dlrs for 12.8 mln shares.")]
    [InlineData("It raised $20 million from 3 million backers.")]
    [InlineData("It cost $20 million. Sales fell to 3 million from 4 million.")]
    [InlineData("It earned $20 million and 3 million homes were lit.")]
    [InlineData("It has sold for $20 million, a person said, 3 million from its own pocket.")]
    public void A_number_that_counts_something_else_does_not(string text) => Assert.Single(Finding.In(text, Kind.Money));

    [Theory]
    [InlineData("The stock closed up 58 cents to $27.83.", "58 cents|$27.83")]
    [InlineData("Its value went from $18B to $380B.", "$18B|$380B")]
    [InlineData("The bid rose by $2 to $14.", "$2|$14")]
    [InlineData("It paid $10 for one and €12 for the other.", "$10|€12")]
    [InlineData("Each costs 50 cents to $1.20.", "50 cents to $1.20")]
    [InlineData("Each costs between 50 cents and $1.20.", "50 cents and $1.20")]
    public void A_change_is_two_amounts_and_a_range_is_one(string text, string found) =>
        Assert.Equal(found.Split('|'), Finding.In(text, Kind.Money).Select(m => m.Text));

    [Theory]
    [InlineData("It cost 3 dollars 50 cents.", "3 dollars 50 cents", "3.5 USD")]
    [InlineData("It cost £5 and 50p in all.", "£5 and 50p", "5.5 GBP")]
    [InlineData("It cost thirteen dollars forty-five cents.", "thirteen dollars forty-five cents", "13.45 USD")]
    [InlineData("It cost 20 ringgit and 43 sen.", "20 ringgit and 43 sen", "20.43 MYR")]
    [InlineData("It cost twenty rupees 43.", "twenty rupees 43", "20.43 INR")]
    public void Notes_and_coins_are_one_amount(string text, string found, string value)
    {
        var mention = Assert.Single(Finding.In(text, Kind.Money));

        Assert.Equal((found, value), (mention.Text, mention.Value.ToString()));
    }

    [Theory]
    [InlineData("It cost $5 million and 50 cents.", "$5 million|50 cents")]
    [InlineData("It cost $20 43 times.", "$20")]
    [InlineData("It cost between $1 and 50 cents.", "$1|50 cents")]
    [InlineData("The payout was $1.20 and 50 cents.", "$1.20|50 cents")]
    public void Coins_join_whole_amounts_only(string text, string found) =>
        Assert.Equal(found.Split('|'), Finding.In(text, Kind.Money).Select(m => m.Text));

    [Theory]
    [InlineData("exports rose to hk $ 10.05 billion in all", "hk $ 10.05 billion", "HKD")]
    [InlineData("the c $ 300 million charge to earnings", "c $ 300 million", "CAD")]
    [InlineData("a series c $ 300 million round", "$ 300 million", "USD")]
    [InlineData("They paid HK $5.4m for it.", "HK $5.4m", "HKD")]
    [InlineData("They paid 75 USD million for it.", "75 USD million", "USD")]
    [InlineData("They paid usd 20 million for it.", "usd 20 million", "USD")]
    [InlineData("They paid Y=28,030 for it.", "Y=28,030", "JPY")]
    [InlineData("They paid PS21,700 for it.", "PS21,700", "GBP")]
    [InlineData("They paid 42 L.E. for it.", "42 L.E.", "EGP")]
    [InlineData("They paid Malaysian ringgit 42 for it.", "Malaysian ringgit 42", "MYR")]
    [InlineData("Revenue: EUR 2.66 bnNominal capacity: 3", "EUR 2.66 bn", "EUR")]
    [InlineData("It lost $5 millionRevenue fell too.", "$5 million", "USD")]
    public void Rare_and_spoiled_forms_are_read(string text, string found, string code)
    {
        var mention = Assert.Single(Finding.In(text, Kind.Money));

        Assert.Equal((found, code), (mention.Text, mention.Value.Unit));
    }

    [Theory]
    [InlineData("The PS5 sold well.")]
    [InlineData("The box has Bluetooth 5.0 LE inside.")]
    [InlineData("The slope of Y=28 is known.")]
    [InlineData("The three were given 3 USD50 cards.", "USD50")]
    [InlineData("They saw 777x jets.")]
    public void Look_alikes_are_nothing(string text, params string[] found) => Assert.Equal(found, Finding.In(text).Select(m => m.Text));

    private static string Told(Mention m) => $"{m.Text} = {m.Value}{(m.Qualifier == Qualifier.Exact ? "" : " " + Kebab.Write(m.Qualifier))}";
}
