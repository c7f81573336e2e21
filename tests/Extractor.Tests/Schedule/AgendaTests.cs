using Extractor.Schedule;
using Xunit;

namespace Extractor.Tests.Schedule;

/// <summary>What is due, from the timetable, what was recorded, and the time: no store and no clock.</summary>
public sealed class AgendaTests
{
    private static readonly ScheduleSettings Nightly = new("night", "0 2 * * *");
    private static readonly DateTimeOffset Since = At("2026-03-01T12:00");

    [Theory]
    [InlineData("Europe/Berlin", "30 2 * * *", "2026-03-28T12:00", "2026-03-29T01:00")] // 02:30 is skipped: it comes at 03:00 summer time.
    [InlineData("America/New_York", "30 2 * * *", "2026-03-07T12:00", "2026-03-08T07:00")]
    [InlineData("Europe/Berlin", "30 2 * * *", "2026-10-24T12:00", "2026-10-25T00:30")] // 02:30 is told twice: the first.
    [InlineData("America/New_York", "30 1 * * *", "2026-10-31T12:00", "2026-11-01T05:30")]
    public void In_the_night_of_a_change_of_the_clocks_it_is_due_once(string zone, string cron, string since, string due)
    {
        var entry = new ScheduleSettings("night", cron) { TimeZone = zone };
        var timetable = Timetable.Of(entry);

        Assert.Equal([At(due)], timetable.Between(At(since), At(since).AddDays(1)));
        Assert.Empty(timetable.Between(At(due), At(due).AddHours(23)));
    }

    [Fact]
    public void A_year_of_nights_has_as_many_occurrences_as_days()
    {
        foreach (var zone in new[] { "Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC" })
        {
            var timetable = Timetable.Of(new ScheduleSettings("night", "30 2 * * *") { TimeZone = zone });

            Assert.Equal(365, timetable.Between(At("2026-01-01T12:00"), At("2027-01-01T12:00")).Count);
        }
    }

    [Fact]
    public void Nothing_is_due_before_its_time_and_it_is_at_it()
    {
        Assert.Null(Of(Nightly, "2026-03-02T01:59").Begin);
        Assert.Equal(new Occasion(At("2026-03-02T02:00"), 1), Of(Nightly, "2026-03-02T02:00").Begin);
        Assert.Equal(At("2026-03-03T02:00"), Of(Nightly, "2026-03-02T02:00").Next);
    }

    [Fact]
    public void What_came_before_the_schedule_was_first_seen_is_not_missed()
    {
        var agenda = Agenda.Of(Nightly, At("2026-03-05T09:00"), [], At("2026-03-05T09:00"));

        Assert.Empty(agenda.Missed);
        Assert.Null(agenda.Begin);
    }

    [Fact]
    public void Of_the_nights_that_a_machine_slept_through_the_latest_is_run_and_the_others_are_missed()
    {
        var agenda = Of(Nightly, "2026-03-05T09:00", Done("2026-03-02T02:00"));

        Assert.Equal([At("2026-03-03T02:00"), At("2026-03-04T02:00")], agenda.Missed);
        Assert.Equal(new Occasion(At("2026-03-05T02:00"), 1), agenda.Begin);
    }

    [Fact]
    public void Where_missed_nights_are_skipped_all_of_them_are()
    {
        var agenda = Of(Nightly with { Missed = MissedPolicy.Skip }, "2026-03-05T09:00", Done("2026-03-02T02:00"));

        Assert.Equal([At("2026-03-03T02:00"), At("2026-03-04T02:00"), At("2026-03-05T02:00")], agenda.Missed);
        Assert.Null(agenda.Begin);
        Assert.Equal(At("2026-03-06T02:00"), agenda.Next);
    }

    [Fact]
    public void A_little_late_is_not_missed()
    {
        var agenda = Of(Nightly with { Missed = MissedPolicy.Skip }, "2026-03-02T02:01");

        Assert.Empty(agenda.Missed);
        Assert.Equal(new Occasion(At("2026-03-02T02:00"), 1), agenda.Begin);
    }

    [Fact]
    public void A_clock_that_is_set_back_runs_no_night_twice()
    {
        var done = Done("2026-03-02T02:00");

        foreach (var now in new[] { "2026-03-02T01:30", "2026-03-02T02:00", "2026-03-02T02:30", "2026-03-02T23:00" }) Assert.Null(Of(Nightly, now, done).Begin);
        Assert.Equal(new Occasion(At("2026-03-03T02:00"), 1), Of(Nightly, "2026-03-03T02:00", done).Begin);
    }

    [Fact]
    public void A_run_that_goes_on_past_the_next_night_keeps_it_from_beginning()
    {
        var agenda = Of(Nightly, "2026-03-03T02:00", Run("2026-03-02T02:00", 1, AttemptState.Running));

        Assert.Null(agenda.Begin);
        Assert.Empty(agenda.Missed);
    }

