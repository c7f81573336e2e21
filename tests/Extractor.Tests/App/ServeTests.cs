using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.App;
using Extractor.Schedule;
using Extractor.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Extractor.Tests.App;

/// <summary><c>serve</c> as a process of its own, stopped and killed in the middle of a night over our own articles and copies of them.</summary>
[Trait("Category", "Slow")]
public sealed partial class ServeTests : IDisposable
{
    private const int Kills = 10;

    private readonly OwnProcess program = new();

    public ServeTests() => program.Write(
        "pipeline.json", """{ "threads": 2, "sources": [{ "name": "news", "path": "news" }], "schedule": [{ "name": "night", "cron": "0 2 1 1 *", "retries": 0 }] }""");

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_night_killed_ten_times_is_finished_by_the_next_start_with_the_store_of_a_clean_night()
    {
        var files = program.WriteArticles();
        OwnProcess.End(program.Start("ingest", "--store", "clean.db"));
        MakeDue();
        var random = new Random(20261126);
        for (var kill = 0; kill < Kills; kill++)
        {
            // Further every time, so that the last come near the end; some before the point that an earlier one had reached.
            var moment = random.Next(files * (kill + 1) / (Kills + 1));
            using var process = Process.Start(Serve())!;
            Assert.True(SpinWait.SpinUntil(() => process.HasExited || Items(kill + 1) >= moment, OwnProcess.Patience), "it stands still");
            process.Kill();
            process.WaitForExit();
        }

        FinishNight();
        Assert.Equal("ok", Ask("pragma integrity_check"));
        Assert.Equal(Kills.ToString(CultureInfo.InvariantCulture), Ask("select count(*) from scheduled_run where state = 'interrupted' and reason = 'its process was gone'"));
        Assert.Equal("1", Ask("select count(*) from scheduled_run where state = 'done'"));
        Assert.Equal("1", Ask("select count(distinct due) from scheduled_run where state <> 'missed'"));
        Assert.Equal("0", Ask("select count(*) from source_claim"));
        Assert.Equal(OwnProcess.End(program.Start("export", "--canonical", "--store", "clean.db")), OwnProcess.End(program.Start("export", "--canonical")));
    }

    [Fact]
    public async Task Told_to_stop_in_the_middle_of_a_night_it_saves_what_is_in_hand_and_the_next_start_takes_the_rest()
    {
        if (OperatingSystem.IsWindows()) return; // Windows has no such signal to send to one process.
        program.WriteArticles();
        MakeDue();
        var start = Serve();
        start.RedirectStandardError = true;
        using (var process = Process.Start(start)!)
        {
            var said = process.StandardError.ReadToEndAsync();
            Assert.True(SpinWait.SpinUntil(() => process.HasExited || Items(1) > 0, OwnProcess.Patience), "it stands still");
            Terminate(process);
            Assert.Equal(ExitCode.Done, process.ExitCode);
            Assert.Matches(Served(), await said);
        }

        Assert.Equal("interrupted, the program was stopped", Ask("select state || ', ' || reason from scheduled_run where attempt = 1"));
        Assert.Equal("interrupted", Ask("select status from run where ended is not null"));
        Assert.Equal("0", Ask("select count(*) from source_claim"));
        FinishNight();

        Assert.Equal("done", Ask("select state from scheduled_run where attempt = 2"));
        Assert.Equal("0", Ask("select count(*) from run_item i join run_item j on j.path = i.path where i.run_id = 1 and j.run_id = 2 and i.status = 'new' and j.status = 'new'"));
    }

    // As if serve had looked at the schedule more than a year ago, and been off since: the latest night is due at once, and no other for long.
    private void MakeDue()
    {
        using var store = Store.Open(Path.Combine(program.Root, "extractor.db"), time: new FakeTimeProvider(DateTimeOffset.UtcNow.AddDays(-400)));
        new ScheduleBook(store).Look(SettingsLoader.Load(null, program.Root, new Dictionary<string, string>(), []).Settings.Schedule[0]);
    }

    private void FinishNight()
    {
        using var process = Process.Start(Serve())!;
        Assert.True(SpinWait.SpinUntil(() => process.HasExited || Ask("select count(*) from scheduled_run where state = 'done'") == "1", OwnProcess.Patience), "the night does not end");
        if (OperatingSystem.IsWindows()) process.Kill();
        else Terminate(process);
    }

    private static void Terminate(Process process)
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        Assert.True(process.WaitForExit(OwnProcess.Patience), "it goes on");
    }

    // Of the run of that number; -1 where it has not begun.
    private int Items(int run) => int.Parse(Ask($"select case when exists (select 1 from run where id = {run}) then (select count(*) from run_item where run_id = {run}) else -1 end"), CultureInfo.InvariantCulture);

    private string Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(program.Root, "extractor.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    private ProcessStartInfo Serve() => program.Start("serve", "--port", "0");

    [GeneratedRegex(@"Review pages at http://127\.0\.0\.1:\d+/ .*schedule 'night', due .*, is interrupted: the program was stopped", RegexOptions.Singleline)]
    private static partial Regex Served();
}
