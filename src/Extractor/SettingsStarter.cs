using System.Text.Json;

namespace Extractor;

/// <summary>Writes the settings file that a newcomer starts from: the shipped one, line for line, with one source of their own.</summary>
public static class SettingsStarter
{
    private const string SourcesOpen = "  \"sources\": [\n";
    private const string SourcesClose = "\n  ],";

    /// <param name="folder">The folder of articles, from where the file will stand.</param>
    /// <param name="schema">The schema's path, from there too.</param>
    public static string Text(string folder, string schema)
    {
        var shipped = SettingsLoader.ShippedFile;
        var from = shipped.IndexOf(SourcesOpen, StringComparison.Ordinal) + SourcesOpen.Length;
        var to = shipped.IndexOf(SourcesClose, from, StringComparison.Ordinal);
        var withSource = $"{shipped[..from]}    {{ \"name\": \"articles\", \"path\": {Quoted(folder)} }}{shipped[to..]}";
        return withSource.Replace("\"docs/pipeline.schema.json\"", Quoted(schema), StringComparison.Ordinal);
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, SettingsText.Readable)}\"";
}
