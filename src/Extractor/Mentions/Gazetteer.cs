using System.Text.Json;

namespace Extractor.Mentions;

/// <summary>The word lists that ship with the program, one folder a language.</summary>
public static class Gazetteer
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Opens one list of English: <c>Open("currencies")</c> reads <c>Gazetteers/en/currencies.json</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no list of that name in the program.</exception>
    public static JsonElement Open(string name) => OpenPath($"Gazetteers/en/{name}.json");

    /// <summary>Opens any list by its path within the program.</summary>
    /// <exception cref="InvalidOperationException">There is no list of that path in the program.</exception>
    public static JsonElement OpenPath(string path)
    {
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{path} is missing from the program; build it again");
        using var document = JsonDocument.Parse(stream, Options);
        return document.RootElement.Clone();
    }

    /// <summary>The strings of an array.</summary>
    public static IEnumerable<string> Strings(this JsonElement array) => array.EnumerateArray().Select(e => e.GetString()!);
}
