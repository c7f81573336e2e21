using Extractor.Storage;
using Extractor.Storage.Engines;
using Extractor.Storage.Shards;
using Hangfire;
using Hangfire.Common;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.States;

namespace Extractor.App.Work;

/// <summary>
/// Hands shards to workers by Hangfire's queue in the store's own database. A job says where to look and nothing else: what is done, and what is
/// to be done, stands in the store, so that a job that is lost or comes twice does no harm.
/// </summary>
internal sealed class ShardQueue
{
    private const string Prefix = "shards-";

    // While its job is in no queue yet.
    private const string Claimed = "claimed";

    private readonly BackgroundJobClient client;
    private HashSet<ShardPlace> missing = [];

    /// <param name="store">The address of a store on a server.</param>
    /// <exception cref="StoreException">The address cannot be read.</exception>
    public ShardQueue(string store)
    {
        var options = new PostgreSqlStorageOptions
        {
            // A job is taken from a worker that has not been heard of for so long, however long the job itself takes.
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = TimeSpan.FromMinutes(1),

            // A lock of Hangfire's outlives a crash of the server; nothing of ours holds one for long.
            DistributedLockTimeout = TimeSpan.FromSeconds(30),
            QueuePollInterval = TimeSpan.FromSeconds(1),
        };
        Storage = new PostgreSqlStorage(new NpgsqlConnectionFactory(PostgresAddress.ConnectionString(store), options), options) { JobExpirationTimeout = TimeSpan.FromHours(12) };
        client = new BackgroundJobClient(Storage);
    }

    /// <summary>The jobs, for the dashboard.</summary>
    public PostgreSqlStorage Storage { get; }

    /// <summary>The queue that workers of a recipe listen to: they are given no shard that others are to do.</summary>
    public static string NameOf(Recipe recipe) => string.Concat((Prefix + recipe.Model + "-" + recipe.Rules).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' ? c : '_'));

    /// <summary>Queues the shards that are in no queue.</summary>
    /// <returns>How many there were.</returns>
    public int Fill(ShardBook shards)
    {
        var queued = 0;
        while (shards.Claim(Claimed, most: 100) is { Count: > 0 } places)
        {
            foreach (var place in places) Enqueue(shards, place);
            queued += places.Count;
        }

        return queued;
    }

    /// <summary>
    /// Queues again what its queue has lost: by a crash between two writes, or by hand on Hangfire's pages. Twice must a shard be seen so, with some
    /// time between; what is about to be queued is not lost.
    /// </summary>
    public void Mend(ShardBook shards, Recipe recipe)
    {
        var monitor = Storage.GetMonitoringApi();
        var queue = NameOf(recipe);
        HashSet<ShardPlace> lost = [];
        if (monitor.EnqueuedCount(queue) + monitor.FetchedCount(queue) == 0)
        {
            using var connection = Storage.GetConnection();
            lost.UnionWith(shards.Queued(most: 1000).Where(p => NameOf(p.Recipe) == queue && (p.Job == Claimed || connection.GetStateData(p.Job)?.Name != ScheduledState.StateName)));
        }

        foreach (var place in lost.Intersect(missing).ToList())
        {
            Enqueue(shards, place);
            lost.Remove(place);
        }

        missing = lost;
    }

    /// <summary>Starts to take shards of a recipe.</summary>
    /// <param name="atOnce">How many at a time.</param>
    public BackgroundJobServer Serve(ShardJob job, Recipe recipe, int atOnce) => new(
        new BackgroundJobServerOptions
        {
            Activator = new OneJob(job), Queues = [NameOf(recipe)], WorkerCount = atOnce, ServerName = $"{Environment.MachineName}-{Environment.ProcessId}",
            SchedulePollingInterval = TimeSpan.FromSeconds(5), HeartbeatInterval = TimeSpan.FromSeconds(15), ServerTimeout = TimeSpan.FromMinutes(2),
            // The article in hand is finished and kept, however long that takes.
            ShutdownTimeout = Timeout.InfiniteTimeSpan,
        },
        Storage);

    private void Enqueue(ShardBook shards, ShardPlace place)
    {
        var queue = NameOf(place.Recipe);
        var job = client.Create(Job.FromExpression<ShardJob>(j => j.Do(queue, place.Run, place.Number, CancellationToken.None)), new EnqueuedState(queue));
        shards.SetJob(place.Run, place.Number, job);
    }

    private sealed class OneJob(ShardJob job) : JobActivator
    {
        public override object ActivateJob(Type jobType) => job;
    }
}
