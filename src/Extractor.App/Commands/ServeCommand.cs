using System.CommandLine;
using Extractor.App.Log;
using Extractor.App.Output;
using Extractor.App.Review;
using Extractor.App.Schedule;
using Extractor.App.Work;
using Extractor.Storage.Engines;

namespace Extractor.App.Commands;

/// <summary><c>serve</c>: the schedule and the review pages in one process, until it is stopped.</summary>
internal static class ServeCommand
{
    private const int MostWorkers = 4;

    public static Command Create(Terminal terminal)
    {
        var pages = new PageServing();
        var verb = new Verb(
            "serve", "Takes articles in by the schedule of the settings and serves the review pages, until it is stopped.", "extractor serve", "extractor serve --port 8080 --host 0.0.0.0");
        foreach (var option in pages.Options) verb.Add(option);
        verb.SetAction(parsed => Serve(new Session(parsed, terminal), pages).GetAwaiter().GetResult());
        return verb;
    }

    private static async Task<int> Serve(Session session, PageServing pages)
    {
        var (settings, terminal) = (session.Settings, session.Terminal);
        using var log = LogSetup.Begin(settings.Log, terminal);
        using var store = session.OpenStore(create: true);
        var ingest = new ScheduledIngest(store, session.Loaded, terminal);

        // They end in this order: the pages, the loop that hands on what is due, then the jobs, whose articles in hand are finished.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(terminal.Stop);
        using var jobs = new ScheduleQueue(new ScheduleJob(ingest, settings.Schedule, stop.Token), Math.Clamp(settings.Schedule.Count, 1, MostWorkers));
        var loop = Task.CompletedTask;
        try
        {
            await pages.Serve(session, new ReviewSite(store, session.Loaded, terminal), jobs, PostgresAddress.Names(settings.Store) ? new ShardQueue(settings.Store) : null, () =>
            {
                terminal.Say(settings.Schedule.Count == 0
                    ? "The settings have no schedule: nothing is taken in by itself. Give them one: \"schedule\": [{ \"name\": \"nightly\", \"cron\": \"0 2 * * *\" }]"
                    : $"{Counted.Of(settings.Schedule.Count, "schedule")}; 'extractor schedule' shows what is due next.");
                loop = new ScheduleLoop(store, settings, terminal.Clock, jobs.Enqueue, terminal.Say).Run(stop.Token);
            });
        }
        finally
        {
            await stop.CancelAsync();
            await loop;
        }

        return ExitCode.Done;
    }
}
