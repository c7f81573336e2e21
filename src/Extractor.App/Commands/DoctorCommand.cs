using System.CommandLine;
using Extractor.App.Doctor;
using Extractor.App.Output;

namespace Extractor.App.Commands;

/// <summary><c>doctor</c>: looks over all that a night depends on, and says what to do about what is wrong.</summary>
internal static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = PathOptions.Formats();
        var verb = new Verb(
            "doctor", "Looks over settings, store, model, sources, clock, disk and permissions; each fault comes with its remedy. Changes nothing and sends nothing. Ends with 1 where something failed.",
            "extractor doctor", "extractor doctor --format json") { format };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            _ = session.Aliases();
            var findings = new Examination(session.Loaded, terminal).Findings();
            FindingList.Write(findings, session.Value(format), terminal);
            var (failed, warnings) = (findings.Count(f => f.State == State.Failed), findings.Count(f => f.State == State.Warning));
            terminal.Say($"{Counted.Of(findings.Count, "check")}: {failed} failed, {Counted.Of(warnings, "warning")}");
            return failed > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return verb;
    }
}
