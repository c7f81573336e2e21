namespace Extractor.Sources;

/// <summary>One file that was named by hand.</summary>
public sealed class FileSource(string source, string fullPath, SourceLimits? limits = null) : ISource
{
    public IEnumerable<Fetched> Fetch(CancellationToken cancellation) =>
        new FileReading(source, limits ?? SourceLimits.Default).Read(fullPath, Path.GetFileName(fullPath), cancellation);
}
