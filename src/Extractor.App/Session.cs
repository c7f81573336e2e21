using System.CommandLine;
using Extractor.Parties.Companies;
using Extractor.Sources;
using Extractor.Sources.Web;
using Extractor.Storage;

namespace Extractor.App;

/// <summary>One call of the program: its arguments, its terminal, and what its settings lead to.</summary>
internal sealed class Session(ParseResult parsed, Terminal terminal)
{
    private readonly Lazy<LoadedSettings> loaded = new(() => parsed.Settings(terminal));

    private Store? store;

    public Terminal Terminal { get; } = terminal;

    public LoadedSettings Loaded => loaded.Value;

    public PipelineSettings Settings => Loaded.Settings;

    public int Threads => InOrder.Threads(Settings.Threads);

    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    public T? Value<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>The store that the settings name; <paramref name="create"/> is false where one that does not exist is a mistake.</summary>
    public Store OpenStore(bool create) => store = Store.Open(Settings.Store, create, Terminal.Clock, Aliases());

    /// <summary>What the users' file says of companies' names.</summary>
    /// <exception cref="SettingsException">It is missing or wrong.</exception>
    public CompanyAliases Aliases()
    {
        if (Settings.Aliases is not { } path) return CompanyAliases.None;
        try
        {
            return CompanyAliases.Read(path);
        }
        catch (FormatException e)
        {
            throw new SettingsException(Loaded.Origins.First(o => o.Key == "aliases").Place, e.Message);
        }
    }

    /// <summary>The paths of the command line as sources.</summary>
    /// <param name="published">The option <c>--published</c> as written.</param>
    public IReadOnlyList<Intake> Intakes(IReadOnlyList<string> paths, string? published)
    {
        var option = Published(published);
        return [.. paths.Select(path =>
        {
            if (path == "-") return new Intake(SourceOpener.NameOfPath(path), SourceOpener.OpenPath(path, Terminal.In, Settings.Limits), option);
            var full = Terminal.Full(path);
            return new Intake(SourceOpener.NameOfPath(full), Path.Exists(full) ? SourceOpener.OpenPath(full, Terminal.In, Settings.Limits) : new MissingPath(path), option);
        })];
    }

    /// <summary>The sources of the settings; the option wins over what they say of dates.</summary>
    public IReadOnlyList<Intake> ConfiguredIntakes(string? published)
    {
        if (Settings.Sources.Any(s => SourceSettings.WebTypes.Contains(s.Type))) Fetcher = new HttpFetcher(Settings.Http, Terminal.Network, Terminal.Clock);
        var web = Fetcher is null ? null : new WebAccess(Fetcher, () => store?.WebMemory ?? new NoWebMemory());
        return [.. Settings.Sources.Select(s => new Intake(s.Name, SourceOpener.Open(s, Terminal.Folder, Settings.Limits, web), Published(published ?? s.Published)))];
    }

    /// <summary>The way to the web, made where a source of the settings is there; else null, and no connection is ever made.</summary>
    public HttpFetcher? Fetcher { get; private set; }

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
