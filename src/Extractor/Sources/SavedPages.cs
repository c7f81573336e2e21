namespace Extractor.Sources;

/// <summary>Browsers save the pictures and scripts of <c>NAME.html</c> into <c>NAME_files/</c> beside it: those are no articles.</summary>
internal sealed class SavedPages
{
    private const string Ending = "_files";

    private readonly HashSet<string> pages = new(StringComparer.Ordinal);

    /// <param name="paths">All files, with <c>/</c> between folders.</param>
    public SavedPages(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (FileFormat.Of(path) is { MediaType: FileFormat.Html } format)
                pages.Add(format.BareName);
        }
    }

    /// <summary>True where one of the folders of the path is that of a page.</summary>
    public bool BelongsToPage(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (path.AsSpan(0, slash).EndsWith(Ending, StringComparison.Ordinal) && pages.Contains(path[..(slash - Ending.Length)]))
                return true;
        }
        return false;
    }
}
