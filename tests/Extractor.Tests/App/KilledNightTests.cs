using System.Diagnostics;
using System.Globalization;
using Extractor.App;
using Extractor.Tests.House;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Extractor.Tests.App;

/// <summary><c>serve</c>, killed without warning in the middle of its night, again and again.</summary>
[Trait("Category", "Slow")]
public sealed class KilledNightTests : IDisposable
{
    private const int Kills = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_night_killed_ten_times_is_finished_by_the_next_start_with_the_store_of_a_clean_night()
    {
        var files = WriteArticles();
        End("ingest", "--store", "clean.db");

        // A night of last winter that nobody ran is due at the first start, and no other this year.
        End("schedule", "--store", "killed.db");
        Ask("insert into schedule_since (schedule, cron, time_zone, since) values ('night', '0 2 1 1 *', 'UTC', '2025-12-31T00:00:00.000Z')");
        var random = new Random(20261126);
        var killed = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var (run, moment) = (RunsBegun() + 1, random.Next(files * (kill + 1) / (Kills + 1)));
            using var serve = Serve();
            Assert.True(SpinWait.SpinUntil(() => serve.HasExited || Done() > 0 || ItemsOf(run) >= moment, Patience), "it stands still");
            if (Done() == 0) killed++;
            serve.Kill();
            serve.WaitForExit();
        }

        Assert.Equal(Kills, killed);
        using (var serve = Serve())
        {
            Assert.True(SpinWait.SpinUntil(() => serve.HasExited || Done() > 0, Patience), "the night is not finished");
            serve.Kill();
            serve.WaitForExit();
        }

        Assert.Equal("ok", Ask("pragma integrity_check"));
        Assert.Equal("interrupted 10, done 1", Ask("select group_concat(state || ' ' || n, ', ') from (select state, count(*) n from scheduled_run where state <> 'missed' group by state order by state desc)"));
        Assert.Equal(End("export", "--canonical", "--store", "clean.db"), End("export", "--canonical", "--store", "killed.db"));
    }

    private int WriteArticles()
    {
        folder.Write("pipeline.json", """{ "sources": [{ "name": "news", "path": "news" }], "threads": 2, "schedule": [{ "name": "night", "cron": "0 2 1 1 *" }] }""");
        var count = 0;
        foreach (var path in Repository.Files("corpus/articles", "*.txt").Order(StringComparer.Ordinal)) folder.Write($"news/{count++ % 7}/{Path.GetFileName(path)}", File.ReadAllText(path));
        return count;
    }

    private int RunsBegun() => Math.Max(0, Number("select count(*) from run"));

    private int Done() => Number("select count(*) from scheduled_run where state = 'done'");

    private int ItemsOf(int run) => RunsBegun() < run ? -1 : Number($"select count(*) from run_item where run_id = {run}");

    private int Number(string sql) => int.Parse(Ask(sql), CultureInfo.InvariantCulture);

    private string Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Root, "killed.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    private Process Serve() => Process.Start(Program("serve", "--port", "0", "--store", "killed.db"))!;

    private ProcessStartInfo Program(params string[] arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Extractor.App.dll"), .. arguments]) { WorkingDirectory = folder.Root };

    private string End(params string[] arguments)
    {
        var start = Program(arguments);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(ExitCode.Done, process.ExitCode);
        return said;
    }
}
