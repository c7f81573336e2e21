namespace Extractor.Sources;

/// <summary>
/// A folder with all below it, in ordinal order of the relative paths. Links to folders are followed, but nothing is read twice
/// through one; hidden files and folders are skipped, and so is <c>NAME_files/</c> beside a saved <c>NAME.html</c>.
/// </summary>
public sealed class FolderSource : ISource
{
    private readonly string folder;
    private readonly Glob[] include;
    private readonly Glob[] exclude;
    private readonly FileReading files;

    /// <param name="source">Name of the source.</param>
    /// <param name="folder">The folder, absolute or relative to the current one.</param>
    public FolderSource(string source, string folder, IReadOnlyList<string>? include = null, IReadOnlyList<string>? exclude = null, SourceLimits? limits = null)
    {
        this.folder = Path.GetFullPath(folder);
        this.include = [.. (include ?? []).Select(pattern => new Glob(pattern))];
        this.exclude = [.. (exclude ?? []).Select(pattern => new Glob(pattern))];
        files = new FileReading(source, limits ?? SourceLimits.Default);
    }

    public IEnumerable<Fetched> Fetch(CancellationToken cancellation)
    {
        var walk = new FolderWalk(folder);
        foreach (var entry in walk.Entries(cancellation))
        {
            if (entry.Failure is not null)
                yield return new Fetched(entry.Path) { Failure = entry.Failure };
            else if (entry.Skip is not null)
                yield return new Fetched(entry.Path) { Skip = entry.Skip };
            else if (LeftOut(entry.Path) is { } reason)
                yield return new Fetched(entry.Path) { Skip = reason };
            else
                foreach (var fetched in files.Read(entry.FullPath, entry.Path, cancellation))
                    yield return fetched;
        }
    }

    private string? LeftOut(string path)
    {
        if (Array.Exists(exclude, glob => glob.Matches(path)))
            return "excluded";
        return include.Length > 0 && !Array.Exists(include, glob => glob.Matches(path)) ? "not included" : null;
    }
}
