namespace Extractor.Sources;

/// <summary>What a file is by its name: its media type, whether it is gzipped, and its name without the extensions we know.</summary>
/// <param name="MediaType">As in <see cref="Page.MediaType"/>; of a file with many articles <see cref="JsonLines"/>, <see cref="JsonFile"/>, <see cref="Zip"/> or <see cref="Warc"/>; null where the extension is not ours.</param>
/// <param name="Gzipped">True under a further <c>.gz</c>.</param>
/// <param name="BareName">The path without its known extensions.</param>
public readonly record struct FileFormat(string? MediaType, bool Gzipped, string BareName)
{
    public const string PlainText = "text/plain";
    public const string Markdown = "text/markdown";
    public const string Html = "text/html";
    public const string JsonLines = "application/jsonl";

    public const string Mhtml = "multipart/related";
    public const string Pdf = "application/pdf";
    public const string Xml = "application/xml";

    /// <summary>One object of a JSONL or JSON file.</summary>
    public const string Json = "application/json";

    /// <summary>A JSON file: one object, or a list of them.</summary>
    public const string JsonFile = "text/json";

    public const string Zip = "application/zip";
    public const string Warc = "application/warc";

    private const string Gzip = ".gz";
    private const string GoldEnding = ".gold.json";

    /// <summary>Tells the format of a path from its extensions, in any case.</summary>
    public static FileFormat Of(string path)
    {
        var gzipped = path.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase);
        var inner = gzipped ? path[..^Gzip.Length] : path;
        var extension = Path.GetExtension(inner);
        var media = MediaTypeOf(extension);
        return media is null ? new FileFormat(null, gzipped, path) : new FileFormat(media, gzipped, inner[..^extension.Length]);
    }

    /// <summary>True for a hand-made answer, which is never an article.</summary>
    public static bool IsGold(string path) => path.EndsWith(GoldEnding, StringComparison.OrdinalIgnoreCase);

    private static string? MediaTypeOf(string extension) => extension.ToLowerInvariant() switch
    {
        ".txt" => PlainText,
        ".md" => Markdown,
        ".html" or ".htm" => Html,
        ".mhtml" or ".mht" => Mhtml,
        ".pdf" => Pdf,
        ".xml" => Xml,
        ".jsonl" => JsonLines,
        ".json" => JsonFile,
        ".zip" => Zip,
        ".warc" => Warc,
        _ => null,
    };
}
