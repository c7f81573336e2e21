using System.CommandLine;
using Extractor.App.Output;

namespace Extractor.App.Commands;

/// <summary><c>extract</c>: articles → facts and deals on standard output, in input order; nothing is stored.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        var (paths, format, published) = (PathOptions.Paths(required: true), PathOptions.Formats(), PathOptions.Published());
        var verb = new Verb(
            "extract", "Finds facts and deals in articles and writes them; nothing is stored.",
            "extractor extract news/ --format jsonl > facts.jsonl", "curl -s https://example.org/article.html | extractor extract -")
        {
            paths, format, published, GlobalOptions.Threads,
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            return Run(session, session.Intakes(session.Value(paths)!, session.Value(published)), session.Value(format));
        });
        return verb;
    }

    private static int Run(Session session, IReadOnlyList<Intake> intakes, Format format)
    {
        var engine = Engine.Create(session.Loaded);
        var messages = new RunMessages(session.Terminal);
        using var output = ExtractionOutput.Of(format, session.Terminal);
        foreach (var taken in Intake.Take(intakes, (_, article) => engine.Extract(article), session.Threads, stop: session.Terminal.Stop))
        {
            messages.Note(taken);
            if (taken.Extraction is { } extraction) output.Write(extraction);
        }

        return messages.End();
    }
}
