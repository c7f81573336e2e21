namespace Extractor.Sources;

/// <summary>Bytes as fetched, before anything is understood of them.</summary>
/// <param name="Id">The article's id within its source: the input's own id, else the relative path without known extensions, with <c>/</c> between folders.</param>
/// <param name="Source">Name of the source it came from.</param>
/// <param name="Path">Where it stands: a path relative to the source, for messages (<c>folder/file.jsonl:12</c> names a line).</param>
/// <param name="MediaType"><c>text/plain</c>, <c>text/markdown</c>, <c>text/html</c>, or <c>application/json</c> for one object of the JSONL form.</param>
/// <param name="Content">The bytes.</param>
public sealed record Page(string Id, string Source, string Path, string MediaType, ReadOnlyMemory<byte> Content)
{
    public string? Url { get; init; }

    /// <summary>Last change of the file, where it is one.</summary>
    public DateTimeOffset? Modified { get; init; }
}
