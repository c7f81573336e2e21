namespace Extractor.Sources;

/// <summary>Walks a folder, in ordinal order of relative paths, each real folder once, whatever the links in it.</summary>
internal sealed class FolderWalk(string root)
{
    /// <summary>Real paths of the trees that are read: the root, and what links out of it lead to.</summary>
    private readonly List<string> trees = [];

    /// <summary>Files, and folders that are not entered. A folder listing is held in memory, the tree is not.</summary>
    public IEnumerable<WalkEntry> Entries(CancellationToken cancellation)
    {
        var open = new Stack<IEnumerator<WalkEntry>>();
        open.Push(Root().GetEnumerator());
        while (open.TryPeek(out var listing))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!listing.MoveNext())
                open.Pop();
            else if (listing.Current is { IsFolder: true, Skip: null, Failure: null } folder)
                open.Push(Listing(folder.FullPath, folder.Path).GetEnumerator());
            else
                yield return listing.Current;
        }
    }

    private IEnumerable<WalkEntry> Root()
    {
        try
        {
            trees.Add(RealPath.Of(root));
        }
        catch (Exception e) when (Failure.Of(e, root) is { } failure)
        {
            return [new WalkEntry(root, root) { Failure = failure }];
        }
        return Listing(root, "");
    }

    private IEnumerable<WalkEntry> Listing(string fullPath, string path)
    {
        List<FileSystemInfo> infos;
        try
        {
            infos = [.. new DirectoryInfo(fullPath).EnumerateFileSystemInfos("*", Everything)];
        }
        catch (Exception e) when (Failure.Of(e, path.Length > 0 ? path : root) is { } failure)
        {
            return [new WalkEntry(fullPath, path.Length > 0 ? path : root) { Failure = failure }];
        }
        var saved = new SavedPages(infos.Select(info => info.Name));
        return infos
            .Select(info => (info, IsFolder: info.Attributes.HasFlag(FileAttributes.Directory)))
            .Where(entry => !(entry.IsFolder && saved.BelongsToPage(entry.info.Name + "/")))
            // With the slash, the order of one folder's names is the order of the whole paths.
            .OrderBy(entry => entry.IsFolder ? entry.info.Name + "/" : entry.info.Name, StringComparer.Ordinal)
            .Select(entry => Entry(entry.info, path.Length == 0 ? entry.info.Name : $"{path}/{entry.info.Name}", entry.IsFolder));
    }

    private WalkEntry Entry(FileSystemInfo info, string path, bool isFolder)
    {
        var entry = new WalkEntry(info.FullName, path, isFolder);
        if (info.Name.StartsWith('.'))
            return entry with { Skip = "hidden" };
        if (!isFolder || info.LinkTarget is null)
            return entry;
        try
        {
            var target = RealPath.Of(info.FullName);
            if (trees.Exists(tree => Within(target, tree) || Within(tree, target)))
                return entry with { Skip = "link to a folder that is read already" };
            trees.Add(target);
            return entry;
        }
        catch (Exception e) when (Failure.Of(e, path) is { } failure)
        {
            return entry with { Failure = failure };
        }
    }

    private static bool Within(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || folder.EndsWith(Path.DirectorySeparatorChar) || path[folder.Length] == Path.DirectorySeparatorChar);

    private static EnumerationOptions Everything { get; } = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };
}

/// <summary>One file or folder of a walk.</summary>
/// <param name="Path">Relative to the root, with <c>/</c> between folders.</param>
internal sealed record WalkEntry(string FullPath, string Path, bool IsFolder = false)
{
    public string? Skip { get; init; }

    public string? Failure { get; init; }
}
