namespace Extractor.Sources;

/// <summary>Which items of a source are asked for: all, or those that failed before, with all that lies in them where an archive, a folder or a list failed.</summary>
public sealed class Wanted
{
    private static readonly char[] Parts = ['/', Entry.Within, ':', '#'];

    private readonly HashSet<string> named;
    private readonly string[] ordered;

    private Wanted(HashSet<string> named, bool isAll)
    {
        (this.named, IsAll) = (named, isAll);
        ordered = [.. named.Order(StringComparer.Ordinal)];
    }

    public static Wanted All { get; } = new([], isAll: true);

    /// <summary>True where nothing may be left out.</summary>
    public bool IsAll { get; }

    /// <summary>Those that were named, in ordinal order.</summary>
    public IReadOnlyList<string> Named => ordered;

    /// <param name="source">Name of the source. What failed as a whole bears it, or the full path of its folder: then all is asked for.</param>
    /// <param name="paths">Paths of the items as the source gives them, or as the store keeps them.</param>
    public static Wanted Of(string source, IEnumerable<string> paths)
    {
        var named = paths.ToHashSet(StringComparer.Ordinal);
        return new Wanted(named, named.Contains(source) || named.Any(Path.IsPathFullyQualified));
    }

    /// <summary>True of an item that was named itself.</summary>
    public bool Names(string path) => named.Contains(path);

    /// <summary>True of an item that is asked for, by its own name or by that of something it lies in.</summary>
    public bool Has(string path) => IsAll || Names(path) || Around(path).Any(Names);

    /// <summary>True of a file or folder that is asked for or holds something that is: it has to be opened.</summary>
    public bool Reaches(string path)
    {
        if (Has(path))
            return true;
        return Parts.Any(part =>
        {
            var within = path + part;
            var at = Array.BinarySearch(ordered, within, StringComparer.Ordinal);
            at = at < 0 ? ~at : at;
            return at < ordered.Length && ordered[at].StartsWith(within, StringComparison.Ordinal);
        });
    }

    /// <summary>What was named and is answered by an item that was had: its place, what it lies in, and the source itself.</summary>
    public IEnumerable<string> Answered(string path, string place) =>
        Around(path).Append(place).Concat(IsAll ? named.Where(Path.IsPathFullyQualified) : []).Where(Names);

    private static IEnumerable<string> Around(string path)
    {
        for (var at = path.LastIndexOfAny(Parts); at > 0; at = path.LastIndexOfAny(Parts, at - 1))
            yield return path[..at];
    }
}
