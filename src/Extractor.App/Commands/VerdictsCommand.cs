using System.CommandLine;
using System.Globalization;
using Extractor.App.Output;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>verdicts</c>: what reviewers decided, taking it back, and replaying it on another store.</summary>
internal static class VerdictsCommand
{
    public static Command Create(Terminal terminal) => new("verdicts", "Shows, takes back and replays what reviewers decided.")
    {
        List(terminal), Export(terminal), Apply(terminal), Auto(terminal),
        Step(terminal, "undo", "Takes back the last action of a reviewer; again, the one before.", (book, who) => book.Undo(who)),
        Step(terminal, "redo", "Does again what a reviewer took back last.", (book, who) => book.Redo(who)),
    };

    private static Verb List(Terminal terminal)
    {
        var limit = ListOptions.Limit();
        var verb = new Verb("list", "Lists the actions of all reviewers, newest first.", "extractor verdicts list --limit 20") { limit };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            using var output = terminal.Writer();
            var table = Tables.Of("action", "at", "reviewer", "kind", "what");
            foreach (var a in new ReviewBook(store).Actions(session.Value(limit) ?? 100)) table.Row(Figures.Write(a.Id), $"{a.At:yyyy-MM-dd HH:mm}", a.Reviewer, Kebab.Write(a.Kind), a.Summary);
            terminal.Print(output, table);
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Export(Terminal terminal)
    {
        var verb = new Verb("export", "Writes all decisions as JSON lines by content hash and span, for 'verdicts apply'.", "extractor verdicts export > verdicts.jsonl");
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            using var output = terminal.Writer();
            VerdictLines.Write(store, output);
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Apply(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "What 'verdicts export' wrote; - is standard input." };
        var verb = new Verb("apply", "Replays decisions on this store and says which of them fit nothing in it.", "extractor verdicts apply verdicts.jsonl") { file };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var path = session.Value(file)!;
            using var store = session.OpenStore(create: false);
            using var lines = path == "-" ? new StreamReader(terminal.In()) : new StreamReader(terminal.Full(path));
            try
            {
                var report = new VerdictReplay(store).Apply(lines);
                foreach (var misfit in report.Misfits)
                {
                    terminal.Say(Tables.Shown($"{misfit.Key.ArticleKey}: {Kebab.Write(misfit.Decision)} of {Named(misfit.Key)}: {misfit.Why}"));
                }

                terminal.Print($"{report.Applied} applied, {report.Known} known already, {report.Later} left out for later ones, {report.Misfits.Count} fit nothing here");
                return ExitCode.Done;
            }
            catch (FormatException e)
            {
                throw new CommandFailedException($"{path}: {e.Message}; nothing was applied", e);
            }
        });
        return verb;
    }

    private static Verb Auto(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "Articles with gold on which precision is measured: corpus/articles/dev." };
        var precision = new Option<double>("--precision")
        {
            Description = "How precise the facts must be that are accepted, by the lower end of the 95% interval.", HelpName = "P", DefaultValueFactory = _ => 0.98,
        };
        var verb = new Verb(
            "auto", "Accepts the facts above a confidence at which facts measure precise enough, all but a random tenth; 'verdicts undo --reviewer auto' takes it back.",
            "extractor verdicts auto corpus/articles/dev --precision 0.98") { path, precision, GlobalOptions.Threads };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var wanted = session.Value(precision);
            if (wanted is not (> 0 and < 1)) throw new UsageException("--precision: give a number between 0 and 1, such as 0.98");
            if (RunAcceptance.Measure(session.Loaded, terminal, terminal.Full(session.Value(path)!), wanted) is not { } threshold)
            {
                throw new CommandFailedException(string.Create(CultureInfo.InvariantCulture, $"no confidence is high enough for a precision of {wanted}; nothing was accepted"));
            }

            using var store = session.OpenStore(create: false);
            var (accepted, withdrawn) = new AutoAcceptance(store).Apply(threshold);
            terminal.Print(string.Create(CultureInfo.InvariantCulture, $"precision {wanted} from confidence {threshold} on: {accepted} accepted, {withdrawn} accepted before and no longer"));
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Step(Terminal terminal, string name, string description, Func<ReviewBook, string, DecisionResult> step)
    {
        var reviewer = ListOptions.Reviewer();
        var verb = new Verb(name, description, $"extractor verdicts {name}", $"extractor verdicts {name} --reviewer ann") { reviewer };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            var result = step(new ReviewBook(store), session.Reviewer(reviewer));
            foreach (var p in result.Passed) terminal.Say(Tables.Shown($"passed over, as {p.Conflict.Reviewer} decided on the same since: {p.Step.Summary}"));
            foreach (var c in result.Conflicts)
            {
                terminal.Say(Tables.Shown($"{c.Reviewer} decided otherwise on {(c.Key is null ? "a merge or split" : Named(c.Key))} at {c.At:yyyy-MM-dd HH:mm}: {c.Decision}"));
            }

            if (result.Conflicts.Count > 0) return ExitCode.Failed;
            if (result.Action is null) terminal.Say($"There is nothing to {name}.");
            else terminal.Print($"{name}: {result.Action.Summary}");
            return ExitCode.Done;
        });
        return verb;
    }

    private static string Named(VerdictKey key) => key.Target == VerdictTarget.Deal ? $"the deal at {key.Span}" : $"{key.Kind} at {key.Span}";
}
