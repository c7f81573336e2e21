using System.Text.Json;
using Extractor.App;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.App;

public sealed class ScheduleCommandTests : IDisposable
{
    private const string Settings = """
        { "sources": [{ "name": "news", "path": "news" }], "schedule": [{ "name": "night", "cron": "30 2 * * *", "timeZone": "Europe/Berlin" }] }
        """;

    private readonly Program program = new Program { Clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.Zero)) }
        .With("pipeline.json", Settings).With("news/a.txt", Sentences.Deal);

    public void Dispose() => program.Dispose();

    [Fact]
    public void It_lists_what_is_due_next_and_how_the_last_run_ended()
    {
        Assert.Equal(ExitCode.Done, program.Run("schedule", "--format", "json"));
        var before = JsonDocument.Parse(program.Out).RootElement[0];
        Assert.Equal(("night", "2026-03-29T01:00:00Z", JsonValueKind.Null), (before.GetProperty("schedule").GetString(), before.GetProperty("next").GetString(), before.GetProperty("last").ValueKind));

        Assert.False(File.Exists(program.At("extractor.db")));
        Assert.Equal(ExitCode.Done, program.Run("schedule", "run", "night"));
        Assert.Contains("seen 1: new 1,", program.Out, StringComparison.Ordinal);
        program.Run("schedule", "--format", "csv");
        Assert.Equal(
            $"night,30 2 * * *,Europe/Berlin,2026-03-29T01:00:00Z,,2026-03-28T12:00:00Z,by hand,done,2026-03-28T12:00:00Z,1,{Environment.MachineName},2026-03-28T12:00:00Z,", program.Out.TrimEnd().Split("\r\n")[1]);
        program.Run("schedule", "--history", "--format", "jsonl");
        Assert.Equal(("done", true), JsonDocument.Parse(program.Out).RootElement is var run ? (run.GetProperty("state").GetString(), run.GetProperty("by_hand").GetBoolean()) : default);
        program.Run("schedule");
        Assert.Contains("night", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_is_not_there_is_told_with_those_that_are()
    {
        Assert.Equal(ExitCode.Usage, program.Run("schedule", "run", "nacht"));
        Assert.Equal("schedule run: there is no entry 'nacht' in the schedule of the settings; there are night.\n", program.Error);
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("schedule run night")]
    public void Where_another_run_is_at_work_on_a_source_it_says_so_and_does_nothing(string command)
    {
        using (var store = Store.Open(program.At("extractor.db"), time: program.Clock)) store.BeginRun("ingest", TemporaryStore.Recipe, ["news"]);

        Assert.Equal(ExitCode.Busy, program.Run(command.Split(' ')));
        Assert.Equal(
            $"another run is at work on the source 'news' (run 1, ingest, since 2026-03-28 12:00:00Z, process {Environment.ProcessId} on {Environment.MachineName}); wait for it to end or stop it, then try again\n",
            program.Error);
        using var after = Store.Open(program.At("extractor.db"));
        Assert.Single(after.Runs());
    }

    [Fact]
    public void A_source_that_nothing_works_on_any_more_is_free()
    {
        using (var store = Store.Open(program.At("extractor.db"))) store.BeginRun("ingest", TemporaryStore.Recipe, ["news"]);
        Own($"{Environment.MachineName} 999999999 x");

        Assert.Equal(ExitCode.Done, program.Run("ingest"));
        Assert.Equal(ExitCode.Done, program.Run("ingest"));
    }

    private void Own(string owner)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={program.At("extractor.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"update run set owner = '{owner}'";
        command.ExecuteNonQuery();
    }

    [Fact]
    public void A_run_of_a_machine_that_is_gone_is_ended_by_hand_and_no_other()
    {
        using (var store = Store.Open(program.At("extractor.db"))) store.BeginRun("ingest", TemporaryStore.Recipe, ["news"]);
        Assert.Equal(ExitCode.Failed, program.Run("runs", "end", "1"));
        Assert.Equal($"runs end: run 1 is at work in process {Environment.ProcessId} of this machine; stop that.\n", program.Error);
        Assert.Equal(ExitCode.Failed, program.Run("runs", "end", "2"));
        Own("elsewhere 7 x y");

        Assert.Equal(ExitCode.Done, program.Run("runs", "end", "1"));
        Assert.Equal(ExitCode.Done, program.Run("ingest"));
    }

    [Fact]
    public void What_a_full_disk_kept_from_being_written_down_as_over_claims_nothing()
    {
        using var store = Store.Open(program.At("extractor.db"));
        var run = store.BeginRun("ingest", TemporaryStore.Recipe, ["news"]);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={program.At("extractor.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "create trigger full before update on run begin select raise(abort, 'full'); end";
            command.ExecuteNonQuery();
            Assert.Throws<StoreException>(() => store.FinishRun(run));
            command.CommandText = "drop trigger full";
            command.ExecuteNonQuery();
        }

        Assert.Null(store.ClaimOn(["news"]));
        store.BeginRun("ingest", TemporaryStore.Recipe, ["news"]);
        Assert.Equal(RunStatus.Failed, store.FindRun(run.Id)!.Status);
    }
}
