using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extractor.Storage;

/// <summary>Lists and slots as JSON text, readable in any SQLite tool: other scripts are not escaped.</summary>
internal static class JsonText
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private static readonly JsonSerializerOptions Strict = new(Options)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static string Write<T>(IReadOnlyList<T> list) => list.Count == 0 ? "[]" : JsonSerializer.Serialize(list, Options);

    public static IReadOnlyList<T> Read<T>(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<T[]>(json, Options)!;

    /// <summary>An object of strings, its members in the order given.</summary>
    public static string WriteObject(IEnumerable<(string Name, string Value)> members) =>
        JsonSerializer.Serialize(new OrderedDictionary<string, string>(members.Select(m => KeyValuePair.Create(m.Name, m.Value))), Options);

    public static IReadOnlyDictionary<string, string> ReadObject(string json) => JsonSerializer.Deserialize<OrderedDictionary<string, string>>(json, Options)!;

    /// <summary>Reads a record all of whose properties must be given and none besides.</summary>
    /// <exception cref="FormatException">They are not.</exception>
    public static T Slots<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Strict) ?? throw new FormatException("null is no set of slots");
        }
        catch (JsonException e)
        {
            throw new FormatException($"these are not the slots of a verdict: {e.Message}", e);
        }
    }
}
