using System.Text.Json;
using Extractor.App;
using Extractor.App.Log;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Extractor.Tests.App;

public sealed class LogTests : IDisposable
{
    private readonly StringWriter error = new();
    private readonly Terminal terminal;

    public LogTests() => terminal = new Terminal { Out = Stream.Null, Error = error, Folder = "/", Clock = new StandingClock(new DateTimeOffset(2026, 11, 26, 2, 0, 0, TimeSpan.Zero)) };

    public void Dispose() => error.Dispose();

    [Fact]
    public void Every_line_of_JSON_says_when_how_grave_and_what_it_belongs_to()
    {
        using (LogSetup.Begin(new LogSettings { Format = LogFormat.Json }, terminal))
        using (terminal.Within("schedule", "nightly"))
        using (terminal.Within("run", 12L))
        {
            terminal.Say("warning: two lines\nand \"quotes\"");
        }

        Assert.Equal(
            """{"time":"2026-11-26T02:00:00.000Z","level":"warning","category":"Extractor","message":"two lines\nand \"quotes\"","scope":{"run":12,"schedule":"nightly"}}""" + "\n",
            error.ToString());
    }

    [Fact]
    public void Text_is_what_would_be_said_without_a_log()
    {
        using (LogSetup.Begin(new LogSettings(), terminal))
        {
            terminal.Say("Review pages at http://a.example");
            terminal.Say("warning: plain text");
        }

        terminal.Say("after it");
        Assert.Equal("Review pages at http://a.example\nwarning: plain text\nafter it\n", error.ToString());
    }

    [Fact]
    public void Levels_go_by_category_and_what_is_not_the_program_s_own_begins_at_warning()
    {
        using var factory = Of(new LogSettings { Levels = new Dictionary<string, LogLevel> { ["Microsoft.AspNetCore.Routing"] = LogLevel.Debug, ["Extractor"] = LogLevel.Error } });
        Log(factory, "Microsoft.AspNetCore.Hosting", LogLevel.Information);
        Log(factory, "Microsoft.AspNetCore.Hosting", LogLevel.Warning);
        Log(factory, "Microsoft.AspNetCore.Routing.Matching", LogLevel.Debug);
        Log(factory, "Microsoft.AspNetCore.DataProtection.Keys", LogLevel.Warning);
        Log(factory, "Extractor", LogLevel.Warning);
        Log(factory, "Some.Other", LogLevel.Information);

        Assert.Equal(["Hosting: warning", "Matching: debug", "Other: information"], Lines());
    }

    [Fact]
    public void A_higher_level_of_all_holds_for_others_too()
    {
        using var factory = Of(new LogSettings { Level = LogLevel.Error });
        Log(factory, "Microsoft.AspNetCore.Hosting", LogLevel.Warning);
        Log(factory, "Microsoft.AspNetCore.Hosting", LogLevel.Error);

        Assert.Equal(["Hosting: error"], Lines());
    }

    [Fact]
    public void An_exception_stays_on_the_line()
    {
        using var factory = Of(new LogSettings { Format = LogFormat.Json });
        factory.CreateLogger("Extractor").Log(LogLevel.Error, default, "it broke", new InvalidOperationException("because"), (m, _) => m);

        var line = JsonDocument.Parse(Assert.Single(Lines())).RootElement;
        Assert.StartsWith("System.InvalidOperationException: because", line.GetProperty("exception").GetString(), StringComparison.Ordinal);
        Assert.False(line.TryGetProperty("scope", out _));
    }

    [Fact]
    public void A_run_that_nobody_watches_says_how_it_ended_and_which_sources_failed()
    {
        using var temporary = new TemporaryStore();
        var run = temporary.Store.BeginRun("ingest", TemporaryStore.Recipe);
        temporary.Store.Record(run, [Sample.Item(), new FailedItem(new Origin("wire", "x"), "fetch", "x: 503")]);
        var report = new IngestionReport(run) { Counts = temporary.Store.FinishRun(run, RunStatus.Done, ["news", "wire"]) };

        using (LogSetup.Begin(new LogSettings { Format = LogFormat.Json }, terminal))
        {
            RunEnding.Of(SettingsLoader.Default, terminal).Follow(temporary.Store, report);
        }

        var lines = Lines().Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(3, lines.Count);
        Assert.Contains("seen 2: new 1,", lines[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal((1, "wire"), (lines[1].GetProperty("scope").GetProperty("run").GetInt32(), lines[1].GetProperty("scope").GetProperty("source").GetString()));
        Assert.Contains("1 of 1 item of 'wire' failed; 'extractor runs show 1 --status failed' tells why", lines[1].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("alert: 1 of 2 items failed", lines[2].GetProperty("message").GetString());
    }

    private ILoggerFactory Of(LogSettings settings) => LoggerFactory.Create(logging => LogSetup.Apply(logging, settings, terminal));

    private static void Log(ILoggerFactory factory, string category, LogLevel level) =>
        factory.CreateLogger(category).Log(level, default, level, null, (l, _) => l.ToString().ToLowerInvariant());

    private string[] Lines() => error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
