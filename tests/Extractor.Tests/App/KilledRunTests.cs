using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Extractor.Tests.App;

/// <summary>Runs that are killed without warning, again and again, on our own articles and copies of them.</summary>
[Trait("Category", "Slow")]
public sealed class KilledRunTests : IDisposable
{
    private const int Kills = 10;

    private readonly OwnProcess program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_run_killed_at_ten_random_moments_leaves_in_the_end_the_store_of_one_clean_run()
    {
        var files = program.WriteArticles();
        OwnProcess.End(program.Start("ingest", "news", "--store", "clean.db"));
        var random = new Random(20261125);
        var killed = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            // Further every time, so that the last come near the end; some before the point that an earlier one had reached.
            var (run, moment) = (RunsBegun() + 1, random.Next(files * (kill + 1) / (Kills + 1)));
            using var process = Process.Start(program.Start("ingest", "news", "--store", "killed.db", "--threads", "2"))!;
            Assert.True(SpinWait.SpinUntil(() => process.HasExited || ItemsOf(run) >= moment, OwnProcess.Patience), "it stands still");
            if (!process.HasExited) killed++;
            process.Kill();
            process.WaitForExit();
        }

        Assert.Equal(Kills, killed);
        Assert.Equal("ok", Ask("pragma integrity_check"));
        OwnProcess.End(program.Start("ingest", "news", "--store", "killed.db"));
        Assert.Equal(OwnProcess.End(program.Start("export", "--canonical", "--store", "clean.db")), OwnProcess.End(program.Start("export", "--canonical", "--store", "killed.db")));
    }

    private int RunsBegun() => Math.Max(0, Number("select count(*) from run"));

    private int ItemsOf(int run) => RunsBegun() < run ? -1 : Number($"select count(*) from run_item where run_id = {run}");

    private int Number(string sql) => int.Parse(Ask(sql), CultureInfo.InvariantCulture);

    private string Ask(string sql)
    {
        var path = Path.Combine(program.Root, "killed.db");
        if (!File.Exists(path)) return "-1";
        try
        {
            using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
        }
        catch (SqliteException)
        {
            return "-1"; // The tables are still to be made.
        }
    }
}
