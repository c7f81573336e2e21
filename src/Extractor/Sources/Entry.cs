namespace Extractor.Sources;

/// <summary>A file, or what stands for one within an archive: bytes under a path.</summary>
/// <param name="Path">Relative to the source; below an archive <c>archive.zip!folder/file.html</c>. Its extensions tell the format.</param>
/// <param name="Length">Bytes, as far as they are known before reading.</param>
/// <param name="Open">Opens the bytes; called once.</param>
/// <param name="Depth">How many archives it lies in.</param>
internal sealed record Entry(string Path, long Length, Func<Stream> Open, int Depth = 0)
{
    /// <summary>Between an archive's path and that of an entry in it.</summary>
    public const char Within = '!';

    public DateTimeOffset? Modified { get; init; }

    /// <summary>What the archives around it may still inflate; null outside archives.</summary>
    public InflationBudget? Budget { get; init; }

    /// <exception cref="IOException">There is no such file.</exception>
    public static Entry OfFile(string fullPath, string path)
    {
        var file = new FileInfo(fullPath);
        // A named pipe has no length either, and opening one waits for a writer that may never come.
        return new Entry(path, file.Length, () => file.Length == 0 ? new MemoryStream() : file.OpenRead()) { Modified = file.LastWriteTimeUtc };
    }
}
