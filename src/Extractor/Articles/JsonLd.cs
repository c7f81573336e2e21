using System.Text.Json;
using System.Text.RegularExpressions;

namespace Extractor.Articles;

/// <summary>What schema.org's JSON-LD in a page says of its article.</summary>
/// <param name="Published">As written.</param>
internal sealed partial record JsonLd(string? Published, string? Author, string? Site, string? Language)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads all scripts; of one that is no JSON only the date is looked for.</summary>
    public static JsonLd Read(IEnumerable<string> scripts)
    {
        var found = new JsonLd(null, null, null, null);
        foreach (var script in scripts)
        {
            try
            {
                using var document = JsonDocument.Parse(script, Lenient);
                if (Articles(document.RootElement).FirstOrDefault(thing => Text(thing, "datePublished") is not null) is { ValueKind: JsonValueKind.Object } article)
                    found = new JsonLd(
                        found.Published ?? Text(article, "datePublished"), found.Author ?? Name(article, "author"),
                        found.Site ?? Name(article, "publisher"), found.Language ?? Text(article, "inLanguage"));
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Malformed, most often by a line break in some description, or a string that is no Unicode: the date may still stand.
                found = found with { Published = found.Published ?? (DatePublished().Match(script) is { Success: true } match ? match.Groups["date"].Value : null) };
            }
        }
        return found;
    }

    /// <summary>Articles nearest to the root first, then other things that have a date: related articles stand deeper than the page's own.</summary>
    private static List<JsonElement> Articles(JsonElement root)
    {
        List<JsonElement> articles = [], others = [];
        var queue = new Queue<JsonElement>([root]);
        while (queue.TryDequeue(out var thing))
        {
            if (thing.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in thing.EnumerateArray())
                    queue.Enqueue(item);
            }
            else if (thing.ValueKind == JsonValueKind.Object)
            {
                (IsArticle(thing) ? articles : others).Add(thing);
                foreach (var property in thing.EnumerateObject())
                    if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                        queue.Enqueue(property.Value);
            }
        }
        return [.. articles, .. others];
    }

    private static bool IsArticle(JsonElement thing) => thing.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => IsArticleType(type.GetString()!),
        JsonValueKind.Array => type.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && IsArticleType(one.GetString()!)),
        _ => false,
    };

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "LiveBlogPosting";

    private static string? Text(JsonElement thing, string name) =>
        thing.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The name of a person or organization, or of several: a string, an object with a name, or a list of these.</summary>
    private static string? Name(JsonElement thing, string property) => thing.TryGetProperty(property, out var value) ? NameOf(value) : null;

    private static string? NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => Text(value, "name"),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(NameOf).OfType<string>()) is { Length: > 0 } names ? names : null,
        _ => null,
    };

    // "datePublished": "2026-04-21T10:00:00Z"
    [GeneratedRegex("""
        "datePublished"\s{0,9}:\s{0,9}"(?<date>[^"\n]{4,60})"
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex DatePublished();
}
