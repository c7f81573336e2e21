using System.Globalization;
using CsCheck;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Lexicon;

/// <summary>What the engine reads over our lexicon, and how its answers are turned into ours.</summary>
public sealed class WordsEngineTests
{
    [Theory]
    [InlineData("it paid $1.2bn for it", "$1.2bn", "1200000000", "USD")]
    [InlineData("£250m round", "£250m", "250000000", "GBP")]
    [InlineData("$25 billion", "$25 billion", "25000000000", "USD")]
    [InlineData("$100B+", "$100B", "100000000000", "USD")]
    [InlineData("Rs 500 crore", "Rs 500 crore", "5000000000", "INR")]
    [InlineData("25 million pounds", "25 million pounds", "25000000", "GBP")]
    [InlineData("1,250,000.50 euros", "1,250,000.50 euros", "1250000.50", "EUR")]
    public void Digits_with_a_currency_are_read(string text, string amount, string number, string unit)
    {
        var reading = Assert.Single(WordsEngine.Currencies(text));

        Assert.Equal((amount, decimal.Parse(number, CultureInfo.InvariantCulture), unit), (text[reading.Start..reading.End], reading.Number, reading.Unit));
    }

    [Theory]
    [InlineData("5 GW of capacity", "5 GW", 5, "GW")]
    [InlineData("500 megawatts", "500 megawatts", 500, "MW")]
    [InlineData("a hundred megawatts", "a hundred megawatts", 100, "MW")]
    [InlineData("two and a half gigawatts", "two and a half gigawatts", 2.5, "GW")]
    [InlineData("ten gigawatts of power", "ten gigawatts", 10, "GW")]
    public void Watts_are_read(string text, string amount, double number, string unit)
    {
        var reading = Assert.Single(WordsEngine.Dimensions(text));

        Assert.Equal((amount, (decimal)number, unit), (text[reading.Start..reading.End], reading.Number, reading.Unit));
    }

    [Fact]
    public void A_currency_without_a_number_is_no_amount() => Assert.Empty(WordsEngine.Currencies("the dollar fell against sterling, in usd"));

    [Fact]
    public void Any_text_is_read_without_an_exception_and_inside_its_bounds() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 25].Select(words => string.Join(' ', words))).Sample(text =>
        {
            foreach (var reading in WordsEngine.Currencies(text)) Assert.InRange(reading.End, reading.Start + 1, text.Length);
            var found = WordAmounts.TryRead(text, out var start, out var end, out _, out var code);
            Assert.Equal(found, code.Length == 3);
            Assert.True(found ? start < end && end <= text.Length : start == 0 && end == 0);
        }, iter: 800);

    [Fact]
    public void Many_threads_read_the_same() =>
        Assert.All(ParallelEnumerable.Range(0, 400).WithDegreeOfParallelism(8).Select(i =>
        {
            var found = WordAmounts.TryRead(i % 2 == 0 ? "two and a half billion dollars" : "five crore rupees", out _, out _, out var value, out var code);
            return (i, found, value, code);
        }), r => Assert.Equal(r.i % 2 == 0 ? (true, 2_500_000_000m, "USD") : (true, 50_000_000m, "INR"), (r.found, r.value, r.code)));

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.True(WordAmounts.TryRead("ONE POINT TWO BILLION DOLLARS", out _, out var end, out var value, out _));
            Assert.Equal((29, 1_200_000_000m), (end, value));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static readonly string[] Pieces =
    [
        "a", "an", "and", "half", "quarter", "three", "twenty", "hundred", "thousand", "million", "billion", "crore", "point", "of", "minus", "zero",
        "dollars", "pounds", "won", "real", "estate", "cents", "pence", "Rs", "$", "1.2", "25", "-", ",", "bn", "u.s.", "Hong Kong", "\u0130", "\ud83d\ude80", "\u00a0", "\ud800",
    ];
}
