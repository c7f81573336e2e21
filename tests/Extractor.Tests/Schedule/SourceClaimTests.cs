using Extractor.App;
using Extractor.Mentions;
using Extractor.Schedule;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Schedule;

/// <summary>One source is read by one run at a time: nights wait for one another and for other runs.</summary>
public sealed class SourceClaimTests
{
    [Fact]
    public void Two_schedules_of_one_source_run_one_after_the_other()
    {
        using var shift = new NightShift(
            """{ "name": "first", "cron": "0 2 * * *", "sources": ["news"] }""", """{ "name": "second", "cron": "0 2 * * *", "missed": "skip" }""", """{ "name": "third", "cron": "0 2 * * *", "sources": ["wire"] }""");
        shift.Look();
        shift.Set("2026-03-02T02:00");
        var first = shift.Store.BeginRun("ingest", Engine.Create(shift.Loaded).Recipe, ["news"]);
        shift.Look();
        Assert.Equal(["03-02 02:00 #1 waiting", "03-02 02:00 #1 waiting", "03-02 02:00 #1 done"], Ordered());
        Assert.StartsWith("another run is at work on the source 'news' (run 1, ingest, since 2026-03-02 02:00:00Z", shift.State.Last!.Reason, StringComparison.Ordinal);

        shift.LookAt("2026-03-02T05:00");
        Assert.Single(shift.Ends);
        shift.Store.FinishRun(first);
        shift.Look();

        Assert.Equal(["03-02 02:00 #1 done", "03-02 02:00 #1 done", "03-02 02:00 #1 done"], Ordered());

        string[] Ordered() => [.. shift.Book.States(shift.Loaded.Settings).Select(s => $"{s.Last!.Due:MM-dd HH:mm} #{s.Last.Attempt} {Kebab.Write(s.Last.State)}")];
    }

    [Fact]
    public void A_source_that_another_run_takes_at_the_last_moment_makes_the_night_wait()
    {
        using var shift = new NightShift(NightShift.Nightly);
        shift.Look();
        shift.Set("2026-03-02T02:00");
        var other = shift.Store.BeginRun("ingest", Engine.Create(shift.Loaded).Recipe, ["wire"]);

        Assert.Equal(AttemptState.Waiting, shift.Ingest.Run(shift.Entry, CancellationToken.None)!.State);
        shift.Store.FinishRun(other);
        shift.Look();
        Assert.Equal(["03-02 02:00 #1 done"], shift.Told());
    }

    [Fact]
    public void What_another_begins_while_somebody_looks_does_not_wait()
    {
        using var shift = new NightShift(NightShift.Nightly);
        shift.Look();
        shift.Set("2026-03-02T02:00");
        var due = shift.Book.Look(shift.Entry).Begin!;
        var attempt = shift.Book.Begin(shift.Entry)!;
        shift.Book.Wait(shift.Entry, due, "its source is taken");

        Assert.Equal(["03-02 02:00 #1 running"], shift.Told());
        shift.Book.Postpone(attempt, "its source is taken");
        Assert.Equal(["03-02 02:00 #1 waiting"], shift.Told());
    }

    [Fact]
    public void What_waited_until_the_next_night_is_missed()
    {
        using var shift = new NightShift(NightShift.Nightly);
        shift.Look();
        shift.Set("2026-03-02T02:00");
        var other = shift.Store.BeginRun("ingest", Engine.Create(shift.Loaded).Recipe, ["wire"]);
        shift.Look();
        shift.Store.FinishRun(other);
        shift.LookAt("2026-03-03T02:00");

        Assert.Equal(["03-02 02:00 #1 missed", "03-03 02:00 #1 done"], shift.Told());
    }

    [Fact]
    public void A_night_whose_machine_is_gone_is_taken_up_once_somebody_says_so()
    {
        using var shift = new NightShift("""{ "name": "night", "cron": "0 2 * * *", "retries": 0 }""");
        shift.Look();
        shift.Set("2026-03-02T02:00");
        var run = shift.Store.BeginRun("ingest", Engine.Create(shift.Loaded).Recipe, ["news", "wire"]);
        shift.Book.SetRun(shift.Book.Begin(shift.Entry)!, run);
        Assert.Equal($"run 1 is at work in process {Environment.ProcessId} of this machine; stop that", shift.Store.ReleaseRun(run.Id));
        shift.Do("update scheduled_run set owner = 'elsewhere 7 x y'; update run set owner = 'elsewhere 7 x y'");
        shift.LookAt("2026-03-02T05:00");
        Assert.Empty(shift.Ends);
        Assert.EndsWith("where that machine is gone, that is known two minutes after it was last heard of, or at once by 'extractor runs end 1'", shift.Store.ClaimOn(["wire"])!.ToString(), StringComparison.Ordinal);

        Assert.Null(shift.Store.ReleaseRun(run.Id));
        Assert.Equal("run 1 is over already", shift.Store.ReleaseRun(run.Id));
        shift.Look();
        Assert.Equal(["03-02 02:00 #1 interrupted", "03-02 02:00 #2 done"], shift.Told());
    }
}
