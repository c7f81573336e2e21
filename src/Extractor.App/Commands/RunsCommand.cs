using System.CommandLine;
using System.Globalization;
using Extractor.App.Output;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>runs</c>: what the runs did, and how each item of one ended.</summary>
internal static class RunsCommand
{
    public static Command Create(Terminal terminal)
    {
        var (limit, format) = (ListOptions.Limit(), PathOptions.Formats());
        var verb = new Verb("runs", "Lists the runs, newest first.", "extractor runs --limit 7") { limit, format, Show(terminal), End(terminal) };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            RunList.Write(store.Runs().Take(session.Value(limit) ?? int.MaxValue), session.Value(format), terminal);
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Show(Terminal terminal)
    {
        var number = Number("show", "The number of the run; without it the last one.", ArgumentArity.ZeroOrOne);
        var status = ListOptions.Word<Outcome>("--status", "Only items that ended so.");
        var format = PathOptions.Formats();
        var verb = new Verb(
            "show", "Shows how the items of a run ended: the table those that failed or were skipped, the other formats all.",
            "extractor runs show 12 --status failed --format csv")
        {
            number, status, format,
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            IEnumerable<RunReport> runs = store.Runs();
            var asked = session.Value(number);
            var run = (runs.FirstOrDefault(r => asked is null || r.Id == asked))
                ?? throw new UsageException(asked is null ? "runs show: the store has no run yet." : $"runs show: there is no run {asked}; 'extractor runs' lists them.");
            new RunDetails(terminal, store, run).Write(session.Value(format), session.Value(status));
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb End(Terminal terminal)
    {
        var number = Number("end", "The number of the run.", ArgumentArity.ExactlyOne);
        var verb = new Verb("end", "Says that a run is over whose machine or container is gone, so that its sources are free.", "extractor runs end 12") { number };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            var run = session.Value(number)!.Value;
            if (store.ReleaseRun(run) is { } why) throw new CommandFailedException($"runs end: {why}.");
            terminal.Say($"Run {run} is over; what it kept is whole, and its sources are free.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Argument<long?> Number(string verb, string description, ArgumentArity arity) => new("N")
    {
        Description = description, Arity = arity, CustomParser = result =>
        {
            if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n)) return n;
            result.AddError($"runs {verb}: '{result.Tokens[0].Value}' is no number of a run; 'extractor runs' lists them.");
            return null;
        },
    };
}
