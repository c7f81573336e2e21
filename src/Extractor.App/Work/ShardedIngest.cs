using Extractor.App.Commands;
using Extractor.App.Output;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.App.Work;

/// <summary><c>ingest --shards</c>: cuts a run into shards, and watches the workers do them. Stopping ends the watching, not the run.</summary>
internal sealed class ShardedIngest(Session session)
{
    /// <summary>Articles of a shard where no number is given: some seconds of work, beside which what a shard costs is nothing.</summary>
    public const int Usual = 500;

    /// <summary>The largest shard: what a worker loses when it dies stays small.</summary>
    public const int Most = 10_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Terminal terminal = session.Terminal;

    /// <param name="paths">Of the command line; none takes the sources of the settings.</param>
    /// <param name="articles">How many a shard has at most.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The store is a file, or a source cannot be cut.</exception>
    public int Run(IReadOnlyList<string> paths, string? published, int articles)
    {
        var settings = session.Settings;
        WorkCommand.DemandServer("ingest --shards", settings);
        var sources = paths.Count > 0 ? ShardOpening.OfPaths(paths, published, settings, terminal) : ShardOpening.OfSettings(published, settings, terminal);
        if (sources.Count == 0) throw new UsageException("ingest --shards: no sources; name a path, or write a settings file with sources (extractor init news).");
        var engine = Engine.Create(session.Loaded);
        using var store = session.OpenStore(create: true);
        var queue = new ShardQueue(settings.Store);
        if (new ShardCutting(store, engine.Recipe, articles).Cut(sources, ShardOpening.Open, stop: terminal.Stop) is not { } run)
        {
            terminal.Say("Stopped before all was cut; nothing was given to workers.");
            return ExitCode.Interrupted;
        }

        queue.Fill(store.Shards);
        var rounds = new ShardRounds(store, queue, engine.Recipe, session.Loaded, terminal);
        var progress = store.Shards.Progress(run.Id);
        terminal.Say($"Run {run.Id}: {Counted.Of(progress?.All ?? 0, "shard")} of about {Counted.Of((int)(progress?.Expected ?? 0), "article")} are queued; 'extractor work --store {store.Path}' on any machine takes them, 'extractor runs show {run.Id}' tells how far they are.");
        return Watch(store, run, rounds);
    }

    private int Watch(Store store, Run run, ShardRounds rounds)
    {
        using (var line = new ProgressLine(terminal))
        {
            while (true)
            {
                rounds.EndRuns();
                var report = store.FindRun(run.Id)!;
                if (report.Status != RunStatus.Running) break;
                if (store.Shards.Progress(run.Id) is { } p) line.Show(new IngestionProgress((int)p.Seen, report.Counts.Facts, $"{p.Over} of {p.All} shards, {p.Running} in hand", p.Expected));
                if (terminal.Stop.WaitHandle.WaitOne(Pause))
                {
                    terminal.Say($"Watching stopped; the run goes on. 'extractor runs show {run.Id}' tells how far it is, 'extractor runs end {run.Id}' ends it.");
                    return ExitCode.Interrupted;
                }
            }
        }

        var ended = store.FindRun(run.Id)!;
        terminal.Say($"run {run.Id} is {Kebab.Write(ended.Status)}");
        return new IngestionSummary(terminal, store, IngestionReport.Of(ended)).Write();
    }
}
