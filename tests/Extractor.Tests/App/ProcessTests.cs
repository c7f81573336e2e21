using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extractor.App;
using Extractor.Tests.House;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Extractor.Tests.App;

/// <summary>The program as a process of its own: what a machine, a signal or a pipe does to it.</summary>
[Trait("Category", "Slow")]
public sealed class ProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Culture_and_time_zone_of_the_machine_change_not_a_byte()
    {
        var plain = Run(Start("extract", Repository.At("corpus", "articles", "dev"), "--format", "jsonl"));

        var other = Start("extract", Repository.At("corpus", "articles", "dev"), "--format", "jsonl", "--threads", "2");
        (other.Environment["LANG"], other.Environment["LC_ALL"], other.Environment["TZ"]) = ("tr_TR.UTF-8", "tr_TR.UTF-8", "Asia/Tokyo");

        Assert.NotEmpty(plain.Out);
        Assert.Equal(plain.Out, Run(other).Out);
    }

    /// <remarks>The README's command: the SDK for the web would start the program in the folder of its project.</remarks>
    [Fact]
    public void Run_from_the_source_it_reads_the_settings_of_the_folder_where_it_was_called()
    {
        folder.Write("pipeline.json", """{ "sources": [{ "name": "here", "path": "." }] }""");
        var start = Start();
        start.ArgumentList.Clear();
        foreach (var word in (string[])["run", "--no-build", "-c", "Release", "--project", Repository.At("src", "Extractor.App"), "--", "config", "show"]) start.ArgumentList.Add(word);

        Assert.Contains("\"name\": \"here\"", Run(start).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_finishes_the_article_in_hand_and_says_where_it_stopped()
    {
        if (OperatingSystem.IsWindows()) return; // Windows has no such signal to send to one process.
        using var process = Process.Start(Start("extract", "-", "--format", "jsonl", "--threads", "1"))!;
        var messages = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(Sentences.Line("x", Sentences.Deal));
        process.StandardInput.Flush();
        Assert.StartsWith("""{"id":"x",""", process.StandardOutput.ReadLine(), StringComparison.Ordinal);

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();

        // The program waits for its input; what comes now or never, it takes no more.
        var rest = FeedUntilExit(process);
        Assert.Equal(ExitCode.Interrupted, process.ExitCode);
        Assert.Contains("Stopped after stdin:", await messages, StringComparison.Ordinal);
        Assert.True(rest < 1000);
    }

    [Fact]
    public void A_killed_run_and_another_leave_the_store_of_one_clean_run()
    {
        var lines = Enumerable.Range(0, 200).Select(i => Sentences.Line($"{i}", $"{Sentences.Deal}\nStory {i}.")).ToList();
        Run(Start("ingest", "-", "--store", "clean.db"), string.Concat(lines));
        var clean = Run(Start("export", "--canonical", "--store", "clean.db")).Out;

        // The input ends where the test wants: what was read is half kept, half in hand.
        using (var process = Process.Start(Start("ingest", "-", "--store", "killed.db", "--threads", "1"))!)
        {
            foreach (var line in lines.Take(100)) process.StandardInput.Write(line);
            process.StandardInput.Flush();
            Assert.True(SpinWait.SpinUntil(() => Kept("killed.db") > 0, Patience), "nothing was kept");
            process.Kill();
            process.WaitForExit();
        }

        Assert.InRange(Kept("killed.db"), 1, 100);
        Run(Start("ingest", "-", "--store", "killed.db"), string.Concat(lines));
        Assert.Equal(clean, Run(Start("export", "--canonical", "--store", "killed.db")).Out);
    }

    private int Kept(string store)
    {
        if (!File.Exists(Path.Combine(folder.Root, store))) return 0;
        try
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Root, store)};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "select count(*) from article";
            return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
        catch (SqliteException)
        {
            return 0; // The table is still to be made.
        }
    }

    private static int FeedUntilExit(Process process)
    {
        var fed = 0;
        try
        {
            for (; !process.HasExited && fed < 1000; fed++)
            {
                process.StandardInput.Write(Sentences.Line($"{fed}", Sentences.Other));
                process.StandardInput.Flush();
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is gone, and its end of the pipe with it.
        }

        Assert.True(process.WaitForExit(Patience), "it went on");
        return fed;
    }

    private ProcessStartInfo Start(params string[] arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Extractor.App.dll"), .. arguments])
    {
        WorkingDirectory = folder.Root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8, StandardInputEncoding = new UTF8Encoding(false),
    };

    private static (int Code, string Out) Run(ProcessStartInfo start, string input = "")
    {
        using var process = Process.Start(start)!;
        var (output, messages) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(Patience), "it did not end");
        Assert.True(process.ExitCode == ExitCode.Done, messages.Result);
        return (process.ExitCode, output.Result);
    }
}
