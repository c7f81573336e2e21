using System.Globalization;
using Extractor.Storage;
using Extractor.Storage.Upkeep;

namespace Extractor.Benchmarks.Workers;

/// <summary>
/// The same articles by one process into SQLite, by one into PostgreSQL and by two workers into PostgreSQL, and what a shard costs beside its
/// articles: <c>worker-runs --articles 10000</c>. The sorted exports have to be equal.
/// </summary>
internal static class WorkerRuns
{
    private const int ShardsOfCost = 200;

    public static void Run(int articles)
    {
        var root = Directory.CreateTempSubdirectory("extractor-workers-").FullName;
        using var cluster = new OwnCluster();
        try
        {
            WorkerArticles.Write(Path.Combine(root, "news"), articles);
            var (alone, shared) = (cluster.NewStore("alone"), cluster.NewStore("shared"));
            Tell("one process into SQLite", articles, WorkerProcess.Run(root, "ingest", "news", "--store", "one.db"));
            Tell("one process into PostgreSQL", articles, WorkerProcess.Run(root, "ingest", "news", "--store", alone));
            Tell("two workers into PostgreSQL", articles, Shared(root, "news", shared, shards: 500));
            string[] hashes = [.. new[] { Path.Combine(root, "one.db"), alone, shared }.Select(HashOf)];
            Console.WriteLine($"exports {(hashes.Distinct(StringComparer.Ordinal).Count() == 1 ? "equal" : "DIFFER")}: {string.Join(' ', hashes)}");

            // Twice over what is known already, once in few shards and once in many: the difference is what a shard costs.
            var few = Shared(root, "news", shared, shards: articles);
            var many = Shared(root, "news", shared, shards: articles / ShardsOfCost);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"known articles in 1 shard {few.TotalSeconds:0.0} s, in {ShardsOfCost} {many.TotalSeconds:0.0} s: {(many - few).TotalMilliseconds / (ShardsOfCost - 1):0} ms a shard"));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    // The workers are ready before the clock starts, as they are where they run day and night.
    private static TimeSpan Shared(string root, string folder, string address, int shards)
    {
        using var store = Store.Open(address);
        using var one = WorkerProcess.Start(root, "work", "--threads", "1", "--store", address);
        using var other = WorkerProcess.Start(root, "work", "--threads", "1", "--store", address);
        Thread.Sleep(TimeSpan.FromSeconds(10));
        WorkerProcess.Run(root, "ingest", folder, "--shards", shards.ToString(CultureInfo.InvariantCulture), "--store", address);
        var run = store.Runs()[0];
        one.Kill();
        other.Kill();
        return run.Ended!.Value - run.Started;
    }

    private static void Tell(string what, int articles, TimeSpan time) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {time.TotalSeconds:0.0} s, {articles / time.TotalSeconds:0} articles/s"));

    private static string HashOf(string address)
    {
        using var store = Store.Open(address);
        return StoreTransfer.HashOf(store)[..16];
    }
}
