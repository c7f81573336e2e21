using Extractor.App;
using Extractor.App.Schedule;
using Extractor.Mentions;
using Extractor.Schedule;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Schedule;

/// <summary>Nights by a clock that the test sets, over a real store and real sources.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public void A_night_takes_in_what_is_new_and_the_next_finds_it_unchanged()
    {
        using var shift = new NightShift(NightShift.Nightly);
        shift.Look();
        Assert.Empty(shift.Told());
        shift.LookAt("2026-03-02T02:00");
        shift.LookAt("2026-03-02T02:00:30");
        shift.LookAt("2026-03-03T02:00:10");

        Assert.Equal(["03-02 02:00 #1 done", "03-03 02:00 #1 done"], shift.Told());
        Assert.Equal([2, 0], shift.Ends.Select(e => e.Report!.Counts.New));
        Assert.Equal([1, 2], shift.Book.Runs("night", 9).Select(r => r.Run!.Value).Order());
    }

    [Fact]
    public void A_machine_that_slept_for_three_nights_runs_one_and_records_the_others()
    {
        using var shift = new NightShift(NightShift.Nightly);
        shift.Look();
        shift.LookAt("2026-03-04T09:00");
        shift.Look();

        Assert.Equal(["03-02 02:00 #0 missed", "03-03 02:00 #0 missed", "03-04 02:00 #1 done"], shift.Told());
    }

    [Fact]
    public void Where_missed_nights_are_skipped_a_program_that_was_off_records_them_once_and_waits()
    {
        using var shift = new NightShift("""{ "name": "night", "cron": "0 2 * * *", "missed": "skip" }""");
        shift.Look();
        shift.Restart();
        shift.LookAt("2026-03-03T09:00");
        shift.LookAt("2026-03-03T09:01");
        Assert.Equal(["03-02 02:00 #0 missed", "03-03 02:00 #0 missed"], shift.Told());
        Assert.True(shift.State.IsOverdue);
        shift.LookAt("2026-03-04T02:00");

        Assert.Equal("03-04 02:00 #1 done", shift.Told()[^1]);
        Assert.False(shift.State.IsOverdue);
    }

    [Fact]
    public void A_clock_that_jumps_a_year_ahead_and_back_runs_no_night_twice_and_loses_none()
    {
        using var shift = new NightShift(NightShift.Nightly);
        shift.Look();
        shift.LookAt("2026-03-02T02:00");
        shift.LookAt("2027-03-02T12:00");
        Assert.Equal(2, shift.Ends.Count);
        shift.LookAt("2026-03-02T01:00");
        shift.LookAt("2026-03-02T02:00");
        Assert.Equal(2, shift.Ends.Count);
        shift.LookAt("2026-03-03T02:00");

        Assert.Equal(3, shift.Ends.Count);
        Assert.Equal(NightShift.Time("2026-03-03T02:00"), shift.Ends[^1].Attempt.Due);
    }

    [Fact]
    public void Another_cron_counts_from_when_it_is_first_seen()
    {
        using var shift = new NightShift(NightShift.Nightly);
        shift.Look();
        shift.LookAt("2026-03-02T02:00");
        shift.Set("2026-03-02T12:30");
        var hourly = shift.Entry with { Cron = "0 * * * *" };

        Assert.Null(shift.Book.Look(hourly).Begin);
        Assert.Equal(NightShift.Time("2026-03-02T13:00"), shift.Book.Look(hourly).Next);
        Assert.Equal(["03-02 02:00 #1 done"], shift.Told());
    }

    [Fact]
    public void A_night_without_its_sources_is_tried_again_later_and_later_also_by_a_program_started_anew()
    {
        using var shift = new NightShift(NightShift.Nightly);
        Directory.Move(shift.At("news"), shift.At("gone"));
        Directory.Move(shift.At("wire"), shift.At("away"));
        shift.Look();
        shift.LookAt("2026-03-02T02:00");
        Assert.Equal(NightShift.Time("2026-03-02T02:05"), shift.State.Next);
        shift.LookAt("2026-03-02T02:04");
        Assert.Single(shift.Ends);
        shift.LookAt("2026-03-02T02:05");
        shift.Restart();
        shift.LookAt("2026-03-02T02:14");
        Assert.Equal(2, shift.Ends.Count);
        Directory.Move(shift.At("gone"), shift.At("news"));
        shift.LookAt("2026-03-02T02:15");

        Assert.Equal(["03-02 02:00 #1 failed", "03-02 02:00 #2 failed", "03-02 02:00 #3 done"], shift.Told());
        Assert.StartsWith("none of its sources was to be had: news, wire; ", shift.Ends[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void After_its_last_try_a_night_is_left_and_overdue()
    {
        using var shift = new NightShift(NightShift.Nightly);
        Directory.Delete(shift.At("news"), recursive: true);
        Directory.Delete(shift.At("wire"), recursive: true);
        shift.Look();
        foreach (var time in new[] { "02:00", "02:05", "02:15" }) shift.LookAt($"2026-03-02T{time}");
        Assert.True(shift.State.IsOverdue);
        shift.LookAt("2026-03-02T20:00");

        Assert.Equal(["03-02 02:00 #1 failed", "03-02 02:00 #2 failed", "03-02 02:00 #3 failed"], shift.Told());
        Assert.Equal(NightShift.Time("2026-03-03T02:00"), shift.State.Next);
    }

    [Trait("Store", "SQLite")]
    [Fact]
    public void What_a_time_limit_stopped_is_saved_and_the_next_night_takes_the_rest()
    {
        using var shift = new NightShift("""{ "name": "night", "cron": "0 2 * * *", "timeLimitMinutes": 5 }""");
        for (var i = 0; i < 200; i++) shift.With($"news/{i:000}.txt", $"{App.Sentences.Deal}\nStory {i}.");
        shift.Look();
        shift.Set("2026-03-02T02:00");
        // A minute passes with every look at the clock: as the run begins, as each batch is saved, and as this process says that it lives.
        shift.Clock.AutoAdvanceAmount = TimeSpan.FromMinutes(1);
        var end = shift.Ingest.Run(shift.Entry, CancellationToken.None)!;
        shift.Clock.AutoAdvanceAmount = TimeSpan.Zero;

        Assert.Equal(AttemptState.TimedOut, end.State);
        Assert.Equal("its time limit of 5 minutes was over", end.Reason);
        Assert.InRange(end.Report!.Counts.Articles, 64, 200);
        Assert.Equal(end.Report.Counts.Seen, shift.Store.RunItems(end.Report.Run.Id).Count());
        shift.LookAt("2026-03-02T09:00");
        Assert.Empty(shift.Ends);
        shift.LookAt("2026-03-03T02:00");
        Assert.Equal(AttemptState.Done, Assert.Single(shift.Ends).State);
        Assert.Equal(202, shift.Ends[0].Report!.Counts.Articles);
    }

    [Fact]
    public void A_night_whose_process_was_killed_is_finished_by_the_next_start()
    {
        using var shift = new NightShift("""{ "name": "night", "cron": "0 2 * * *", "missed": "skip", "retries": 0 }""");
        shift.Look();
        shift.Set("2026-03-02T02:00");
        for (var kill = 0; kill < 3; kill++)
        {
            var attempt = shift.Book.Begin(shift.Entry)!;
            shift.Book.SetRun(attempt, shift.Store.BeginRun("ingest", Engine.Create(shift.Loaded).Recipe, ["news", "wire"]));
            Assert.Null(shift.Book.Begin(shift.Entry));
            shift.Kill();
        }

        shift.Restart();
        shift.LookAt("2026-03-02T07:00");

        Assert.Equal(["03-02 02:00 #1 interrupted", "03-02 02:00 #2 interrupted", "03-02 02:00 #3 interrupted", "03-02 02:00 #4 done"], shift.Told());
        Assert.Equal(2, shift.Ends[0].Report!.Counts.New);
        Assert.Equal([RunStatus.Done, RunStatus.Interrupted, RunStatus.Interrupted, RunStatus.Interrupted], shift.Store.Runs().Select(r => r.Status));
    }

    [Fact]
    public void A_program_that_is_asked_to_stop_leaves_the_rest_to_its_next_start()
    {
        using var shift = new NightShift(NightShift.Nightly);
        shift.Look();
        shift.Stop.Cancel();
        shift.LookAt("2026-03-02T02:00");
        Assert.Equal((AttemptState.Interrupted, "the program was stopped"), (shift.Ends[0].State, shift.Ends[0].Reason));
        shift.Restart();
        shift.Set("2026-03-02T02:01");

        Assert.Equal(AttemptState.Done, shift.Ingest.Run(shift.Entry, CancellationToken.None)!.State);
        Assert.Equal(["03-02 02:00 #1 interrupted", "03-02 02:00 #2 done"], shift.Told());
    }

    [Fact]
    public void Of_two_programs_that_begin_one_night_one_runs_it()
    {
        using var shift = new NightShift(NightShift.Nightly);
        shift.Look();
        shift.Set("2026-03-02T02:00");
        using var other = Store.Open(shift.Loaded.Settings.Store, time: shift.Clock);
        var begun = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(i => new ScheduleBook(i % 2 == 0 ? shift.Store : other).Begin(shift.Entry)).ToList();

        Assert.Single(begun, b => b is not null);
    }

    [Fact]
    public void A_night_that_is_at_work_is_not_overdue_until_its_time_limit()
    {
        using var shift = new NightShift("""{ "name": "night", "cron": "0 2 * * *", "timeLimitMinutes": 60 }""");
        shift.Look();
        shift.Set("2026-03-02T02:00");
        shift.Book.Begin(shift.Entry);
        shift.Set("2026-03-02T03:00");
        Assert.False(shift.State.IsOverdue);
        shift.Set("2026-03-02T03:16");

        Assert.True(shift.State.IsOverdue);
    }

    [Trait("Store", "SQLite")]
    [Fact]
    public async Task A_full_disk_keeps_no_night_from_beginning_once_there_is_room()
    {
        using var shift = new NightShift(NightShift.Nightly);
        shift.Look();
        shift.Set("2026-03-02T02:00");
        shift.Do("create trigger full before update of ended on scheduled_run begin select raise(abort, 'full'); end");
        var night = Task.Run(() => shift.Look());
        Assert.True(SpinWait.SpinUntil(() => shift.Store.Runs() is [{ Status: RunStatus.Done }], TimeSpan.FromSeconds(60)), "it does not end");
        Assert.Equal(AttemptState.Running, shift.State.Last!.State);
        shift.Do("drop trigger full");
        Assert.True(SpinWait.SpinUntil(() => night.IsCompleted || Ticked(shift), TimeSpan.FromSeconds(60)), "it is not written down");
        await night;
        shift.LookAt("2026-03-03T02:00");

        Assert.Equal(["03-02 02:00 #1 done", "03-03 02:00 #1 done"], shift.Told());
    }

    [Fact]
    public void What_goes_wrong_with_one_entry_is_told_and_keeps_no_other_from_its_time()
    {
        using var shift = new NightShift(NightShift.Nightly, """{ "name": "second", "cron": "0 2 * * *" }""");
        shift.Look();
        shift.Set("2026-03-02T02:00");
        var (said, begun) = (new List<string>(), new List<string>());
        new ScheduleLoop(shift.Store, shift.Loaded.Settings, shift.Clock, entry => begun.Add(entry.Name == "night" ? throw new InvalidOperationException("broken") : entry.Name), said.Add).Look();

        Assert.Equal(["second"], begun);
        Assert.StartsWith("warning: schedule 'night': System.InvalidOperationException: broken", Assert.Single(said), StringComparison.Ordinal);
    }

    private static bool Ticked(NightShift shift)
    {
        shift.Clock.Advance(TimeSpan.FromSeconds(1));
        return false;
    }

    [Fact]
    public async Task The_loop_notices_that_the_machine_slept_and_ends_when_it_is_stopped()
    {
        using var shift = new NightShift(NightShift.Nightly);
        shift.Look();
        var due = new TaskCompletionSource<ScheduleSettings>(TaskCreationOptions.RunContinuationsAsynchronously);
        var loop = new ScheduleLoop(shift.Store, shift.Loaded.Settings, shift.Clock, entry => due.TrySetResult(entry), _ => { }).Run(shift.Stop.Token);
        shift.Clock.Advance(TimeSpan.FromHours(15));

        Assert.True(SpinWait.SpinUntil(() => due.Task.IsCompleted || Ticked(shift), TimeSpan.FromSeconds(60)), "it does not notice");
        Assert.Equal("night", (await due.Task).Name);
        await shift.Stop.CancelAsync();
        await loop;
    }
}
