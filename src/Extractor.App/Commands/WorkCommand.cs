using System.CommandLine;
using Extractor.App.Log;
using Extractor.App.Output;
using Extractor.App.Work;
using Extractor.Storage.Engines;

namespace Extractor.App.Commands;

/// <summary><c>work</c>: takes shards of runs that were cut by <c>ingest --shards</c>, beside any number of other machines, until it is stopped.</summary>
internal static class WorkCommand
{
    public static Command Create(Terminal terminal)
    {
        var atOnce = new Option<int?>("--threads") { Description = "How many shards are worked on at a time; 0 is one for each processor.", HelpName = "N" };
        var verb = new Verb(
            "work", "Takes shards of runs begun by 'ingest --shards', on any number of machines, until it is stopped. The store has to be on a server.",
            "extractor work --store postgres://extractor@db/deals")
        {
            atOnce,
        };
        verb.SetAction(parsed => Work(new Session(parsed, terminal), parsed.GetValue(atOnce)).GetAwaiter().GetResult());
        return verb;
    }

    /// <exception cref="UsageException">The store is a file.</exception>
    public static void DemandServer(string what, PipelineSettings settings)
    {
        if (!PostgresAddress.Names(settings.Store)) throw new UsageException($"{what}: several machines need a store on a server; name one with --store postgres://user@host/database ('extractor store copy' moves a file there).");
    }

    private static async Task<int> Work(Session session, int? atOnce)
    {
        var (settings, terminal) = (session.Settings, session.Terminal);
        DemandServer("work", settings);
        using var log = LogSetup.Begin(settings.Log, terminal);
        using var store = session.OpenStore(create: true);
        var engine = Engine.Create(session.Loaded);
        var queue = new ShardQueue(settings.Store);
        var rounds = new ShardRounds(store, queue, engine.Recipe, session.Loaded, terminal);
        var job = new ShardJob(new ShardWork(store, engine.Recipe, engine.Extract, ShardOpening.Open), terminal, rounds.EndRuns);
        var threads = InOrder.Threads(atOnce ?? settings.Threads);
        using var server = queue.Serve(job, engine.Recipe, threads);
        terminal.Say($"Working on {Counted.Of(threads, "shard")} at a time with model {engine.Recipe.Model} and rules {engine.Recipe.Rules}, for {store.Path} (Ctrl-C stops).");
        await rounds.Run(terminal.Stop);
        server.SendStop();
        return ExitCode.Done;
    }
}
