using System.Diagnostics;
using System.Text.Json;
using Dapper;
using Extractor.Schedule;
using Extractor.Storage;
using Extractor.Tests.App;
using Extractor.Tests.Storage;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Extractor.Tests.Schedule;

/// <summary>Two processes that <c>serve</c> one schedule from one server, each as a machine of its own.</summary>
[Trait("Category", "Slow")]
[Trait("Store", "PostgreSQL")]
public sealed class TwoMachinesTests : IDisposable
{
    private readonly OwnProcess program = new();
    private readonly string store;

    public TwoMachinesTests()
    {
        store = TestDatabase.Server is null ? "" : TestDatabase.New(program.Root);
        program.Write(
            "pipeline.json", $$"""{ "threads": 1, "store": {{JsonSerializer.Serialize(store)}}, "sources": [{ "name": "news", "path": "news/0" }], "schedule": [{ "name": "night", "cron": "0 2 1 1 *", "retries": 0 }] }""");
    }

    public void Dispose()
    {
        program.Dispose();
        TestDatabase.Drop(store);
    }

    [PostgresFact]
    public void A_night_runs_on_one_of_them_and_when_that_is_killed_the_other_finishes_it()
    {
        program.WriteArticles();
        OwnProcess.End(program.Start("ingest", "--store", "clean.db"));
        MakeDue();
        var machines = new Dictionary<string, Process> { ["north"] = Serve("north"), ["south"] = Serve("south") };
        try
        {
            Await(() => Ask("select count(*) from run_item") is not "0", "it stands still");
            var first = Ask("select split_part(owner, ' ', 1) from scheduled_run where attempt = 1 and state = 'running'");
            machines[first].Kill();
            machines[first].WaitForExit();
            Assert.Equal("1", Ask("select count(*) from run"));

            // As if two minutes had passed, in which it would have been heard of eight times.
            Ask($"update heartbeat set at = '2020-01-01T00:00:00.000Z' where owner like '{first} %' returning 1");
            Await(() => Ask("select count(*) from scheduled_run where state = 'done'") == "1", "the night does not end");
            var second = first == "north" ? "south" : "north";

            Assert.Equal(
                $"{first} interrupted: nothing was heard of {first} any more, {second} done: ",
                Ask("select string_agg(split_part(owner, ' ', 1) || ' ' || state || ': ' || coalesce(reason, ''), ', ' order by attempt) from scheduled_run where state <> 'missed'"));
            Assert.Equal("interrupted, done", Ask("select string_agg(status, ', ' order by id) from run"));
            Assert.Equal("0", Ask("select count(*) from source_claim"));
            Assert.Equal("0", Ask("select count(*) from run_item i join run_item j using (source_id, path) where i.run_id = 1 and j.run_id = 2 and i.status = 'new' and j.status = 'new'"));
            Assert.Equal(OwnProcess.End(program.Start("export", "--canonical", "--store", "clean.db")), OwnProcess.End(program.Start("export", "--canonical")));
        }
        finally
        {
            foreach (var process in machines.Values)
            {
                process.Kill();
                process.WaitForExit();
                process.Dispose();
            }
        }

        void Await(Func<bool> holds, string otherwise) => Assert.True(SpinWait.SpinUntil(() => machines.Values.All(p => p.HasExited) || holds(), OwnProcess.Patience), otherwise);
    }

    // As if both had looked at the schedule more than a year ago, and been off since.
    private void MakeDue()
    {
        using var opened = Store.Open(store, time: new FakeTimeProvider(DateTimeOffset.UtcNow.AddDays(-400)));
        new ScheduleBook(opened).Look(SettingsLoader.Load(null, program.Root, new Dictionary<string, string>(), []).Settings.Schedule[0]);
    }

    private Process Serve(string machine)
    {
        var start = program.Start("serve", "--port", "0");
        start.Environment["EXTRACTOR_MACHINE"] = machine;
        return Process.Start(start)!;
    }

    private string Ask(string sql)
    {
        using var connection = TestDatabase.Open(store);
        return $"{connection.ExecuteScalar(sql)}";
    }
}
