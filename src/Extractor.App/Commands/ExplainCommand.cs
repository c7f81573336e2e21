using System.CommandLine;
using Extractor.App.Output;

namespace Extractor.App.Commands;

/// <summary><c>explain</c>: for one article, what each stage made of it and why.</summary>
internal static class ExplainCommand
{
    // As many features as fit a line; the rest weigh little.
    private const int Weighed = 6;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "An article; - is standard input." };
        var published = PathOptions.Published();
        var verb = new Verb("explain", "Shows for every figure of an article who found it, by which rule, what decided its label, status and parties, and into which deals it went.", "extractor explain article.html | less") { file, published };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            return Run(session, session.Intakes([session.Value(file)!], session.Value(published)));
        });
        return verb;
    }

    private static int Run(Session session, IReadOnlyList<Intake> intakes)
    {
        var engine = Engine.Create(session.Loaded);
        var messages = new RunMessages(session.Terminal);
        using var output = session.Terminal.Writer();
        foreach (var taken in Intake.Take(intakes, (_, article) => engine.Extract(article), threads: 1, stop: session.Terminal.Stop))
        {
            messages.Note(taken);
            if (taken.Extraction is { } extraction) Explanation.Write(output, extraction, engine.Pipeline.Weigh(extraction, Weighed), engine.Pipeline.Refused(extraction.Article), engine.Recipe);
        }

        return messages.End();
    }
}
