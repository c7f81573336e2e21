namespace Extractor.Sources;

/// <summary>Turns one file into pages: one of most formats, one a line of JSONL. What goes wrong is an item that says so.</summary>
/// <param name="source">Name of the source.</param>
/// <param name="limits">How much is read into memory.</param>
internal sealed class FileReading(string source, SourceLimits limits)
{
    /// <summary>Reads the file at <paramref name="fullPath"/>, which the source knows as <paramref name="path"/>.</summary>
    public IEnumerable<Fetched> Read(string fullPath, string path, CancellationToken cancellation)
    {
        var format = FileFormat.Of(path);
        if (FileFormat.IsGold(path))
            return [new Fetched(path) { Skip = "gold" }];
        return format.MediaType switch
        {
            null => [new Fetched(path) { Skip = Path.GetExtension(path) is { Length: > 0 } extension ? $"extension {extension}" : "no extension" }],
            FileFormat.JsonLines => new JsonLinesSource(source, fullPath, path, limits).Fetch(cancellation),
            _ => [Whole(fullPath, path, format, cancellation)],
        };
    }

    /// <summary>Reads one file as one page of the format given, whatever its name.</summary>
    public Fetched Whole(string fullPath, string path, FileFormat format, CancellationToken cancellation)
    {
        try
        {
            var file = new FileInfo(fullPath);
            var content = Content(file, format, cancellation);
            return new Fetched(path)
            {
                Page = new Page(format.BareName, source, path, format.MediaType!, content) { Modified = file.LastWriteTimeUtc },
            };
        }
        catch (Exception e) when (Failure.Of(e, path) is { } failure)
        {
            return new Fetched(path) { Failure = failure };
        }
    }

    private byte[] Content(FileInfo file, FileFormat format, CancellationToken cancellation)
    {
        // A named pipe has no length either, and opening one waits for a writer that may never come.
        if (file.Length == 0)
            return [];
        if (file.Length > limits.MaxBytes)
            throw new InvalidDataException(BoundedContent.Beyond(limits.MaxBytes));
        if (format.Gzipped)
        {
            using var inflation = new BoundedInflation(file.OpenRead(), file.Length, limits.MaxRatio);
            return BoundedContent.Read(inflation, limits.MaxBytes, cancellation);
        }
        return File.ReadAllBytes(file.FullName);
    }
}