    [Fact]
    public void What_failed_is_tried_again_after_its_back_off_and_not_before()
    {
        var failed = Run("2026-03-02T02:00", 2, AttemptState.Failed) with { Ended = At("2026-03-02T02:20"), NextAttempt = At("2026-03-02T02:30") };

        Assert.Null(Of(Nightly, "2026-03-02T02:29", failed).Begin);
        Assert.Equal(At("2026-03-02T02:30"), Of(Nightly, "2026-03-02T02:29", failed).Next);
        Assert.Equal(new Occasion(At("2026-03-02T02:00"), 3), Of(Nightly, "2026-03-02T02:30", failed).Begin);
        Assert.Equal(new Occasion(At("2026-03-03T02:00"), 1), Of(Nightly, "2026-03-03T02:00", failed).Begin);
    }

    [Fact]
    public void A_machine_whose_clock_is_a_little_behind_waits_too_and_one_whose_clock_was_set_back_does_not()
    {
        var failed = Run("2026-03-02T02:00", 1, AttemptState.Failed) with { Ended = At("2026-03-02T02:01"), NextAttempt = At("2026-03-02T02:06") };

        Assert.Null(Of(Nightly, "2026-03-02T02:00", failed).Begin);
        var ahead = failed with { Ended = At("2026-03-03T02:01"), NextAttempt = At("2026-03-03T02:06") };
        Assert.Equal(new Occasion(At("2026-03-02T02:00"), 2), Of(Nightly, "2026-03-02T02:30", ahead).Begin);
    }

    [Fact]
    public void What_failed_for_the_last_time_waits_for_the_next_night()
    {
        var failed = Run("2026-03-02T02:00", 4, AttemptState.Failed) with { Ended = At("2026-03-02T03:00") };

        Assert.Null(Of(Nightly, "2026-03-02T22:00", failed).Begin);
    }

    [Theory]
    [InlineData(AttemptState.TimedOut)]
    [InlineData(AttemptState.Done)]
    public void What_is_done_or_ran_out_of_time_waits_for_the_next_night(AttemptState state) =>
        Assert.Null(Of(Nightly, "2026-03-02T22:00", Run("2026-03-02T02:00", 1, state)).Begin);

    [Theory]
    [InlineData(MissedPolicy.Run)]
    [InlineData(MissedPolicy.Skip)]
    public void What_was_interrupted_is_taken_up_at_once(MissedPolicy missed) => Assert.Equal(
        new Occasion(At("2026-03-02T02:00"), 2), Of(Nightly with { Missed = missed }, "2026-03-02T10:00", Run("2026-03-02T02:00", 1, AttemptState.Interrupted)).Begin);

    [Fact]
    public void A_program_that_dies_of_it_again_and_again_leaves_it_in_the_end() =>
        Assert.Null(Of(Nightly, "2026-03-02T10:00", Run("2026-03-02T02:00", 50, AttemptState.Interrupted)).Begin);

    [Fact]
    public void What_waits_for_its_sources_is_the_same_attempt_when_they_are_free() =>
        Assert.Equal(new Occasion(At("2026-03-02T02:00"), 1), Of(Nightly with { Missed = MissedPolicy.Skip }, "2026-03-02T08:00", Run("2026-03-02T02:00", 1, AttemptState.Waiting)).Begin);

    [Fact]
    public void What_was_done_by_hand_stands_for_the_night_before_it()
    {
        var byHand = Run("2026-03-02T07:00", 1, AttemptState.Done) with { ByHand = true };

        Assert.Null(Of(Nightly, "2026-03-02T08:00", byHand).Begin);
        Assert.Equal(new Occasion(At("2026-03-02T02:00"), 1), Of(Nightly, "2026-03-02T08:00", byHand with { State = AttemptState.Failed }).Begin);
    }

    [Fact]
    public void Back_off_doubles_up_to_its_bound_and_ends()
    {
        var entry = Nightly with { Retries = 4, BackOffMinutes = 5, LongestBackOffMinutes = 15 };

        Assert.Equal<double?>([5, 10, 15, 15, null], Enumerable.Range(1, 5).Select(failures => entry.BackOff(failures)?.TotalMinutes));
    }

    private static Agenda Of(ScheduleSettings entry, string now, params ScheduledRun[] runs) => Agenda.Of(entry, Since, runs, At(now)) is var agenda && runs.Length == 0
        ? agenda with { Missed = [] }
        : agenda;

    private static ScheduledRun Done(string due) => Run(due, 1, AttemptState.Done);

    private static ScheduledRun Run(string due, int attempt, AttemptState state) => new(0, "night", At(due), attempt, state) { Started = At(due), Ended = At(due) };

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture);
}
