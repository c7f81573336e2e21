using System.CommandLine;
using Extractor.Alerts;
using Extractor.App.Output;

namespace Extractor.App.Commands;

/// <summary><c>watches</c>: the watches of the settings, and what each matches.</summary>
internal static class WatchesCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = PathOptions.Formats();
        var verb = new Verb("watches", "Lists the watches of the settings, and since when new matches of each are told.", "extractor watches") { format, Show(terminal) };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            var book = new AlertBook(store);
            WatchList.Write(session.Settings.Watches.Select(w => (w, book.Told(w))), session.Value(format), terminal);
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Show(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "The name of the watch in the settings." };
        var (limit, format) = (ListOptions.Limit(), PathOptions.Formats());
        var verb = new Verb("show", "Lists all that a watch matches, told or not, as 'facts' and 'deals --articles' do.", "extractor watches show power --format csv") { name, limit, format };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var watches = session.Settings.Watches;
            var watch = watches.FirstOrDefault(w => w.Name == session.Value(name))
                ?? throw new UsageException($"watches show: there is no watch '{session.Value(name)}'; the settings have {(watches.Count == 0 ? "none" : string.Join(", ", watches.Select(w => w.Name)))}.");
            var most = session.Value(limit) ?? int.MaxValue;
            using var store = session.OpenStore(create: false);
            store.Refresh();
            if (watch.Facts is { } facts) FactList.Write(store.Facts(WatchSettings.ReadFacts(facts)).Take(most), session.Value(format), terminal);
            else DealList.Write(store.Deals(WatchSettings.ReadDeals(watch.Deals)).Take(most), session.Value(format), terminal);
            return ExitCode.Done;
        });
        return verb;
    }
}
