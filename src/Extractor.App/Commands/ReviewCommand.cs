using System.CommandLine;
using Extractor.App.Log;
using Extractor.App.Review;

namespace Extractor.App.Commands;

/// <summary><c>review</c>: serves the review pages until it is stopped.</summary>
internal static class ReviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var pages = new PageServing();
        var verb = new Verb("review", "Serves the review pages on this machine until it is stopped.", "extractor review --open", "extractor review --host 0.0.0.0")
        {
            ReviewerCommands.Add(terminal), ReviewerCommands.Remove(terminal),
        };
        foreach (var option in pages.Options) verb.Add(option);
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var log = LogSetup.Begin(session.Settings.Log, terminal);
            using var store = session.OpenStore(create: true);
            pages.Serve(session, new ReviewSite(store, session.Loaded, terminal)).GetAwaiter().GetResult();
            return ExitCode.Done;
        });
        return verb;
    }
}
