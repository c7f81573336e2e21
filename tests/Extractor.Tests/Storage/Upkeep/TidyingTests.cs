using Dapper;
using Extractor.Sources.Web;
using Extractor.Storage;
using Extractor.Storage.Upkeep;
using Xunit;

namespace Extractor.Tests.Storage.Upkeep;

public sealed class TidyingTests : IDisposable
{
    private static readonly DateTimeOffset First = new(2026, 11, 26, 2, 0, 0, TimeSpan.Zero);
    private static readonly RetentionSettings Year = new() { RunDays = 365, PageDays = 365 };

    private readonly TemporaryFolder folder = new();
    private readonly StandingClock clock = new(First);
    private readonly Store store;

    public TidyingTests() => store = Store.Open(Path.Combine(folder.Root, "extractor.db"), time: clock);

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Runs_older_than_kept_go_with_their_items_and_nothing_else_does()
    {
        Nights(60);
        store.AddVerdict(new Verdict(store.Facts().First().Key, "ann", clock.Now, Decision.Accept, null, null));
        var before = Export();
        clock.Now = First.AddDays(365 + 4).AddHours(1);

        Assert.Equal(new Tidied(5, 10, 0, 0), Tidy(dryRun: true));
        Assert.Equal(60, store.Runs().Count);
        Assert.Equal(new Tidied(5, 10, 0, 0), Tidy());

        Assert.Equal((55, 6L), (store.Runs().Count, store.Runs()[^1].Id));
        Assert.Equal(before, Export());
        Assert.True(Tidy().IsNothing);
    }

    [Fact]
    public void The_last_fifty_runs_stay_even_where_the_clock_jumps_ahead()
    {
        Nights(53);
        clock.Now = First.AddYears(50);

        Assert.Equal(3, Tidy().Runs);
        Assert.True(Tidy().IsNothing);
        Assert.Equal(50, store.Runs().Count);
    }

    [Fact]
    public void What_failed_and_was_not_tried_since_stays_to_be_tried_again()
    {
        var run = store.BeginRun("ingest", TemporaryStore.Recipe);
        store.Record(run, [Failed("never-again.txt"), Failed("mended.txt")]);
        store.FinishRun(run);
        run = store.BeginRun("ingest", TemporaryStore.Recipe);
        store.Record(run, Sample.Item("mended.txt"));
        store.FinishRun(run);
        Nights(50);
        var failed = store.FailedItems();
        clock.Now = First.AddYears(50);

        Assert.Equal((1, 2), Tidy() is var tidied ? (tidied.Runs, tidied.Items) : default);

        Assert.Equal([new Origin("news", "never-again.txt")], failed);
        Assert.Equal(failed, store.FailedItems());
        Assert.Equal(["never-again.txt"], store.RunItems(1).Select(i => i.Path));
    }

    [Fact]
    public void A_run_at_work_stays()
    {
        store.BeginRun("ingest", TemporaryStore.Recipe);
        Nights(51);
        clock.Now = First.AddYears(50);

        Assert.Equal(1, Tidy().Runs);
        Assert.Equal(RunStatus.Running, store.FindRun(1)!.Status);
    }

    [Fact]
    public void Pages_that_no_list_names_any_more_are_forgotten_but_for_what_they_reserve()
    {
        var run = store.BeginRun("ingest", TemporaryStore.Recipe);
        store.Record(run, [Fetched("old", First), Fetched("reserved", First) with { Visit = Visit(First) with { OptOut = "robots meta: noai" } }, Fetched("listed", First.AddDays(300))]);
        store.FinishRun(run);
        clock.Now = First.AddDays(366);

        Assert.Equal(new Tidied(0, 0, 0, 0), Tidying.Tidy(store, Year, recheck: TimeSpan.FromDays(400)));
        Assert.Equal(new Tidied(0, 0, 0, 1), Tidy());

        Assert.Null(store.WebMemory.Page("wire", "old"));
        Assert.NotNull(store.WebMemory.Page("wire", "reserved"));
        Assert.NotNull(store.WebMemory.Page("wire", "listed"));
        Assert.Equal(3, store.Facts().Select(f => f.Key.TextHash).Distinct().Count());
    }

    [Fact]
    public void Attempts_of_schedules_go_but_for_the_last_and_the_last_that_ended_well()
    {
        for (var night = 0; night < 60; night++) Attempt("nightly", First.AddDays(night), night == 3 ? "done" : "failed");
        Attempt("yearly", First, "done");
        clock.Now = First.AddYears(50);

        Assert.Equal(9, Tidy(dryRun: true).Attempts);
        Assert.Equal(9, Tidy().Attempts);

        var left = store.Read(s => s.Connection.Query<(string Schedule, string Due)>("select schedule, due from scheduled_run order by schedule, due").AsList());
        Assert.Equal(("nightly", Days.Write(First.AddDays(3))), left[0]);
        Assert.Equal(("nightly", Days.Write(First.AddDays(10))), left[1]);
        Assert.Equal(("yearly", Days.Write(First)), left[^1]);
    }

    [Fact]
    public void Zero_keeps_for_ever()
    {
        Nights(53);
        clock.Now = First.AddYears(50);

        Assert.True(Tidying.Tidy(store, new RetentionSettings { RunDays = 0, PageDays = 0 }, TimeSpan.Zero).IsNothing);
    }

    private Tidied Tidy(bool dryRun = false) => Tidying.Tidy(store, Year, TimeSpan.FromHours(24), dryRun);

    // Two items each night, of which the second is as it was.
    private void Nights(int count)
    {
        for (var night = 0; night < count; night++)
        {
            clock.Now = First.AddDays(night);
            var run = store.BeginRun("ingest", TemporaryStore.Recipe);
            store.Record(run, [Sample.Item($"{night % 2}.txt", $"{night % 2} {Sample.Text}"), Sample.Item("same.txt", "same " + Sample.Text)]);
            store.FinishRun(run);
        }
    }

    private void Attempt(string schedule, DateTimeOffset due, string state) => store.Write(s => s.Connection.Execute(
        "insert into scheduled_run (schedule, due, attempt, state, ended) values (@schedule, @due, 1, @state, @due)", new { schedule, due = Days.Write(due), state }));

    private static FailedItem Failed(string path) => new(new Origin("news", path), "read", $"{path}: is empty");

    private static ExtractedItem Fetched(string path, DateTimeOffset at) => Sample.Item(path, $"{path} {Sample.Text}", source: "wire") with { Visit = Visit(at) };

    private static WebVisit Visit(DateTimeOffset at) => new(new Validators("\"1\"", null), "mark", "http://wire.example/x", at);

    private string Export()
    {
        using var text = new StringWriter();
        CanonicalExport.Write(store, text);
        return text.ToString();
    }
}
