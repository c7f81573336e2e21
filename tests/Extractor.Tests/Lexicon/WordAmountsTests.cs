using System.Globalization;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Lexicon;

/// <summary>Each of these fails where the NumberWithUnit engine is left out: nothing else reads amounts in words.</summary>
public sealed class WordAmountsTests
{
    [Theory]
    [InlineData("ten million pounds", 10_000_000, "GBP")]
    [InlineData("a hundred million euros", 100_000_000, "EUR")]
    [InlineData("twenty-five million dollars", 25_000_000, "USD")]
    [InlineData("twenty five million dollars", 25_000_000, "USD")]
    [InlineData("one hundred and twenty million dollars", 120_000_000, "USD")]
    [InlineData("three hundred and fifty thousand dollars", 350_000, "USD")]
    [InlineData("twelve hundred dollars", 1_200, "USD")]
    [InlineData("two billion three hundred million dollars", 2_300_000_000, "USD")]
    [InlineData("one million, two hundred thousand pounds", 1_200_000, "GBP")]
    [InlineData("two thousand and five dollars", 2_005, "USD")]
    [InlineData("a billion-dollar", 1_000_000_000, "USD")]
    [InlineData("a hundred thousand million lire", 100_000_000_000, "ITL")]
    [InlineData("three dlrs", 3, "USD")]
    [InlineData("one mln stg", 1_000_000, "GBP")]
    [InlineData("five pence", 0.05, "GBP")]
    [InlineData("eight U.S. cents", 0.08, "USD")]
    [InlineData("zero dollars", 0, "USD")]
    public void Whole_numbers_are_read(string text, double value, string code) => AssertReads(text, text, (decimal)value, code);

    [Theory]
    [InlineData("two and a half billion dollars", 2_500_000_000, "USD")]
    [InlineData("two-and-a-half billion dollars", 2_500_000_000, "USD")]
    [InlineData("twenty-two and three quarter million pounds", 22_750_000, "GBP")]
    [InlineData("half a million pounds", 500_000, "GBP")]
    [InlineData("half-a-million pounds", 500_000, "GBP")]
    [InlineData("half million pounds", 500_000, "GBP")]
    [InlineData("a half-billion dollars", 500_000_000, "USD")]
    [InlineData("a quarter of a million dollars", 250_000, "USD")]
    [InlineData("a quarter-million dollars", 250_000, "USD")]
    [InlineData("three quarters of a billion dollars", 750_000_000, "USD")]
    [InlineData("three-quarters of a billion dollars", 750_000_000, "USD")]
    [InlineData("a million and a half dollars", 1_500_000, "USD")]
    [InlineData("two million and a half euros", 2_500_000, "EUR")]
    [InlineData("two and a half dollars", 2.5, "USD")]
    public void Fractions_are_read(string text, double value, string code) => AssertReads(text, text, (decimal)value, code);

    [Theory]
    [InlineData("one point two billion dollars", "1200000000", "USD")]
    [InlineData("one point zero seven billion dollars", "1070000000", "USD")]
    [InlineData("twenty-one point three five million Swiss francs", "21350000", "CHF")]
    [InlineData("one point twenty five million pounds", "1250000", "GBP")]
    [InlineData("zero point three dollars", "0.3", "USD")]
    [InlineData("two point five dollars", "2.5", "USD")]
    [InlineData("six point six seven eight nine trillion yen", "6678900000000", "JPY")]
    public void Decimals_are_read_exactly(string text, string value, string code) =>
        AssertReads(text, text, decimal.Parse(value, CultureInfo.InvariantCulture), code);

    [Theory]
    [InlineData("five crore rupees", 50_000_000)]
    [InlineData("two lakh rupees", 200_000)]
    [InlineData("five lakhs rupees", 500_000)]
    [InlineData("one crore twenty lakh rupees", 12_000_000)]
    [InlineData("five lakh crore rupees", 5_000_000_000_000)]
    [InlineData("two and a half crore rupees", 25_000_000)]
    [InlineData("Rs five crore", 50_000_000)]
    [InlineData("Rs. two and a half lakh", 250_000)]
    public void Crore_and_lakh_are_read(string text, double value) => AssertReads(text, text, (decimal)value, "INR");

