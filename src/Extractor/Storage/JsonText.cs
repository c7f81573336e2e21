using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extractor.Storage;

/// <summary>Short lists as JSON text, readable in any SQLite tool: other scripts are not escaped.</summary>
internal static class JsonText
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static string Write<T>(IReadOnlyList<T> list) => list.Count == 0 ? "[]" : JsonSerializer.Serialize(list, Options);

    public static IReadOnlyList<T> Read<T>(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<T[]>(json, Options)!;
}
