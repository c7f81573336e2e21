namespace Extractor.Tests.House;

/// <summary>The checkout that the tests were built from, found from where they run.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Path from the root, with <c>/</c>.</summary>
    public static string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Files under a folder of the root in ordinal order, build output left out.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories)
            .Where(p => !Name(p).Split('/').Any(part => part is "bin" or "obj")).Order(StringComparer.Ordinal)];

    private static string Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Extractor.sln"))) return at.FullName;
        throw new DirectoryNotFoundException($"no folder above {folder} holds Extractor.sln; run the tests inside a checkout");
    }
}
