using Extractor.Schedule;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.States;

namespace Extractor.App.Schedule;

/// <summary>
/// Hands what is due to Hangfire, which runs it and shows it. Its jobs are gone with the process and decide nothing: what is due, begun or to be
/// tried again stands in the store.
/// </summary>
internal sealed class ScheduleQueue : IDisposable
{
    private readonly Dictionary<string, string> jobs = new(StringComparer.Ordinal);
    private readonly BackgroundJobClient client;
    private readonly BackgroundJobServer server;

    /// <summary>Starts Hangfire's server.</summary>
    /// <param name="job">What runs.</param>
    /// <param name="workers">How many entries are worked on at a time.</param>
    public ScheduleQueue(ScheduleJob job, int workers)
    {
        client = new BackgroundJobClient(Storage);
        server = new BackgroundJobServer(
            new BackgroundJobServerOptions
            {
                Activator = new OneJob(job), WorkerCount = workers, ServerName = Environment.MachineName, SchedulePollingInterval = TimeSpan.FromSeconds(15),
                // Articles in hand are finished and saved, however long that takes.
                ShutdownTimeout = Timeout.InfiniteTimeSpan,
            },
            Storage);
    }

    /// <summary>The jobs, for the dashboard.</summary>
    public JobStorage Storage { get; } = new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromDays(3) });

    /// <summary>Has what is due of an entry run, where it is not about to be.</summary>
    public void Enqueue(ScheduleSettings entry)
    {
        lock (jobs)
        {
            if (jobs.TryGetValue(entry.Name, out var id))
            {
                using var connection = Storage.GetConnection();
                var state = connection.GetStateData(id)?.Name;
                if (state == EnqueuedState.StateName || state == ProcessingState.StateName) return;
                if (state == ScheduledState.StateName && client.ChangeState(id, new EnqueuedState { Reason = "its time has come" }, ScheduledState.StateName)) return;
            }

            jobs[entry.Name] = client.Enqueue<ScheduleJob>(job => job.Run(entry.Name, CancellationToken.None));
        }
    }

    /// <summary>Stops taking jobs, and waits for the articles in hand of those that run.</summary>
    public void Dispose()
    {
        server.SendStop();
        server.Dispose();
    }

    private sealed class OneJob(ScheduleJob job) : JobActivator
    {
        public override object ActivateJob(Type jobType) => job;
    }
}
