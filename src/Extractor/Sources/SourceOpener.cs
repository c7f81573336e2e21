using Extractor.Sources.Web;

namespace Extractor.Sources;

/// <summary>Opens what settings and the command line name as sources.</summary>
public static class SourceOpener
{
    /// <summary>Opens a configured source.</summary>
    /// <param name="baseFolder">What a relative <see cref="SourceSettings.Path"/> is relative to.</param>
    /// <param name="web">The way to the web; needed by <see cref="SourceSettings.WebTypes"/> alone.</param>
    /// <exception cref="ArgumentException">The type is none of <see cref="SourceSettings.Types"/>.</exception>
    public static ISource Open(SourceSettings settings, string baseFolder, SourceLimits? limits = null, WebAccess? web = null)
    {
        var path = Path.Combine(baseFolder, settings.Path ?? "");
        return settings.Type switch
        {
            "feed" or "sitemap" or "urls" => new WebSource(
                settings, settings.Path is null ? null : path, web ?? throw new ArgumentException($"Source '{settings.Name}' is on the web, and no way there was given.", nameof(web))),
            "folder" => new FolderSource(
                settings.Name, path, settings.Include, settings.Exclude, limits, settings.Manifest is { } manifest ? Path.Combine(baseFolder, manifest) : null, settings.Fields),
            "file" => new FileSource(settings.Name, path, limits, settings.Fields),
            "jsonl" => new FileSource(settings.Name, path, limits, settings.Fields, asLines: true),
            _ => throw new ArgumentException(
                $"Source '{settings.Name}' has the type '{settings.Type}'; use one of {string.Join(", ", SourceSettings.Types)}.", nameof(settings)),
        };
    }

    /// <summary>
    /// Opens a PATH of the command line: a folder, a file, or <c>-</c> for standard input. A file is an article of the source that
    /// its folder is, so that naming the folder later finds the same article.
    /// </summary>
    /// <param name="input">Opens standard input.</param>
    public static ISource OpenPath(string path, Func<Stream> input, SourceLimits? limits = null)
    {
        if (path == "-")
            return new StreamSource(NameOfPath(path), input, limits);
        var full = Path.GetFullPath(path);
        return Directory.Exists(full)
            ? new FolderSource(NameOfPath(path), full, limits: limits)
            : new FileSource(NameOfPath(path), full, limits);
    }

    /// <summary>The name of the source that a PATH of the command line is, or is an article of.</summary>
    public static string NameOfPath(string path) => path == "-" ? "stdin"
        : Directory.Exists(path) ? NameOf(Path.GetFullPath(path)) : NameOf(Path.GetDirectoryName(Path.GetFullPath(path)) ?? path);

    /// <summary>A folder as a source is called: from the current folder where it lies below it, else in full.</summary>
    private static string NameOf(string folder)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, folder);
        var isAbove = relative == ".." || relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
        var name = isAbove ? folder : relative;
        return name.Replace(Path.DirectorySeparatorChar, '/');
    }
}
