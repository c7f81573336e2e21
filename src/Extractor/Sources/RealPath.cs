namespace Extractor.Sources;

/// <summary>The path of a file or folder without any link in it, so that two ways to one place compare equal.</summary>
internal static class RealPath
{
    /// <summary>As many links as systems follow before they take it for a circle.</summary>
    private const int MaxLinks = 40;

    /// <exception cref="IOException">A link leads round in a circle or too far.</exception>
    public static string Of(string path)
    {
        var links = 0;
        return Of(Path.GetFullPath(path), ref links);
    }

    private static string Of(string full, ref int links)
    {
        if (Path.GetDirectoryName(full) is not { } parent)
            return full;
        var here = Path.Combine(Of(parent, ref links), Path.GetFileName(full));
        if (new DirectoryInfo(here).ResolveLinkTarget(returnFinalTarget: false) is not { } target)
            return here;
        if (++links > MaxLinks)
            throw new IOException("the link leads round in a circle");
        // The folders of the target may be links too.
        return Of(target.FullName, ref links);
    }
}
