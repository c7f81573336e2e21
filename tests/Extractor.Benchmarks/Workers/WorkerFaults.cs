using System.Diagnostics;
using System.Globalization;
using Extractor.App.Work;
using Extractor.Storage;
using Hangfire;
using Hangfire.States;

namespace Extractor.Benchmarks.Workers;

/// <summary>
/// Two workers and 200 shards with all that may befall them: <c>worker-faults --articles 10000</c>. One worker is killed at 30% and another started,
/// a shard is queued twice, the server crashes at 60% and comes back, the connections of one worker are cut for 30 s, one article is empty.
/// </summary>
internal static class WorkerFaults
{
    private const int Shards = 200;

    public static async Task Run(int articles)
    {
        var root = Directory.CreateTempSubdirectory("extractor-faults-").FullName;
        using var cluster = new OwnCluster();
        using var line = new CutLine(cluster.Socket);
        var processes = new List<Process>();
        try
        {
            WorkerArticles.Write(Path.Combine(root, "news"), articles);
            await File.WriteAllTextAsync(Path.Combine(root, "news", "000", "poison.txt"), "");
            var address = cluster.NewStore("faults");
            var through = $"Host=127.0.0.1;Port={line.Port};Username=extractor;Database=faults";
            var watch = Stopwatch.StartNew();
            using var store = Store.Open(address);
            processes.Add(WorkerProcess.Start(root, "work", "--threads", "1", "--store", address));
            processes.Add(WorkerProcess.Start(root, "work", "--threads", "1", "--store", through));
            using var ingest = WorkerProcess.Start(root, "ingest", "news", "--shards", (articles / Shards).ToString(CultureInfo.InvariantCulture), "--store", address);
            await Until(0.3);
            processes[0].Kill();
            Say("killed a worker, started another, queued a shard twice");
            var twice = store.Shards.Queued(most: 100)[50];
            new BackgroundJobClient(new ShardQueue(address).Storage).Create<ShardJob>(
                job => job.Do(ShardQueue.NameOf(twice.Recipe), twice.Run, twice.Number, CancellationToken.None), new EnqueuedState(ShardQueue.NameOf(twice.Recipe)));
            processes.Add(WorkerProcess.Start(root, "work", "--threads", "1", "--store", address));
            await Until(0.45);
            Say("cut the connections of a worker for 30 s");
            var cut = line.Cut(TimeSpan.FromSeconds(30));
            await Until(0.6);
            await cut;
            cluster.Crash();
            Say("the server crashed and is back");
            var fault = watch.Elapsed;
            while (Asked(() => store.FindRun(1)!.Status) == RunStatus.Running) await Task.Delay(500);
            Say(string.Create(CultureInfo.InvariantCulture, $"the run is over, {(watch.Elapsed - fault).TotalSeconds:0} s after the last fault"));
            var counts = store.FindRun(1)!.Counts;
            Console.WriteLine($"{counts}; failed: {string.Join(", ", store.FailedItems().Select(f => f.Path))}; items {store.RunItems(1).Count()}");

            async Task Until(double share)
            {
                while (Asked(() => store.Shards.Progress(1)) is not { } p || p.Over < share * p.All) await Task.Delay(100);
            }

            void Say(string what) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,6:0.0} s  {Asked(() => store.Shards.Progress(1))?.Over} of {Shards} shards over: {what}"));
        }
        finally
        {
            foreach (var process in processes)
            {
                process.Kill();
                process.Dispose();
            }

            Directory.Delete(root, recursive: true);
        }
    }

    // While the server is away nothing is told.
    private static T? Asked<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (StoreException)
        {
            return default;
        }
    }
}
