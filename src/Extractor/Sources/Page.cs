namespace Extractor.Sources;

/// <summary>Bytes as fetched, before anything is understood of them.</summary>
/// <param name="Id">The article's id within its source: the input's own id, else the relative path without known extensions, with <c>/</c> between folders.</param>
/// <param name="Source">Name of the source it came from.</param>
/// <param name="Path">Where it stands: a path relative to the source, for messages (<c>folder/file.jsonl:12</c> names a line).</param>
/// <param name="MediaType"><c>text/plain</c>, <c>text/markdown</c>, <c>text/html</c>, <c>multipart/related</c>, <c>application/pdf</c>, <c>application/xml</c>, or <c>application/json</c> for one object of the JSONL form.</param>
/// <param name="Content">The bytes.</param>
public sealed record Page(string Id, string Source, string Path, string MediaType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Where it stands on the web: of a fetched page the address that the last redirect led to.</summary>
    public string? Url { get; init; }

    /// <summary>The charset that the server named; it counts before what the page says itself.</summary>
    public string? Charset { get; init; }

    /// <summary>The date of publication as the feed or sitemap that lists the page writes it.</summary>
    public string? Listed { get; init; }

    /// <summary>When it was fetched from the network.</summary>
    public DateTimeOffset? FetchedAt { get; init; }

    /// <summary>What the reader of the article must know of how it was fetched; each is one sentence, the same in every run.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Of <c>application/json</c>, what its fields are called; null for our own names.</summary>
    public JsonFields? Fields { get; init; }

    /// <summary>The title that a manifest gives it; it counts before the page's own.</summary>
    public string? Title { get; init; }

    /// <summary>The date of publication as a manifest writes it; it counts before the page's own.</summary>
    public string? Published { get; init; }

    /// <summary>Last change of the file, where it is one.</summary>
    public DateTimeOffset? Modified { get; init; }
}
