using System.Diagnostics;
using System.Globalization;
using Extractor.App;
using Extractor.App.Work;
using Extractor.Storage;
using Extractor.Tests.App;
using Hangfire;
using Hangfire.States;
using Xunit;

namespace Extractor.Tests.Storage.Shards;

/// <summary>Workers as processes of their own, on one server.</summary>
[Trait("Store", "PostgreSQL")]
[Trait("Category", "Slow")]
public sealed class WorkerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly OwnProcess program = new();
    private readonly TemporaryStore temporary = new();
    private readonly List<Process> workers = [];

    public void Dispose()
    {
        foreach (var worker in workers)
        {
            if (!worker.HasExited) worker.Kill();
            worker.WaitForExit();
            worker.Dispose();
        }

        temporary.Dispose();
        program.Dispose();
    }

    [PostgresFact]
    public void Two_workers_of_which_one_is_killed_leave_the_store_of_one_run_though_a_shard_is_queued_twice()
    {
        program.WriteArticles();
        program.Write("news/0/poison.txt", "");
        using var clean = Process.Start(program.Start("ingest", "news", "--store", "clean.db"))!;
        clean.StandardOutput.ReadToEnd();
        Assert.True(clean.WaitForExit(Patience), "the clean run does not end");
        var watch = Process.Start(program.Start("ingest", "news", "--shards", "40", "--store", temporary.Path))!;
        workers.AddRange([watch, Work(), Work()]);
        Assert.True(SpinWait.SpinUntil(() => temporary.Store.Shards.Progress(1) is { Over: > 3 } p && p.Running > 0, Patience), "no shard is done");
        workers[1].Kill();
        var twice = temporary.Store.Shards.Queued(most: 1).Single();
        new BackgroundJobClient(new ShardQueue(temporary.Path).Storage).Create<ShardJob>(
            job => job.Do(ShardQueue.NameOf(twice.Recipe), twice.Run, twice.Number, CancellationToken.None), new EnqueuedState(ShardQueue.NameOf(twice.Recipe)));

        Assert.True(watch.WaitForExit(Patience), "the run does not end");

        Assert.Equal((ExitCode.SomeFailed, ExitCode.SomeFailed), (clean.ExitCode, watch.ExitCode));
        Assert.Equal("poison.txt", Path.GetFileName(Assert.Single(temporary.Store.FailedItems()).Path));
        Assert.Equal(OwnProcess.End(program.Start("export", "--canonical", "--store", "clean.db")), temporary.Export());
        using var one = Store.Open(Path.Combine(program.Root, "clean.db"));

        // Of copies, which may differ by a fact, the first to come counts as new.
        var (alone, shared) = (one.FindRun(1)!.Counts, temporary.Store.FindRun(1)!.Counts);
        Assert.Equal((alone.New, alone.Duplicate, alone.Failed, alone.Seen), (shared.New, shared.Duplicate, shared.Failed, shared.Seen));
    }

    [PostgresFact]
    public void A_worker_that_is_asked_to_stop_ends_well_and_leaves_its_shard_to_others()
    {
        program.WriteArticles();
        var watch = Process.Start(program.Start("ingest", "news", "--shards", "400", "--store", temporary.Path))!;
        workers.AddRange([watch, Work()]);
        Assert.True(SpinWait.SpinUntil(() => temporary.Store.Shards.Progress(1) is { Seen: > 0 }, Patience), "nothing is done");
        using (var kill = Process.Start("kill", ["-TERM", workers[1].Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();

        Assert.True(workers[1].WaitForExit(Patience), "it does not stop");
        Assert.Equal(ExitCode.Done, workers[1].ExitCode);
        Assert.Equal(0, temporary.Store.Shards.Progress(1)!.Running);
        workers.Add(Work());
        Assert.True(watch.WaitForExit(Patience), "the run does not end");
        Assert.Equal(ExitCode.Done, watch.ExitCode);
    }

    private Process Work() => Process.Start(program.Start("work", "--threads", "1", "--store", temporary.Path))!;
}
