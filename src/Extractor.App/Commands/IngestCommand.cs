using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Extractor.App.Output;
using Extractor.App.Work;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>ingest</c>: the main job, from sources to facts in the store.</summary>
internal static class IngestCommand
{
    public static Command Create(Terminal terminal)
    {
        var (paths, published) = (PathOptions.Paths(required: false), PathOptions.Published());
        var failed = new Option<bool>("--failed") { Description = "Takes only what failed in its last run; without a path, from wherever that came." };
        var shards = new Option<int?>("--shards")
        {
            Description = "Cuts the articles into shards of so many, 500 where no number is given, for 'extractor work' on any number of machines.", HelpName = "N", Arity = ArgumentArity.ZeroOrOne,
            CustomParser = ReadShards,
        };
        var verb = new Verb(
            "ingest", "Reads articles, finds facts and deals, and keeps them in the store. Without a path: from the sources of the settings.",
            "extractor ingest", "extractor ingest news/2026-04/ --published filename", "extractor ingest --failed", "extractor ingest news/ --shards --store postgres://extractor@db/deals")
        {
            paths, published, failed, shards, GlobalOptions.Threads,
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            var given = session.Value(paths)!;
            if (session.Value(shards) is { } articles) return new ShardedIngest(session).Run(given, session.Value(published), articles);
            var intakes = given.Length > 0 ? session.Intakes(given, session.Value(published)) : session.Sources.OfSettings(session.Value(published));
            return session.Value(failed) ? Retry(session, intakes, anySource: given.Length == 0, session.Value(published)) : Run(session, intakes, null);
        });
        return verb;
    }

    private static int? ReadShards(ArgumentResult result)
    {
        if (result.Tokens.Count == 0) return ShardedIngest.Usual;
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= ShardedIngest.Most) return n;
        result.AddError($"--shards: '{result.Tokens[0].Value}' is no number of articles; write one from 1 to {ShardedIngest.Most}.");
        return null;
    }

    // What failed, from the sources at hand; without a path also from folders that earlier runs were given, which go by their path.
    private static int Retry(Session session, IReadOnlyList<Intake> intakes, bool anySource, string? published)
    {
        IReadOnlyList<Origin> failed;
        using (var store = session.OpenStore(create: false)) failed = store.FailedItems();
        var again = session.Sources.OfFailed(failed, intakes, anySource, published);
        foreach (var source in again.Elsewhere.GroupBy(f => f.Source))
        {
            session.Terminal.Say($"{Counted.Of(source.Count(), "item")} of '{Tables.Shown(source.Key)}' failed too; name that source's path to try again.");
        }

        if (again.Failed.Count > 0) return Run(session, again.Intakes, again.Failed);
        session.Terminal.Say("Nothing failed in its last run.");
        return ExitCode.Done;
    }

    private static int Run(Session session, IReadOnlyList<Intake> intakes, IReadOnlyList<Origin>? failed)
    {
        if (intakes.Count == 0)
        {
            throw new SettingsException(session.Loaded.File ?? SettingsLoader.FileName, "no sources; name a path (extractor ingest news/), or write a settings file with sources (extractor init news)");
        }

        var ending = RunEnding.Of(session.Loaded, session.Terminal);
        var engine = Engine.Create(session.Loaded);
        using var store = session.OpenStore(create: true);
        using var sources = session.Sources;
        IngestionReport report;
        using (var progress = new ProgressLine(session.Terminal))
        {
            report = new Ingestion(store, engine.Recipe, engine.Extract, session.Threads).Run(
                intakes, session.Terminal.ErrorIsTerminal ? progress.Show : null, failed, session.Terminal.Stop);
        }

        if (report.Gone > 0 && report.Status == RunStatus.Done)
        {
            session.Terminal.Say($"{Counted.Of(report.Gone, "item")} that failed are no longer given by their sources.");
        }

        ending.Follow(store, report);
        return new IngestionSummary(session.Terminal, store, report).Write();
    }
}
