using Extractor.App;
using Extractor.Schedule;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Schedule;

/// <summary>Nights on two machines, north and south, with the same settings and one store.</summary>
public sealed class ClusterTests : IDisposable
{
    private readonly NightShift first = new(NightShift.Nightly);
    private readonly NightShift north;
    private readonly NightShift south;

    public ClusterTests()
    {
        (north, south) = (first.On("north"), first.On("south"));
        north.Look();
        south.Look();
    }

    public void Dispose()
    {
        north.Dispose();
        south.Dispose();
        first.Dispose();
    }

    [Fact]
    public void Each_night_runs_once_on_whichever_machine_comes_first()
    {
        for (var night = 2; night < 7; night++)
        {
            first.Set($"2026-03-0{night}T02:00");
            Parallel.Invoke(north.Look, south.Look, north.Look, south.Look);
            north.Look();
        }

        Assert.Equal([.. Enumerable.Range(2, 5).Select(night => $"03-0{night} 02:00 #1 done")], first.Told());
        Assert.Equal(5, first.Store.Runs().Count);
        Assert.Equal(5, north.Ends.Count + south.Ends.Count);
    }

    [Fact]
    public void A_night_whose_machine_is_heard_of_no_more_is_taken_up_by_another_and_one_that_is_heard_of_is_not()
    {
        Begin(north);
        south.LookAt("2026-03-02T02:01");
        Assert.Empty(south.Ends);
        Assert.Equal(("north", RunStatus.Running), (south.State.Last!.Machine, Assert.Single(south.Store.Runs()).Status));
        Assert.Contains(" on north); ", south.Store.ClaimOn(["wire"])!.ToString(), StringComparison.Ordinal);
        north.Restart();
        north.Silence();
        south.Look();

        Assert.Equal(["03-02 02:00 #1 interrupted", "03-02 02:00 #2 done"], south.Told());
        Assert.Equal(["south", "north"], south.Book.Runs("night", 9).Select(r => r.Machine));
        Assert.Equal("nothing was heard of north any more", south.Book.Runs("night", 9)[1].Reason);
        Assert.Equal([("south", RunStatus.Done), ("north", RunStatus.Interrupted)], south.Store.Runs().Select(r => (r.Machine, r.Status)));
    }

    [Fact]
    public void A_machine_that_comes_back_is_told_that_its_night_was_taken_up_and_changes_nothing()
    {
        var (attempt, run) = Begin(north);
        north.Silence();
        south.LookAt("2026-03-02T02:05");
        var before = south.Book.Runs("night", 9);

        Assert.StartsWith($"{north.Store.Path}: run 1 was ended by another process, ", Assert.Throws<StoreException>(() => north.Store.Record(run, [])).Message, StringComparison.Ordinal);
        Assert.Throws<StoreException>(() => north.Store.FinishRun(run));
        Assert.StartsWith($"{north.Store.Path}: another process has taken up what 'night' was to do, ", Assert.Throws<StoreException>(() => north.Book.SetRun(attempt, run)).Message, StringComparison.Ordinal);
        north.Book.Postpone(attempt, "its source is taken");
        Assert.Null(north.Book.End(north.Entry, attempt, AttemptState.Failed, "it was cut off"));
        Assert.Equal(before, south.Book.Runs("night", 9));
        Assert.Equal([RunStatus.Done, RunStatus.Interrupted], south.Store.Runs().Select(r => r.Status));
        north.LookAt("2026-03-03T02:00");
        Assert.Equal("03-03 02:00 #1 done", south.Told()[^1]);
    }

    [Fact]
    public void Work_that_goes_on_after_another_machine_took_it_up_ends_with_what_happened()
    {
        var overtaken = false;
        var end = north.Ingest.RunByHand(north.Entry, _ => Overtake(), CancellationToken.None);

        Assert.True(overtaken);
        Assert.Equal(AttemptState.Failed, end.State);
        Assert.StartsWith($"{north.Store.Path}: run 1 was ended by another process, as nothing was heard of this one for two minutes", end.Reason, StringComparison.Ordinal);
        Assert.Equal(["03-01 12:00 #1 interrupted", "03-01 12:10 #1 done"], south.Told());

        void Overtake()
        {
            if (overtaken) return;
            overtaken = true;
            north.Silence();
            south.Set("2026-03-01T12:10");
            Assert.Equal(AttemptState.Done, south.Ingest.RunByHand(south.Entry, null, CancellationToken.None).State);
        }
    }

    [Fact]
    public void A_machine_that_was_silent_and_is_heard_of_before_anybody_took_up_its_night_goes_on()
    {
        var (attempt, run) = Begin(north);
        north.Silence();
        Assert.Equal(AttemptState.Interrupted, south.State.Last!.State);
        first.Clock.Advance(Heartbeat.Interval);

        Assert.Equal(AttemptState.Running, south.State.Last!.State);
        north.Store.FinishRun(run);
        north.Book.End(north.Entry, attempt, AttemptState.Done);
        Assert.Equal(["03-02 02:00 #1 done"], south.Told());
    }

    private static (ScheduledRun Attempt, Run Run) Begin(NightShift machine)
    {
        machine.Set("2026-03-02T02:00");
        var attempt = machine.Book.Begin(machine.Entry)!;
        var run = machine.Store.BeginRun("ingest", Engine.Create(machine.Loaded).Recipe, ["news", "wire"]);
        machine.Book.SetRun(attempt, run);
        return (attempt, run);
    }
}
