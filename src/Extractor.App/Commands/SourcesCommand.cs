using System.CommandLine;
using System.Globalization;
using Extractor.App.Output;
using Extractor.Sources;
using Extractor.Sources.Web;
using Spectre.Console;

namespace Extractor.App.Commands;

/// <summary><c>sources</c>: the sources of the settings and how those on the web stand; lets one that was stopped be asked again.</summary>
internal static class SourcesCommand
{
    public static Command Create(Terminal terminal)
    {
        var list = new Verb("list", "Lists the sources of the settings, and how those on the web stand.", "extractor sources list");
        list.SetAction(parsed => List(new Session(parsed, terminal)));

        var name = new Argument<string>("NAME") { Description = "The source's name in the settings." };
        var enable = new Verb("enable", "Lets a source that was stopped for its errors be asked again.", "extractor sources enable wire") { name };
        enable.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            return Enable(session, session.Value(name)!);
        });

        var sources = new Command("sources", "Lists the sources and how they stand.") { list, enable };
        sources.SetAction(parsed => List(new Session(parsed, terminal)));
        return sources;
    }

    private static int List(Session session)
    {
        // Before the first run there is no store, and nothing to tell of any source.
        using var store = Storage.Store.Exists(session.Settings.Store) ? session.OpenStore(create: false) : null;
        var table = Tables.Of("source", "type", "state", "last success", "errors", "next allowed", "last error");
        foreach (var source in session.Settings.Sources)
        {
            var health = store is not null && SourceSettings.WebTypes.Contains(source.Type) ? store.WebMemory.Health(source.Name) : SourceHealth.Unknown;
            table.Row(
                source.Name, source.Type, State(source, health), Time(health.LastSuccess),
                health.Errors == 0 ? "" : health.Errors.ToString(CultureInfo.InvariantCulture),
                health.NotBefore > session.Terminal.Clock.GetUtcNow() ? Time(health.NotBefore) : "", health.Errors == 0 ? "" : health.LastError);
        }

        using var output = session.Terminal.Writer();
        session.Terminal.Print(output, table);
        return ExitCode.Done;
    }

    private static string State(SourceSettings source, SourceHealth health) => !SourceSettings.WebTypes.Contains(source.Type) ? "on disk"
        : health.Stopped is { } since ? $"stopped {Time(since)}"
        : health.Errors > 0 ? "failing"
        : health.LastSuccess is null ? "never fetched" : "well";

    private static string Time(DateTimeOffset? time) => time is { } t ? t.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) : "";

    private static int Enable(Session session, string name)
    {
        var known = session.Settings.Sources.Where(s => SourceSettings.WebTypes.Contains(s.Type)).Select(s => s.Name).ToList();
        if (!known.Contains(name, StringComparer.Ordinal))
        {
            throw new UsageException($"there is no source on the web called '{name}' in the settings; {(known.Count == 0 ? "there is none at all" : $"there are {string.Join(", ", known)}")}.");
        }

        using var store = session.OpenStore(create: false);
        store.EnableSource(name);
        session.Terminal.Say($"{name} is asked again by the next run.");
        return ExitCode.Done;
    }
}
