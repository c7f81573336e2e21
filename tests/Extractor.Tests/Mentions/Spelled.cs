using System.Globalization;
using CsCheck;
using Extractor.Mentions;

namespace Extractor.Tests.Mentions;

/// <summary>Amounts of money in words, generated.</summary>
internal static class Spelled
{
    private static readonly string[] Ones =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static readonly Gen<Amounts.Sample> Amount = Gen.Select(
        Gen.Int[1, 999], Gen.OneOf((" thousand", 1e3m), (" million", 1e6m), (" billion", 1e9m), (" trillion", 1e12m)),
        Gen.OneOf((" dollars", "USD"), (" euros", "EUR"), (" pounds", "GBP"), (" yen", "JPY"), (" Swiss francs", "CHF"), (" Australian dollars", "AUD")),
        (number, magnitude, currency) => new Amounts.Sample(
            Words(number) + magnitude.Item1 + currency.Item1, Kind.Money, string.Create(CultureInfo.InvariantCulture, $"{number * magnitude.Item2:G29} {currency.Item2}")));

    private static string Words(int number) => number switch
    {
        < 20 => Ones[number],
        < 100 => Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Ones[number % 10]),
        _ => Ones[number / 100] + " hundred" + (number % 100 == 0 ? "" : " and " + Words(number % 100)),
    };
}
