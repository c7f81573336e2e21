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
}
