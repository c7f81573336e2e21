using Dapper;
using Extractor.Storage;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Extractor.Tests.Storage;

/// <summary>What a store knows of the processes of other machines.</summary>
public sealed class HeartbeatTests : IDisposable
{
    private const string Old = "2020-01-01T00:00:00.000Z";

    private readonly TemporaryStore temporary = new();
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
    private readonly Store north;
    private readonly Store south;

    public HeartbeatTests() => (north, south) = (On("north"), On("south"));

    public void Dispose()
    {
        north.Dispose();
        south.Dispose();
        temporary.Dispose();
    }

    [Fact]
    public void A_machine_is_gone_two_minutes_after_it_was_last_heard_of_and_its_sources_are_free()
    {
        var run = Begin(north, "news");
        HeardOf(RollCall.Patience - TimeSpan.FromSeconds(20));
        Assert.Equal(RunStatus.Running, south.FindRun(run.Id)!.Status);
        Assert.Throws<SourceClaimedException>(() => Begin(south, "news"));
        HeardOf(RollCall.Patience + TimeSpan.FromSeconds(1));

        Assert.Equal(RunStatus.Interrupted, south.FindRun(run.Id)!.Status);
        Assert.Null(south.ClaimOn(["news"]));
        Begin(south, "news");
        Assert.Equal("interrupted", temporary.Ask<string>("select status from run where id = 1").Single());
    }

    [Fact]
    public void A_process_that_is_cut_off_from_its_store_for_a_while_is_heard_of_again_afterwards()
    {
        var run = Begin(north, "news");
        temporary.Do("alter table heartbeat rename to away");
        for (var beats = 0; beats < 3; beats++) clock.Advance(Heartbeat.Interval);
        temporary.Do($"alter table away rename to heartbeat; update heartbeat set at = '{Old}'");
        Assert.Equal(RunStatus.Interrupted, south.FindRun(run.Id)!.Status);
        clock.Advance(Heartbeat.Interval);

        Assert.Equal(RunStatus.Running, south.FindRun(run.Id)!.Status);
        north.FinishRun(run);
    }

    [Fact]
    public void A_process_is_heard_of_while_anything_that_runs_is_its_own()
    {
        var runs = new[] { Begin(north, "news"), Begin(north, "wire") };
        north.FinishRun(runs[0]);
        Assert.True(Beats());
        north.FinishRun(runs[1]);
        Assert.False(Beats());
        Begin(north, "news");
        Assert.True(Beats());

        bool Beats()
        {
            temporary.Do($"update heartbeat set at = '{Old}'");
            clock.Advance(Heartbeat.Interval);
            return temporary.Ask<string>("select at from heartbeat").Single() != Old;
        }
    }

    [Fact]
    public void A_run_that_could_not_be_written_down_as_over_is_so_once_its_store_is_to_be_had()
    {
        var run = Begin(north, "news");
        temporary.Do("alter table run_source rename to away");
        Assert.Throws<StoreException>(() => north.FinishRun(run, sources: ["news"]));
        temporary.Do("alter table away rename to run_source");
        Assert.NotNull(south.ClaimOn(["news"]));
        clock.Advance(Heartbeat.Interval);

        Assert.Null(south.ClaimOn(["news"]));
        Assert.Equal(RunStatus.Failed, south.FindRun(run.Id)!.Status);
    }

    [Fact]
    public void What_was_heard_of_processes_that_are_long_gone_is_forgotten_unless_something_bears_their_name()
    {
        Begin(north, "news");
        temporary.Do($"update run set owner = 'west 7 mark birth place'; insert into heartbeat (owner, at) values ('east 7 mark birth place', '{Old}'), ('west 7 mark birth place', '{Old}')");
        Begin(south, "wire");
        Assert.Equal(["north", "south", "west"], Known());
        Begin(south, "news");
        Assert.Equal(["north", "south"], Known());

        IEnumerable<string> Known() => temporary.Ask<string>("select owner from heartbeat").Select(o => RunOwner.PlaceOf(o).Machine).Order();
    }

    [Fact]
    public void An_owner_that_is_no_process_and_a_process_that_was_never_heard_of_are_not_gone()
    {
        var run = Begin(north, "news");
        foreach (var owner in new[] { "cluster", "elsewhere 7 mark birth" })
        {
            temporary.Do($"update run set owner = '{owner}'");
            clock.Advance(2 * RollCall.Patience);

            Assert.Equal(RunStatus.Running, south.FindRun(run.Id)!.Status);
        }
    }

    [Trait("Store", "PostgreSQL")]
    [PostgresFact]
    public void It_is_heard_of_also_while_another_changes_the_store_for_long()
    {
        Begin(north, "news");
        temporary.Do($"update heartbeat set at = '{Old}'");
        using var other = TestDatabase.Open(temporary.Path);
        other.Open();
        using var change = other.BeginTransaction();
        other.Execute("select pg_advisory_xact_lock(hashtext('extractor'), hashtext(current_schema()))");
        clock.Advance(Heartbeat.Interval);

        Assert.NotEqual(Old, temporary.Ask<string>("select at from heartbeat").Single());
    }

    private static Run Begin(Store store, string source) => store.BeginRun("ingest", TemporaryStore.Recipe, [source]);

    private Store On(string machine) => Store.Open(temporary.Path, time: clock, machine: machine);

    private void HeardOf(TimeSpan ago) => temporary.Do($"update heartbeat set at = '{Days.Write(south.Read(s => s.Now(clock)) - ago)}'");
}
