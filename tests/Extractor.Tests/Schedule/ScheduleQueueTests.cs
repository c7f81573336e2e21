using Extractor.App.Schedule;
using Extractor.Schedule;
using Hangfire.States;
using Xunit;

namespace Extractor.Tests.Schedule;

/// <summary>Hangfire itself: jobs that run, and are shown as our table has them.</summary>
public sealed class ScheduleQueueTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void A_job_runs_what_is_due_once_however_often_it_is_asked_for()
    {
        using var shift = Due();
        using var queue = Queue(shift);
        for (var i = 0; i < 3; i++) queue.Enqueue(shift.Entry);
        Await(shift, AttemptState.Done);
        Await(queue, SucceededState.StateName);
        queue.Enqueue(shift.Entry);
        Assert.True(SpinWait.SpinUntil(() => queue.Storage.GetMonitoringApi().SucceededListCount() == 2, Patience), "the second job does not end");

        Assert.Equal(["03-02 02:00 #1 done"], shift.Told());
        var results = queue.Storage.GetMonitoringApi().SucceededJobs(0, 9).Select(j => j.Value.Result.ToString()).ToList();
        Assert.Contains("\"nothing was due any more\"", results);
        Assert.Contains(results, r => r!.StartsWith("\"run 1: seen 2: new 2, ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_job_that_failed_is_shown_as_scheduled_for_its_next_try_and_is_that_job_again()
    {
        using var shift = Due();
        Directory.Move(shift.At("news"), shift.At("gone"));
        Directory.Move(shift.At("wire"), shift.At("away"));
        using var queue = Queue(shift);
        queue.Enqueue(shift.Entry);
        Await(queue, ScheduledState.StateName);
        Assert.Equal(shift.State.Last!.NextAttempt!.Value.UtcDateTime, queue.Storage.GetMonitoringApi().ScheduledJobs(0, 1).Single().Value.EnqueueAt);

        Directory.Move(shift.At("gone"), shift.At("news"));
        shift.Set("2126-03-02T02:05");
        queue.Enqueue(shift.Entry);
        Await(shift, AttemptState.Done);
        Await(queue, SucceededState.StateName);

        Assert.Equal(["03-02 02:00 #1 failed", "03-02 02:00 #2 done"], shift.Told());
        Assert.Equal(1, queue.Storage.GetMonitoringApi().GetStatistics().Succeeded);
    }

    private static NightShift Due()
    {
        // Ahead of the machine's own clock, by which Hangfire would begin what is scheduled by itself.
        var shift = new NightShift(NightShift.Nightly);
        shift.Set("2126-03-01T12:00");
        shift.Look();
        shift.Set("2126-03-02T02:00");
        return shift;
    }

    private static ScheduleQueue Queue(NightShift shift) => new(new ScheduleJob(shift.Ingest, shift.Loaded.Settings.Schedule, CancellationToken.None), 2);

    private static void Await(NightShift shift, AttemptState state) => Assert.True(SpinWait.SpinUntil(() => shift.State.Last?.State == state, Patience), $"it does not become {state}");

    private static void Await(ScheduleQueue queue, string state) => Assert.True(
        SpinWait.SpinUntil(
            () => queue.Storage.GetMonitoringApi() is var jobs && (state == SucceededState.StateName ? jobs.SucceededListCount() : jobs.ScheduledCount()) > 0, Patience),
        $"no job becomes {state}");
}
