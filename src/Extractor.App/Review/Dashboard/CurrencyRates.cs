using System.Text.Json;

namespace Extractor.App.Review.Dashboard;

/// <summary>What amounts of several currencies are added up by: one day's rates, from a file that the user keeps.</summary>
/// <param name="Base">ISO 4217 code of the currency into which all are turned.</param>
/// <param name="Date">The day of the rates.</param>
/// <param name="Rates">For each currency how much of the base one unit is worth.</param>
public sealed record CurrencyRates(string Base, DateOnly Date, IReadOnlyDictionary<string, decimal> Rates)
{
    /// <summary>Stands for all currencies together in addresses.</summary>
    public const string All = "ALL";

    private static readonly JsonSerializerOptions Reading = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true, UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public bool Knows(string unit) => unit == Base || Rates.ContainsKey(unit);

    /// <summary>An amount in the base currency.</summary>
    /// <exception cref="KeyNotFoundException">There is no rate of the currency.</exception>
    public decimal Convert(decimal amount, string unit) => unit == Base ? amount : amount * Rates[unit];

    /// <summary>Reads a file such as <c>{"base": "USD", "date": "2026-11-02", "rates": {"EUR": 1.08}}</c>.</summary>
    /// <exception cref="FormatException">It cannot be read or says something that cannot be; the message names the file and what to do.</exception>
    public static CurrencyRates Read(string path)
    {
        try
        {
            var rates = JsonSerializer.Deserialize<CurrencyRates>(File.ReadAllBytes(path), Reading)!;
            return rates.Rates.FirstOrDefault(r => r.Value <= 0) is { Key: { } wrong }
                ? throw new FormatException($"{path}: the rate of {wrong} must be above 0; write how much {rates.Base} one {wrong} is worth")
                : rates;
        }
        catch (JsonException e)
        {
            throw new FormatException($"{path}: line {e.LineNumber + 1}: {e.Message} Write {{\"base\": \"USD\", \"date\": \"2026-11-02\", \"rates\": {{\"EUR\": 1.08}}}}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{path}: the file of rates cannot be read: {e.Message}", e);
        }
    }
}
