using System.CommandLine;

namespace Extractor.App;

/// <summary>The options that every command has.</summary>
internal static class GlobalOptions
{
    public static readonly Option<string?> Config = new("--config")
    {
        Description = "The settings file; pipeline.json in the current folder when not given.", HelpName = "FILE", Recursive = true,
    };

    public static readonly Option<string?> Store = new("--store")
    {
        Description = "What keeps articles, facts and deals: a SQLite file, or a PostgreSQL database (postgres://user@host/database).", HelpName = "PATH", Recursive = true,
    };

    public static readonly Option<int?> Threads = new("--threads")
    {
        Description = "How many articles are worked on at a time; 0 is one for each processor.", HelpName = "N",
    };

    /// <summary>The settings in force for one call.</summary>
    public static LoadedSettings Settings(this ParseResult parsed, Terminal terminal)
    {
        var flags = new List<SettingsFlag>();
        if (parsed.GetValue(Store) is { } store) flags.Add(new SettingsFlag("store", "--store", store));
        if (parsed.CommandResult.Command.Options.Contains(Threads) && parsed.GetValue(Threads) is { } threads)
        {
            flags.Add(new SettingsFlag("threads", "--threads", threads.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        var loaded = SettingsLoader.Load(parsed.GetValue(Config), terminal.Folder, terminal.Environment, flags);
        foreach (var warning in loaded.Warnings) terminal.Say($"warning: {warning}");
        return loaded;
    }
}
