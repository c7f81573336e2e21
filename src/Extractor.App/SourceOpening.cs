using Extractor.Sources;
using Extractor.Sources.Web;
using Extractor.Storage;

namespace Extractor.App;

/// <summary>Opens what the settings, the command line and earlier runs name as sources.</summary>
/// <param name="memory">What is remembered of network sources, when they are fetched.</param>
internal sealed class SourceOpening(LoadedSettings loaded, Terminal terminal, Func<IWebMemory> memory) : IDisposable
{
    /// <summary>The way to the web, made where a source of the settings is there; else null, and no connection is ever made.</summary>
    public HttpFetcher? Fetcher { get; private set; }

    private PipelineSettings Settings => loaded.Settings;

    /// <summary>Paths as sources.</summary>
    /// <param name="published">The option <c>--published</c> as written.</param>
    public IReadOnlyList<Intake> OfPaths(IReadOnlyList<string> paths, string? published)
    {
        var option = Published(published);
        return [.. paths.Select(path =>
        {
            if (path == "-") return new Intake(SourceOpener.NameOfPath(path), SourceOpener.OpenPath(path, terminal.In, Settings.Limits), option);
            var full = terminal.Full(path);
            return new Intake(SourceOpener.NameOfPath(full), Path.Exists(full) ? SourceOpener.OpenPath(full, terminal.In, Settings.Limits) : new MissingPath(path), option);
        })];
    }

    /// <summary>The sources of the settings; the option wins over what they say of dates.</summary>
    public IReadOnlyList<Intake> OfSettings(string? published = null)
    {
        if (Settings.Sources.Any(s => SourceSettings.WebTypes.Contains(s.Type))) Fetcher ??= new HttpFetcher(Settings.Http, terminal.Network, terminal.Clock);
        var web = Fetcher is null ? null : new WebAccess(Fetcher, memory);
        return [.. Settings.Sources.Select(s => new Intake(s.Name, SourceOpener.Open(s, terminal.Folder, Settings.Limits, web), Published(published ?? s.Published)))];
    }

    /// <summary>What failed, and the sources to have it from again.</summary>
    /// <param name="intakes">Those at hand.</param>
    /// <param name="anySource">True where folders that earlier runs were given, which go by their path, are opened too.</param>
    public FailedIntakes OfFailed(IReadOnlyList<Origin> failed, IReadOnlyList<Intake> intakes, bool anySource, string? published = null)
    {
        var names = intakes.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        if (anySource)
        {
            var others = failed.Select(f => f.Source).Distinct(StringComparer.Ordinal).Where(s => !names.Contains(s) && Directory.Exists(terminal.Full(s))).ToList();
            intakes = [.. intakes, .. OfPaths(others, published).Zip(others, (intake, name) => intake with { Name = name })];
            names.UnionWith(others);
        }

        List<Origin> within = [.. failed.Where(f => names.Contains(f.Source))];
        return new FailedIntakes([.. intakes.Where(i => within.Exists(f => f.Source == i.Name))], within, [.. failed.Where(f => !names.Contains(f.Source))]);
    }

    public void Dispose() => Fetcher?.Dispose();

    private static PublishedOption Published(string? written)
    {
        try
        {
            return PublishedOption.Parse(written);
        }
        catch (FormatException e)
        {
            throw new UsageException($"--published: {e.Message}");
        }
    }
}

/// <summary>Items that failed in their last run.</summary>
/// <param name="Intakes">The sources that have them.</param>
/// <param name="Failed">Those that can be had from them.</param>
/// <param name="Elsewhere">Those whose source is not at hand.</param>
internal sealed record FailedIntakes(IReadOnlyList<Intake> Intakes, IReadOnlyList<Origin> Failed, IReadOnlyList<Origin> Elsewhere);
