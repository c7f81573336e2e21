namespace Extractor.Sources;

/// <summary>Turns one file into pages: one of most formats, many of archives, WARC and JSONL. What goes wrong is an item that says so.</summary>
/// <param name="source">Name of the source.</param>
/// <param name="limits">How much is read into memory, and what is a bomb.</param>
/// <param name="fields">Names of the fields in JSON; null for our own.</param>
/// <param name="leftOut">Why an entry of an archive is left out, by its path; null where it is not.</param>
internal sealed class FileReading(string source, SourceLimits limits, JsonFields? fields = null, Func<string, string?>? leftOut = null)
{
    /// <summary>Reads the file at <paramref name="fullPath"/>, which the source knows as <paramref name="path"/>.</summary>
    public IEnumerable<Fetched> Read(string fullPath, string path, Wanted wanted, CancellationToken cancellation) =>
        Opened(fullPath, path, entry => Read(entry, wanted, cancellation));

    /// <summary>Reads the file as JSONL, whatever its name.</summary>
    public IEnumerable<Fetched> ReadLines(string fullPath, string path, Wanted wanted, CancellationToken cancellation) =>
        Opened(fullPath, path, entry => Lines(entry, FileFormat.Of(path), wanted, cancellation));

    /// <summary>Reads some lines of a file as JSONL.</summary>
    public IEnumerable<Fetched> ReadLines(string fullPath, string path, LineRange range, CancellationToken cancellation) =>
        Opened(fullPath, path, entry => new JsonLinesSource(source, entry.Path, entry.Open, limits, fields, range).Fetch(Wanted.All, cancellation));

    private static IEnumerable<Fetched> Opened(string fullPath, string path, Func<Entry, IEnumerable<Fetched>> read)
    {
        Entry? entry = null;
        return Failure.Try(() => entry = Entry.OfFile(fullPath, path), path) is { } failure ? [new Fetched(path) { Failure = failure }] : read(entry!);
    }

    /// <summary>Reads what lies under the entry's path, by its extension.</summary>
    /// <param name="wanted">Which entries of an archive are unpacked.</param>
    public IEnumerable<Fetched> Read(Entry entry, Wanted wanted, CancellationToken cancellation)
    {
        var format = FileFormat.Of(entry.Path);
        if (FileFormat.IsGold(entry.Path))
            return [new Fetched(entry.Path) { Skip = "gold" }];
        return format.MediaType switch
        {
            null => [new Fetched(entry.Path) { Skip = Path.GetExtension(entry.Path) is { Length: > 0 } extension ? $"extension {extension.ToLowerInvariant()}" : "no extension" }],
            FileFormat.JsonLines => Lines(entry, format, wanted, cancellation),
            FileFormat.JsonFile => new JsonFileReading(source, limits, fields).Read(entry, () => Content(entry, format, cancellation), wanted, cancellation),
            FileFormat.Warc => new WarcReading(source, limits).Read(entry, wanted, cancellation),
            FileFormat.Zip => new ZipReading(this, limits, leftOut).Read(entry, () => Seekable(entry, format, cancellation), wanted, cancellation),
            _ => wanted.Has(entry.Path) ? [Whole(entry, format, cancellation)] : [],
        };
    }

    private IEnumerable<Fetched> Lines(Entry entry, FileFormat format, Wanted wanted, CancellationToken cancellation) =>
        new JsonLinesSource(source, entry.Path, () => Inflated(entry, format), limits, fields).Fetch(wanted, cancellation);

    private Fetched Whole(Entry entry, FileFormat format, CancellationToken cancellation)
    {
        byte[] content = [];
        if (Failure.Try(() => content = Content(entry, format, cancellation), entry.Path) is { } failure)
            return new Fetched(entry.Path) { Failure = failure };
        return new Fetched(entry.Path)
        {
            Page = new Page(format.BareName, source, entry.Path, format.MediaType!, content) { Modified = entry.Modified },
        };
    }

    private byte[] Content(Entry entry, FileFormat format, CancellationToken cancellation)
    {
        if (entry.Length > limits.MaxBytes)
            throw new InvalidDataException(BoundedContent.Beyond(limits.MaxBytes));
        using var stream = Inflated(entry, format);
        return BoundedContent.Read(stream, limits.MaxBytes, format.Gzipped ? 0 : (int)entry.Length, cancellation);
    }

    // The index of a zip file stands at its end: what cannot be read from there is read into memory.
    private Stream Seekable(Entry entry, FileFormat format, CancellationToken cancellation)
    {
        if (entry.Depth > 0 || format.Gzipped)
            return new MemoryStream(Content(entry, format, cancellation), writable: false);
        return entry.Open();
    }

    private Stream Inflated(Entry entry, FileFormat format) =>
        format.Gzipped && entry.Length > 0 ? new BoundedInflation(entry.Open(), entry.Length, limits.MaxRatio, entry.Budget) : entry.Open();
}
