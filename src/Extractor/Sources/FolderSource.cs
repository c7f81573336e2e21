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
    private readonly string? manifest;
    private readonly FileReading files;
    private readonly SourceLimits limits;
    private readonly JsonFields? fields;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="source">Name of the source.</param>
    /// <param name="folder">The folder, absolute or relative to the current one.</param>
    /// <param name="include">Globs of the files to read; null or empty takes all.</param>
    /// <param name="exclude">Globs of the files, and of the entries of archives, to leave out.</param>
    /// <param name="manifest">A CSV file with what is known of the files (see <see cref="Manifest"/>); null for none.</param>
    /// <param name="fields">What the fields of JSON are called; null for our own names.</param>
    public FolderSource(
        string source, string folder, IReadOnlyList<string>? include = null, IReadOnlyList<string>? exclude = null, SourceLimits? limits = null,
        string? manifest = null, JsonFields? fields = null)
    {
        this.folder = Path.GetFullPath(folder);
        this.include = [.. (include ?? []).Select(pattern => new Glob(pattern))];
        this.exclude = [.. (exclude ?? []).Select(pattern => new Glob(pattern))];
        this.manifest = manifest is null ? null : Path.GetFullPath(manifest);
        (this.limits, this.fields) = (limits ?? SourceLimits.Default, fields);
        files = new FileReading(source, this.limits, fields, Excluded);
    }

    public IEnumerable<Fetched> Fetch(Wanted wanted, CancellationToken cancellation)
    {
        var known = manifest is null ? Manifest.None : Manifest.Read(manifest);
        foreach (var failure in known.Failures.Where(item => wanted.Has(item.Path)))
            yield return failure;
        foreach (var entry in new FolderWalk(folder).Entries(cancellation).Where(entry => entry.Failure is not null || wanted.Reaches(entry.Path)))
        {
            foreach (var fetched in Items(entry, wanted, cancellation))
                yield return known.Complete(fetched);
        }
        foreach (var missing in known.Unused().Where(item => wanted.Has(item.Path)))
            yield return missing;
    }

    /// <summary>A folder with a manifest stays whole: only who sees all files knows which rows name none.</summary>
    public IEnumerable<SourceCut> Cut(int articles, CancellationToken cancellation)
    {
        if (manifest is not null)
        {
            yield return new SourceCut(SourcePart.Whole, 1);
            yield break;
        }

        var parts = new FileParts(articles, limits, fields);
        foreach (var entry in new FolderWalk(folder).Entries(cancellation))
        {
            if (NotRead(entry) is { } item)
            {
                yield return new SourceCut(null, 0, item);
                continue;
            }

            foreach (var part in parts.Add(entry.FullPath, entry.Path, cancellation)) yield return part;
        }

        if (parts.Rest() is { } rest) yield return rest;
    }

    public IEnumerable<Fetched> Fetch(SourcePart part, CancellationToken cancellation)
    {
        if (part.IsWhole) return Fetch(Wanted.All, cancellation);
        return part.Lines is { } lines
            ? files.ReadLines(FullPath(part.Files[0]), part.Files[0], lines, cancellation)
            : part.Files.SelectMany(path => files.Read(FullPath(path), path, Wanted.All, cancellation));

        string FullPath(string path) => Path.Combine(folder, path);
    }

    /// <summary>Counts the files by walking the folder; a file of many articles counts as one.</summary>
    public long? Count(CancellationToken cancellation) => new FolderWalk(folder).Entries(cancellation).LongCount();

    private IEnumerable<Fetched> Items(WalkEntry entry, Wanted wanted, CancellationToken cancellation) =>
        NotRead(entry) is { } item ? [item] : files.Read(entry.FullPath, entry.Path, wanted, cancellation);

    private Fetched? NotRead(WalkEntry entry)
    {
        if (entry.Failure is not null)
            return new Fetched(entry.Path) { Failure = entry.Failure };
        return (entry.Skip ?? LeftOut(entry)) is { } reason ? new Fetched(entry.Path) { Skip = reason } : null;
    }

    private string? LeftOut(WalkEntry entry)
    {
        if (Excluded(entry.Path) is { } reason)
            return reason;
        if (include.Length > 0 && !Array.Exists(include, glob => glob.Matches(entry.Path)))
            return "not included";
        return entry.FullPath == manifest ? "manifest" : null;
    }

    // To a glob an archive is one folder more.
    private string? Excluded(string path) =>
        exclude.Length > 0 && path.Replace(Entry.Within, '/') is var whole && Array.Exists(exclude, glob => glob.Matches(whole)) ? "excluded" : null;
}
