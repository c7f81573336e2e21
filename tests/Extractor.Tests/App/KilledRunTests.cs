using System.Diagnostics;
using System.Globalization;
using Extractor.App;
using Extractor.Tests.House;
using Extractor.Tests.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Extractor.Tests.App;

/// <summary>Runs that are killed without warning, again and again, on our own articles and copies of them.</summary>
[Trait("Category", "Slow")]
public sealed class KilledRunTests : IDisposable
{
    private const int Kills = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_killed_at_ten_random_moments_leaves_in_the_end_the_store_of_one_clean_run()
    {
        var files = WriteArticles();
        End(Start("ingest", "news", "--store", "clean.db"));
        var random = new Random(20261125);
        var killed = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            // Further every time, so that the last come near the end; some before the point that an earlier one had reached.
            var (run, moment) = (RunsBegun() + 1, random.Next(files * (kill + 1) / (Kills + 1)));
            using var process = Process.Start(Start("ingest", "news", "--store", "killed.db", "--threads", "2"))!;
            Assert.True(SpinWait.SpinUntil(() => process.HasExited || ItemsOf(run) >= moment, Patience), "it stands still");
            if (!process.HasExited) killed++;
            process.Kill();
            process.WaitForExit();
        }

        Assert.Equal(Kills, killed);
        Assert.Equal("ok", Ask("pragma integrity_check"));
        End(Start("ingest", "news", "--store", "killed.db"));
        Assert.Equal(End(Start("export", "--canonical", "--store", "clean.db")), End(Start("export", "--canonical", "--store", "killed.db")));
    }

    // Every fifth article also as a copy, and some of the copies in places that come before the article.
    private int WriteArticles()
    {
        var (count, edits) = (0, Edits.All);
        foreach (var path in Repository.Files("corpus/articles", "*.txt").Order(StringComparer.Ordinal))
        {
            var (text, name) = (File.ReadAllText(path), Path.GetFileName(path));
            folder.Write($"news/{count++ % 7}/{name}", text);
            if (count % 5 == 0) folder.Write($"news/{count % 3}/copy-{name}", edits[count++ / 5 % edits.Count].Make(text));
        }

        return count;
    }

    private int RunsBegun() => Math.Max(0, Number("select count(*) from run"));

    private int ItemsOf(int run) => RunsBegun() < run ? -1 : Number($"select count(*) from run_item where run_id = {run}");

    private int Number(string sql) => int.Parse(Ask(sql), CultureInfo.InvariantCulture);

    private string Ask(string sql)
    {
        var path = Path.Combine(folder.Root, "killed.db");
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

    private ProcessStartInfo Start(params string[] arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Extractor.App.dll"), .. arguments])
    {
        WorkingDirectory = folder.Root, RedirectStandardOutput = true,
    };

    private static string End(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), "it did not end");
        Assert.Equal(ExitCode.Done, process.ExitCode);
        return output;
    }
}
