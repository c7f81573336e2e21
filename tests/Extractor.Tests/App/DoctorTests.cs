using System.Text.Json;
using Dapper;
using Extractor.App;
using Extractor.App.Doctor;
using Extractor.Tests.Storage.Upkeep;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Extractor.Tests.App;

public sealed class DoctorTests : IDisposable
{
    private const string News = """{ "sources": [{ "name": "news", "path": "news" }] }""";
    private const string Wire = """{ "sources": [{ "name": "wire", "type": "feed", "url": "http://wire.example/feed" }], "http": { "contact": "desk@example.org" } }""";

    private static readonly DateTimeOffset Now = new(2026, 11, 26, 2, 0, 0, TimeSpan.Zero);

    private readonly StandingClock clock = new(Now);
    private readonly Program program;

    public DoctorTests() => program = new Program { Clock = clock };

    public void Dispose() => program.Dispose();

    [Fact]
    public void Where_nothing_is_wrong_every_check_is_ok_and_the_code_says_so()
    {
        program.With("pipeline.json", News).With("news/a.txt", Sentences.Deal).Run("ingest");

        var findings = Examine(ExitCode.Done);

        Assert.Equal(["settings", "store", "schema", "model", "recipe", "source news", "clock", "time zones", "disk", "permissions"], findings.Keys);
        Assert.All(findings.Where(f => f.Key != "disk"), f => Assert.Equal(("ok", null), (f.Value.State, f.Value.Remedy)));
        Assert.Contains("all 1 articles were extracted with this model", findings["recipe"].Says, StringComparison.Ordinal);
        program.Run("doctor");
        Assert.Contains("permissions", program.Out, StringComparison.Ordinal);
        Assert.Contains("10 checks: 0 failed, ", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_run_a_store_that_is_not_there_is_no_failure_and_is_not_made()
    {
        program.With("pipeline.json", News).With("news/a.txt", Sentences.Deal);

        Assert.Equal("warning", Examine(ExitCode.Done)["store"].State);
        Assert.False(File.Exists(program.At("extractor.db")));
    }

    [Fact]
    public void A_damaged_store_fails_with_the_remedy()
    {
        program.With("pipeline.json", News).With("news/a.txt", Sentences.Deal).Run("ingest");
        var bytes = File.ReadAllBytes(program.At("extractor.db"));
        bytes.AsSpan(bytes.Length / 2, bytes.Length / 4).Fill(0x5a);
        File.WriteAllBytes(program.At("extractor.db"), bytes);

        var store = Examine(ExitCode.Failed)["store"];

        Assert.Equal("failed", store.State);
        Assert.Contains("store restore", store.Remedy + store.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_refers_to_nothing_fails()
    {
        program.With("pipeline.json", News).With("news/a.txt", Sentences.Deal).Run("ingest");
        Do("pragma foreign_keys = off; delete from article_version");

        Assert.Contains("refer to what is not there", Examine(ExitCode.Failed)["store"].Says, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_store_is_left_as_it_is_and_a_newer_one_fails()
    {
        OlderStore.Make(program.With("pipeline.json", News).With("news/a.txt", Sentences.Deal).At("extractor.db"), runs: 1);

        var schema = Examine(ExitCode.Done)["schema"];

        Assert.Equal(("warning", OlderStore.Newest), (schema.State, Ask<int>("select max(version) from schema_version")));
        Do("insert into schema_version values (9000, '9000_future.sql', '2030-01-01T00:00:00.000Z')");
        Assert.Contains("a newer program wrote this store", Examine(ExitCode.Failed)["store"].Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_of_other_rules_are_counted()
    {
        program.With("pipeline.json", News).With("news/a.txt", Sentences.Deal).With("news/b.txt", Sentences.Other).Run("ingest");
        Do("update article_version set rules_hash = 'older' where id = 1");

        var recipe = Examine(ExitCode.Done)["recipe"];
        Assert.Equal(("warning", "1 of 2 articles were extracted with another model or other rules"), (recipe.State, recipe.Says));
        Assert.Contains("extractor reprocess", recipe.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_cannot_be_used_fails()
    {
        program.With("pipeline.json", """{ "sources": [{ "name": "news", "path": "news" }], "classifier": { "model": "mine.zip" } }""").With("news/a.txt", Sentences.Deal).With("mine.zip", "no model");

        var model = Examine(ExitCode.Failed)["model"];
        Assert.Equal("failed", model.State);
        Assert.Contains("mine.zip", model.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_whose_folder_is_gone_fails_and_an_empty_one_warns()
    {
        program.With("pipeline.json", """{ "sources": [{ "name": "gone", "path": "gone" }, { "name": "empty", "path": "empty" }, { "name": "list", "type": "urls", "path": "urls.txt" }] }""");
        Directory.CreateDirectory(program.At("empty"));

        var findings = Examine(ExitCode.Failed);

        Assert.Equal(("failed", "warning", "failed"), (findings["source gone"].State, findings["source empty"].State, findings["source list"].State));
        Assert.Contains($"{program.At("gone")} is not there", findings["source gone"].Says, StringComparison.Ordinal);
        Assert.Contains("http.contact", findings["http"].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_on_the_web_is_judged_by_what_is_remembered_and_is_not_asked()
    {
        program.With("pipeline.json", Wire);
        Assert.Equal(("ok", "never fetched yet"), State("source wire"));
        using (var store = Extractor.Storage.Store.Open(program.At("extractor.db"), time: clock))
        {
            store.WebMemory.Succeeded("wire");
            Assert.Equal(("ok", "had on 2026-11-26T02:00:00Z"), State("source wire"));
            store.WebMemory.Failed("wire", "http://wire.example/feed: 503", 2);
            Assert.Equal(("warning", "1 error since the last success on 2026-11-26T02:00:00Z: http://wire.example/feed: 503"), State("source wire"));
            store.WebMemory.Failed("wire", "http://wire.example/feed: 503", 2);
        }

        var stopped = Examine(ExitCode.Failed)["source wire"];
        Assert.Equal("failed", stopped.State);
        Assert.Contains("extractor sources enable wire", stopped.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_that_went_back_or_never_was_set_fails()
    {
        program.With("pipeline.json", News).With("news/a.txt", Sentences.Deal).Run("ingest");

        clock.Now = Now.AddDays(-1);
        Assert.Contains("but a run began at 2026-11-26T02:00:00Z", Examine(ExitCode.Failed)["clock"].Says, StringComparison.Ordinal);
        clock.Now = DateTimeOffset.UnixEpoch;
        Assert.Equal("failed", Examine(ExitCode.Failed)["clock"].State);
        Assert.Equal(("time zones", Extractor.App.Doctor.State.Failed), ClockFindings.Of(Now, null, "Nowhere/Land").Select(f => (f.Check, f.State)).Last());
    }

    [Theory]
    [InlineData(99_000_000, 0, "Failed")]
    [InlineData(1_000_000_000, 950_000_000, "Warning")]
    [InlineData(2_000_000_000, 950_000_000, "Ok")]
    public void A_disk_needs_room_for_a_copy_of_the_store(long free, long store, string state) => Assert.Equal(state, DiskFindings.Of(free, store).State.ToString());

    [Fact]
    public void Passwords_that_others_may_read_warn_and_a_store_that_cannot_be_written_fails()
    {
        program.With("pipeline.json", News).With("news/a.txt", Sentences.Deal).With("reviewers.json", "{}");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program.At("reviewers.json"), UnixFileMode.UserRead | UnixFileMode.OtherRead);
            Assert.Equal($"chmod 600 {program.At("reviewers.json")}", Examine(ExitCode.Done)["reviewers"].Remedy);
            File.SetUnixFileMode(program.At("reviewers.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Assert.Equal("ok", Examine(ExitCode.Done)["reviewers"].State);
        }

        program.Environment["EXTRACTOR_STORE"] = program.At("no-such-folder/extractor.db");
        Assert.Equal("failed", Examine(ExitCode.Failed)["permissions"].State);
        Assert.DoesNotContain(Directory.EnumerateFiles(program.Folder), f => f.EndsWith(".probe", StringComparison.Ordinal));
    }

    private (string State, string Says) State(string check) => Examine(ExitCode.Done)[check] is var found ? (found.State, found.Says) : default;

    private Dictionary<string, (string State, string Says, string? Remedy)> Examine(int code)
    {
        var got = program.Run("doctor", "--format", "json");
        Assert.True(code == got, $"{got}: {program.Error}{program.Out}");
        return JsonDocument.Parse(program.Out).RootElement.EnumerateArray().ToDictionary(
            f => f.GetProperty("check").GetString()!,
            f => (f.GetProperty("state").GetString()!, f.GetProperty("says").GetString()!, f.GetProperty("remedy").GetString()));
    }

    private T? Ask<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={program.At("extractor.db")};Pooling=False");
        return connection.ExecuteScalar<T>(sql);
    }

    private void Do(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={program.At("extractor.db")};Pooling=False");
        connection.Execute(sql);
    }
}
