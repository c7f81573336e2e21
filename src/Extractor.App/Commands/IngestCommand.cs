using System.CommandLine;
using Extractor.App.Output;

namespace Extractor.App.Commands;

/// <summary><c>ingest</c>: the main job, from sources to facts in the store.</summary>
internal static class IngestCommand
{
    public static Command Create(Terminal terminal)
    {
        var (paths, published) = (PathOptions.Paths(required: false), PathOptions.Published());
        var verb = new Verb(
            "ingest", "Reads articles, finds facts and deals, and keeps them in the store. Without a path: from the sources of the settings.",
            "extractor ingest", "extractor ingest news/2026-04/ --published filename")
        {
            paths, published, GlobalOptions.Threads,
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var given = session.Value(paths)!;
            return Run(session, given.Length > 0 ? session.Intakes(given, session.Value(published)) : session.ConfiguredIntakes(session.Value(published)));
        });
        return verb;
    }

    private static int Run(Session session, IReadOnlyList<Intake> intakes)
    {
        if (intakes.Count == 0)
        {
            throw new SettingsException(session.Loaded.File ?? SettingsLoader.FileName, "no sources; name a path (extractor ingest news/), or write a settings file with sources (extractor init news)");
        }

        var engine = Engine.Create(session.Loaded);
        using var store = session.OpenStore(create: true);
        IngestionReport report;
        using (var progress = new ProgressLine(session.Terminal))
        {
            report = new Ingestion(store, engine.Recipe, engine.Extract, session.Threads).Run(intakes, progress.Show, session.Terminal.Stop);
        }

        return new IngestionSummary(session.Terminal, store, report).Write();
    }
}
