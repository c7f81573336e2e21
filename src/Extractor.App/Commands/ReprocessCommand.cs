using System.CommandLine;
using Extractor.App.Output;

namespace Extractor.App.Commands;

/// <summary><c>reprocess</c>: extracts again from the stored texts and tells what that changes.</summary>
internal static class ReprocessCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = ListOptions.Source();
        var olderThan = new Option<Version?>("--older-than")
        {
            Description = "Only what a program before this version extracted.", HelpName = "VERSION", CustomParser = result =>
            {
                if (Version.TryParse(result.Tokens[0].Value, out var version)) return version;
                result.AddError($"--older-than: '{result.Tokens[0].Value}' is no version; write it as 0.2.0.");
                return null;
            },
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Tells what would change and changes nothing." };
        var verb = new Verb("reprocess", "Extracts again from the texts in the store, by the settings and model of today; verdicts are kept.", "extractor reprocess --older-than 0.2.0 --dry-run")
        {
            source, olderThan, dryRun, GlobalOptions.Threads,
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            return Run(session, session.Value(source), session.Value(olderThan), session.Value(dryRun));
        });
        return verb;
    }

    private static int Run(Session session, string? source, Version? olderThan, bool dryRun)
    {
        var engine = Engine.Create(session.Loaded);
        var terminal = session.Terminal;
        using var store = session.OpenStore(create: false);
        using var output = terminal.Writer();
        var report = new Reprocessing(store, engine.Recipe, engine.Extract, session.Threads).Run(
            source, olderThan, dryRun,
            (origin, c) => output.Write(FormattableString.Invariant($"{origin.Source}:{origin.Path}  +{c.Added} -{c.Dropped} ~{c.Changed}\n")),
            terminal.Stop);
        var facts = report.Facts;
        output.Write(FormattableString.Invariant(
            $"{Counted.Of(report.Articles, "article")}, {report.Changed:N0} with other facts: {facts.Added:N0} added, {facts.Dropped:N0} dropped, {facts.Changed:N0} changed{(dryRun ? " (nothing was stored)" : "")}\n"));
        foreach (var failure in report.Failed) terminal.Say($"failed at {failure.Stage}: {Tables.Shown(failure.Reason)}");
        if (terminal.Stop.IsCancellationRequested)
        {
            terminal.Say($"Stopped; what was done is saved. 'extractor ingest' or another 'extractor reprocess' does the rest.");
            return ExitCode.Interrupted;
        }

        return report.Failed.Count == 0 ? ExitCode.Done : report.Failed.Count < report.Articles ? ExitCode.SomeFailed : ExitCode.Failed;
    }
}
