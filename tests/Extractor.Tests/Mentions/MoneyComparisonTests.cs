using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

/// <summary>Amounts that take their currency from another of the text, and moves that are told with their level.</summary>
public sealed class MoneyComparisonTests
{
    [Theory]
    [InlineData("Farm spending was 22 billion euros, below the 26.4 billion that it had been.", "22000000000 EUR|26400000000 EUR")]
    [InlineData("It will spend 1.7 trillion yen on rivers, of which 155 billion is for land.", "1700000000000 JPY|155000000000 JPY")]
    [InlineData("It made 1.9 billion pesetas, down from 2.6 billion, on sales of 41 billion.", "1900000000 ESP|2600000000 ESP|41000000000 ESP")]
    [InlineData("It lost 14 million euros, after a profit of 6 million in 2013.", "14000000 EUR|6000000 EUR")]
    [InlineData("Debt of 1.3 billion euros should fall below 1 billion by 2013.", "1300000000 EUR|1000000000 EUR")]
    public void An_amount_of_the_same_clause_shares_the_currency(string text, string told) => Check(text, told);

    [Theory]
    [InlineData("It raised 20 million euros, below a target of 3 million users.", "20000000 EUR")]
    [InlineData("It has 20 million euros, of which 3 million customers know nothing.", "20000000 EUR")]
    [InlineData("It paid 20 million euros, on sales of 3 million cars.", "20000000 EUR")]
    [InlineData("It paid 20 million euros. Of the flats, of which 3 million stand empty, few sell.", "20000000 EUR")]
    [InlineData("It paid 20 million euros when users rose to 3 million.", "20000000 EUR")]
    public void What_counts_something_else_shares_nothing(string text, string told) => Check(text, told);

    [Theory]
    [InlineData("The shares bounced 13p to 604p.", "0.13 GBP|6.04 GBP")]
    [InlineData("The brewer's stock rose 4.50 marks to 518.20.", "4.5 DEM|518.2 DEM")]
    [InlineData("The stock rose 1.25 dlrs to 12.50 in New York.", "1.25 USD|12.5 USD")]
    [InlineData("Debt rose by $1.6 billion to $15.2 billion.", "1600000000 USD|15200000000 USD")]
    [InlineData("It raised its target for 2024 to €3.6bn.", "3600000000 EUR")]
    public void A_move_and_where_it_leads_are_two_amounts(string text, string told) => Check(text, told);

    [Theory]
    [InlineData("The market is worth R165 billion, and a fast line costs R760 a month.", "165000000000 ZAR|760 ZAR")]
    [InlineData("The group earned P911 million and its shares, sold at P8.10, fell.", "911000000 PHP|8.1 PHP")]
    [InlineData("The market is worth R165 billion, and the R61 is closed.", "165000000000 ZAR")]
    [InlineData("The P5 is closed, and the R760 costs nothing.", "")]
    public void A_letter_stands_for_its_currency_once_it_has_been_shown(string text, string told) => Check(text, told);

    private static void Check(string text, string told) => Assert.Equal(told, string.Join('|', Finding.In(text, Kind.Money).Select(m => m.Value.ToString())));
}
