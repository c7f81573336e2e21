namespace Extractor.Sources;

/// <summary>One file that was named by hand or in the settings.</summary>
/// <param name="limits">How much is read into memory; null for the usual.</param>
/// <param name="fields">What the fields of JSON are called; null for our own names.</param>
/// <param name="asLines">True takes it for JSONL, whatever its name.</param>
public sealed class FileSource(string source, string fullPath, SourceLimits? limits = null, JsonFields? fields = null, bool asLines = false) : ISource
{
    public IEnumerable<Fetched> Fetch(Wanted wanted, CancellationToken cancellation)
    {
        var name = Path.GetFileName(fullPath);
        if (!wanted.Reaches(name))
            return [];
        var files = new FileReading(source, limits ?? SourceLimits.Default, fields);
        return asLines ? files.ReadLines(fullPath, name, wanted, cancellation) : files.Read(fullPath, name, wanted, cancellation);
    }

    public IEnumerable<SourceCut> Cut(int articles, CancellationToken cancellation)
    {
        var parts = new FileParts(articles, limits ?? SourceLimits.Default, fields);
        var full = parts.Add(fullPath, Path.GetFileName(fullPath), cancellation, asLines);
        return parts.Rest() is { } rest ? full.Append(rest) : full;
    }

    public IEnumerable<Fetched> Fetch(SourcePart part, CancellationToken cancellation) => part.Lines is { } lines
        ? new FileReading(source, limits ?? SourceLimits.Default, fields).ReadLines(fullPath, Path.GetFileName(fullPath), lines, cancellation)
        : Fetch(Wanted.All, cancellation);
}
