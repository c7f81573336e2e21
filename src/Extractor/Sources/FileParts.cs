namespace Extractor.Sources;

/// <summary>Gathers files into parts of about so many articles; an archive is a part by itself, and a file of many lines becomes several.</summary>
/// <param name="articles">How many a part has at most.</param>
internal sealed class FileParts(int articles, SourceLimits limits, JsonFields? fields)
{
    // Files of very many bytes are much work, however few they are: a list of articles in one file of JSON counts as one.
    private const long MostBytes = 64 * 1024 * 1024;

    private List<string> files = [];
    private long bytes;

    /// <summary>Adds a file.</summary>
    /// <param name="asLines">True takes it for JSONL, whatever its name.</param>
    /// <returns>The parts that are full.</returns>
    public IEnumerable<SourceCut> Add(string fullPath, string path, CancellationToken cancellation, bool asLines = false)
    {
        var format = FileFormat.Of(path);
        if ((asLines || format.MediaType == FileFormat.JsonLines) && !FileFormat.IsGold(path))
        {
            return format.Gzipped ? [Alone(path)] : new LineParts(fullPath, path, articles, limits, fields).Cut(cancellation);
        }

        if (format.MediaType is FileFormat.Warc or FileFormat.Zip) return [Alone(path)];
        var length = Length(fullPath);
        var full = files.Count > 0 && bytes + length > MostBytes ? Rest() : null;
        files.Add(path);
        bytes += length;
        full ??= files.Count == articles ? Rest() : null;
        return full is { } part ? [part] : [];
    }

    /// <summary>The part that is not full, once all files are added; null where there is none.</summary>
    public SourceCut? Rest()
    {
        if (files.Count == 0) return null;
        var part = new SourceCut(new SourcePart { Files = files }, files.Count);
        (files, bytes) = ([], 0);
        return part;
    }

    private static SourceCut Alone(string path) => new(new SourcePart { Files = [path] }, 1);

    // A file that is gone by now fails where it is read.
    private static long Length(string fullPath) => new FileInfo(fullPath) is { Exists: true } file ? file.Length : 0;
}