    [Theory]
    [InlineData("dollars", "USD")]
    [InlineData("dlrs", "USD")]
    [InlineData("pounds", "GBP")]
    [InlineData("pounds sterling", "GBP")]
    [InlineData("sterling", "GBP")]
    [InlineData("euros", "EUR")]
    [InlineData("yen", "JPY")]
    [InlineData("yuan", "CNY")]
    [InlineData("renminbi", "CNY")]
    [InlineData("won", "KRW")]
    [InlineData("rupees", "INR")]
    [InlineData("francs", "CHF")]
    [InlineData("Swiss francs", "CHF")]
    [InlineData("French francs", "FRF")]
    [InlineData("marks", "DEM")]
    [InlineData("kronor", "SEK")]
    [InlineData("Swedish krona", "SEK")]
    [InlineData("kroner", "NOK")]
    [InlineData("Danish kroner", "DKK")]
    [InlineData("Danish crowns", "DKK")]
    [InlineData("zloty", "PLN")]
    [InlineData("reais", "BRL")]
    [InlineData("Brazilian real", "BRL")]
    [InlineData("pesos", "MXN")]
    [InlineData("Chilean pesos", "CLP")]
    [InlineData("rand", "ZAR")]
    [InlineData("shekels", "ILS")]
    [InlineData("lira", "TRY")]
    [InlineData("rubles", "RUB")]
    [InlineData("roubles", "RUB")]
    [InlineData("Canadian dollars", "CAD")]
    [InlineData("Australian dollars", "AUD")]
    [InlineData("Hong Kong dollars", "HKD")]
    [InlineData("Singapore dollars", "SGD")]
    [InlineData("New Zealand dollars", "NZD")]
    [InlineData("Taiwan dollars", "TWD")]
    [InlineData("U.S. dollars", "USD")]
    [InlineData("US dollars", "USD")]
    public void Every_currency_of_deal_news_is_read(string currency, string code) => AssertReads($"forty million {currency}", $"forty million {currency}", 40_000_000, code);

    [Theory]
    [InlineData("fifty cents", 0.5, "USD")]
    [InlineData("seventy-five pence", 0.75, "GBP")]
    [InlineData("nine Canadian cents", 0.09, "CAD")]
    [InlineData("three hundred and fifty thousand dollars and fifty cents", 350_000.5, "USD")]
    [InlineData("thirteen dollars forty-five cents", 13.45, "USD")]
    [InlineData("two pounds fifty pence", 2.5, "GBP")]
    public void Coins_count_in_the_whole_currency(string text, double value, string code) => AssertReads(text, text, (decimal)value, code);

    [Theory]
    [InlineData("it paid ten million pounds for it", "ten million pounds")]
    [InlineData("Ten Million Pounds, it said", "Ten Million Pounds")]
    [InlineData("TEN MILLION POUNDS", "TEN MILLION POUNDS")]
    [InlineData("between two and three billion dollars", "three billion dollars")]
    [InlineData("three dollars and one share", "three dollars")]
    [InlineData("paid ten million dollars two hundred times", "ten million dollars")]
    [InlineData("ten dollars and five euros", "ten dollars")]
    [InlineData("a ten-million-dollar deal", "ten-million-dollar")]
    [InlineData("ten\u00a0million\u00a0pounds", "ten\u00a0million\u00a0pounds")]
    [InlineData("ten million\npounds", "ten million\npounds")]
    [InlineData("🚀 ten million euros", "ten million euros")]
    [InlineData("the İstanbul deal: ten million euros", "ten million euros")]
    public void The_span_is_the_amount_and_nothing_else(string window, string amount)
    {
        var read = Read(window);

        Assert.True(read.Found);
        Assert.Equal(amount, window[read.Start..read.End]);
    }

    [Theory]
    [InlineData("a few million dollars")]
    [InlineData("several hundred million dollars")]
    [InlineData("tens of millions of dollars")]
    [InlineData("billions of pounds")]
    [InlineData("a multi-million dollar deal")]
    [InlineData("million-dollar homes")]
    [InlineData("the dollar fell")]
    [InlineData("two dozen dollars")]
    [InlineData("a dollar")]
    [InlineData("cents a pound")]
    [InlineData("ten won prizes")]
    [InlineData("five marks out of ten")]
    [InlineData("two million real estate agents")]
    [InlineData("ten million pounds of copper")]
    [InlineData("ten million try it")]
    [InlineData("ten million shares")]
    [InlineData("tendollars")]
    [InlineData("")]
    [InlineData(" ")]
    public void What_is_no_amount_is_not_read(string window) => Assert.False(Read(window).Found);

    private static void AssertReads(string window, string amount, decimal value, string code)
    {
        var read = Read(window);

        Assert.True(read.Found, $"nothing was read in '{window}'");
        Assert.Equal((amount, value, code), (window[read.Start..read.End], read.Value, read.Code));
    }

    private static (bool Found, int Start, int End, decimal Value, string Code) Read(string window)
    {
        var found = WordAmounts.TryRead(window, out var start, out var end, out var value, out var code);
        return (found, start, end, value, code);
    }
}
