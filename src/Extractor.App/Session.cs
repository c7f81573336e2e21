using System.CommandLine;
using Extractor.Parties.Companies;
using Extractor.Sources.Web;
using Extractor.Storage;

namespace Extractor.App;

/// <summary>One call of the program: its arguments, its terminal, and what its settings lead to.</summary>
internal sealed class Session(ParseResult parsed, Terminal terminal)
{
    private readonly Lazy<LoadedSettings> loaded = new(() => parsed.Settings(terminal));

    private Store? store;

    private SourceOpening? sources;

    public Terminal Terminal { get; } = terminal;

    public LoadedSettings Loaded => loaded.Value;

    public PipelineSettings Settings => Loaded.Settings;

    /// <summary>Opens sources; those on the web remember in the store that is opened by then.</summary>
    public SourceOpening Sources => sources ??= new SourceOpening(Loaded, Terminal, () => store?.WebMemory ?? new NoWebMemory());

    public int Threads => InOrder.Threads(Settings.Threads);

    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    public T? Value<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>The store that the settings name; <paramref name="create"/> is false where one that does not exist is a mistake.</summary>
    public Store OpenStore(bool create)
    {
        store = Store.Open(Settings.Store, create, Terminal.Clock, Aliases(), Settings.Machine);
        if (store.SchemaChange is { } change) Terminal.Say($"{store.Path}: brought from schema {change.From} to {change.To}{(change.Backup is null ? "" : $"; what it was before is kept in {change.Backup}")}");
        return store;
    }

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
    public IReadOnlyList<Intake> Intakes(IReadOnlyList<string> paths, string? published) => Sources.OfPaths(paths, published);
}
