using System.CommandLine;
using Extractor.App.Output;
using Extractor.App.Schedule;
using Extractor.Schedule;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>schedule</c>: what runs next, how the last attempts ended, and one now.</summary>
internal static class ScheduleCommand
{
    public static Command Create(Terminal terminal)
    {
        var history = new Option<bool>("--history") { Description = "Lists the attempts and what was missed, the latest due first." };
        var (limit, format) = (ListOptions.Limit(), PathOptions.Formats());
        var verb = new Verb("schedule", "Lists what the schedule runs next, and how its last runs ended.", "extractor schedule", "extractor schedule --history --limit 14") { history, limit, format, Run(terminal), ScheduleInstallCommand.Create(terminal) };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var most = session.Value(limit) ?? int.MaxValue;
            // Before the first run there is no store, and nothing to tell but what is due.
            using var store = Store.Exists(session.Settings.Store) ? session.OpenStore(create: false) : null;
            var book = store is null ? null : new ScheduleBook(store);
            if (session.Value(history)) AttemptList.Write(book?.Runs(null, most) ?? [], session.Value(format), terminal);
            else ScheduleList.Write([.. (book?.States(session.Settings) ?? ScheduleBook.StatesOfNone(session.Settings, terminal.Clock.GetUtcNow())).Take(most)], session.Value(format), terminal);
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Run(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "The name of the entry in the settings." };
        var verb = new Verb("run", "Runs an entry of the schedule now, to its end.", "extractor schedule run nightly") { name, GlobalOptions.Threads };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var entry = Find(session.Settings, session.Value(name)!);
            using var store = session.OpenStore(create: true);
            return Run(session, store, entry);
        });
        return verb;
    }

    /// <summary>The entry of that name.</summary>
    /// <exception cref="UsageException">There is none; the message names those that there are.</exception>
    private static ScheduleSettings Find(PipelineSettings settings, string name) => settings.Schedule.FirstOrDefault(e => e.Name == name) ?? throw new UsageException(
        $"schedule run: there is no entry '{name}' in the schedule of the settings; {(settings.Schedule.Count == 0 ? "it has none" : $"there are {string.Join(", ", settings.Schedule.Select(e => e.Name))}")}.");

    private static int Run(Session session, Store store, ScheduleSettings entry)
    {
        var terminal = session.Terminal;
        AttemptEnd end;
        using (var progress = new ProgressLine(terminal))
        {
            end = new ScheduledIngest(store, session.Loaded, terminal).RunByHand(entry, terminal.ErrorIsTerminal ? progress.Show : null, terminal.Stop);
        }

        if (end.Report is not { } report)
        {
            terminal.Say(end.Reason!);
            return end.State == AttemptState.Waiting ? ExitCode.Busy : ExitCode.Failed;
        }

        var code = new IngestionSummary(terminal, store, report).Write();
        if (end.State == AttemptState.Done) return code;
        terminal.Say($"'{entry.Name}' is {Mentions.Kebab.Write(end.State)}: {end.Reason}.");
        return end.State == AttemptState.Interrupted ? ExitCode.Interrupted : ExitCode.Failed;
    }
}
