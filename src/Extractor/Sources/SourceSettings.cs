namespace Extractor.Sources;

/// <summary>One source as <c>pipeline.json</c> names it: plain data, opened by <see cref="SourceOpener.Open"/>.</summary>
/// <param name="Name">Name of the source: part of an article's identity, so it must not change between runs.</param>
/// <param name="Type">One of <see cref="Types"/>.</param>
/// <param name="Path">Folder or file, relative to the folder of <c>pipeline.json</c> or absolute; null where the source is on the web.</param>
public sealed record SourceSettings(string Name, string Type, string? Path)
{
    /// <summary>
    /// What <see cref="Type"/> may be: a folder of files, or one file (<c>jsonl</c> has an article a line, whatever its name); on the web a
    /// feed, a sitemap, or a list of urls.
    /// </summary>
    public static IReadOnlyList<string> Types { get; } = ["folder", "file", "jsonl", "feed", "sitemap", "urls"];

    /// <summary>Those that use the network.</summary>
    public static IReadOnlyList<string> WebTypes { get; } = ["feed", "sitemap", "urls"];

    /// <summary>Of a feed or sitemap: its address.</summary>
    public string? Url { get; init; }

    /// <summary>Of <c>urls</c>: the addresses, beside those of the file that <see cref="Path"/> names.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>Globs of the files to read, by relative path (see <see cref="Glob"/>); empty takes all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Globs of the files to leave out, stronger than <see cref="Include"/>.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Of a folder: path of a CSV file that tells url, date and title of its files; null for none. It is relative as <see cref="Path"/> is.</summary>
    public string? Manifest { get; init; }

    /// <summary>What the fields of JSON are called.</summary>
    public JsonFields Fields { get; init; } = new();

    /// <summary>How articles without a date of their own are dated, in the form of <see cref="PublishedOption.Parse"/>; null leaves them to their text.</summary>
    public string? Published { get; init; }
}
