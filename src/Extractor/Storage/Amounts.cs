using System.Globalization;

namespace Extractor.Storage;

/// <summary>Amounts as the store writes them: exact, no exponent, no trailing zeros (<c>25000000000</c>, <c>0.5</c>).</summary>
internal static class Amounts
{
    public static string? Write(decimal? amount) =>
        amount?.ToString("0.############################", CultureInfo.InvariantCulture);

    public static decimal? Read(string? amount) =>
        amount is null ? null : decimal.Parse(amount, NumberStyles.Number, CultureInfo.InvariantCulture);
}
