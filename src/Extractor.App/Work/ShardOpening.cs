using Extractor.Sources;
using Extractor.Storage.Shards;

namespace Extractor.App.Work;

/// <summary>Turns sources into what every worker opens in the same way, and opens it.</summary>
internal static class ShardOpening
{
    /// <summary>Paths of the command line; a folder or file stands under the same path for all workers.</summary>
    /// <exception cref="UsageException">It is standard input, or nothing stands there.</exception>
    public static IReadOnlyList<ShardSource> OfPaths(IReadOnlyList<string> paths, string? published, PipelineSettings settings, Terminal terminal) =>
    [
        .. paths.Select(path =>
        {
            if (path == "-") throw new UsageException("--shards: standard input cannot be cut; name files or folders that the workers see too.");
            var full = terminal.Full(path);
            if (!Path.Exists(full)) throw new UsageException($"{path}: there is no such file or folder.");
            return new ShardSource(new SourceSettings(SourceOpener.NameOfPath(full), Directory.Exists(full) ? "folder" : "file", full) { Published = published }, settings.Limits);
        }),
    ];

    /// <summary>The sources of the settings.</summary>
    /// <exception cref="UsageException">One of them is on the web: one machine asks its server at its pace.</exception>
    public static IReadOnlyList<ShardSource> OfSettings(string? published, PipelineSettings settings, Terminal terminal)
    {
        if (settings.Sources.FirstOrDefault(s => SourceSettings.WebTypes.Contains(s.Type)) is { } web)
        {
            throw new UsageException($"--shards: the source '{web.Name}' is on the web, which one machine asks at its pace; leave --shards away, or name the folders that are to be cut.");
        }

        return
        [
            .. settings.Sources.Select(s => new ShardSource(
                s with { Path = terminal.Full(s.Path!), Manifest = s.Manifest is { } manifest ? terminal.Full(manifest) : null, Published = published ?? s.Published }, settings.Limits)),
        ];
    }

    /// <summary>Opens one on this machine.</summary>
    public static Intake Open(ShardSource source) => new(
        source.Settings.Name, SourceOpener.Open(source.Settings, Path.GetPathRoot(source.Settings.Path)!, source.Limits), PublishedOption.Parse(source.Settings.Published));
}
