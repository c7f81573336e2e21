using System.Text.Json;

namespace Extractor.Articles;

/// <summary>Reads a word list of <c>Gazetteers/</c> that is built into the program.</summary>
internal static class EmbeddedWords
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <param name="name">The list's name with its language's folder: <c>en/publication</c>.</param>
    public static T Read<T>(string name)
    {
        using var stream = typeof(EmbeddedWords).Assembly.GetManifestResourceStream($"Gazetteers/{name}.json")
            ?? throw new InvalidOperationException($"Gazetteers/{name}.json is not in the program; build it again.");
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }
}
