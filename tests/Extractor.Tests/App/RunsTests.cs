using System.Text.Json;
using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

public sealed class RunsTests : IDisposable
{
    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Runs_are_listed_newest_first_with_what_they_did()
    {
        program.With("news/a.txt", Sentences.Deal).With("news/b.png", "x").Run("ingest", "news");
        program.With("news/empty.txt", "").Run("ingest", "news");

        Assert.Equal(ExitCode.Done, program.Run("runs", "--format", "jsonl"));

        var (second, first) = (Lines()[0], Lines()[1]);
        Assert.Equal((2, "ingest", "done"), (second.GetProperty("run").GetInt32(), second.GetProperty("kind").GetString(), second.GetProperty("status").GetString()));
        Assert.Equal((3, 0, 1, 1, 1), (Int(second, "seen"), Int(second, "new"), Int(second, "unchanged"), Int(second, "skipped"), Int(second, "failed")));
        Assert.Equal((2, 1, 1, 0), (Int(first, "seen"), Int(first, "new"), Int(first, "skipped"), Int(first, "failed")));
        program.Run("runs", "--limit", "1");
        Assert.Contains("ingest", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_item_of_a_run_says_how_it_ended_and_a_failure_why_and_what_to_do()
    {
        program.With("news/a.txt", Sentences.Deal).With("news/b.txt", Sentences.Deal).With("news/c.png", "x").With("news/empty.txt", "").Run("ingest", "news", "gone.txt");

        program.Run("runs", "show", "1", "--format", "jsonl");

        Assert.Equal(
            [("gone.txt", "failed"), ("a.txt", "new"), ("b.txt", "duplicate"), ("c.png", "skipped"), ("empty.txt", "failed")],
            Lines().Select(l => (Text(l, "path"), Text(l, "status"))).OrderBy(l => l.Item1 == "gone.txt" ? 0 : 1));
        var empty = Lines().Single(l => Text(l, "path") == "empty.txt");
        Assert.Equal(
            ("read", "empty", "empty.txt: is empty; write its text into it, or leave it out with an exclude glob.", "write its text into it, or leave it out with an exclude glob"),
            (Text(empty, "stage"), Text(empty, "class"), Text(empty, "reason"), Text(empty, "remedy")));
        var gone = Lines().Single(l => Text(l, "path") == "gone.txt");
        Assert.Equal(("fetch", "not-found", "check how it is written, and from where"), (Text(gone, "stage"), Text(gone, "class"), Text(gone, "remedy")));
        Assert.Equal("extension .png", Text(Lines().Single(l => Text(l, "path") == "c.png"), "reason"));

        program.Run("runs", "show", "--status", "failed", "--format", "csv");
        Assert.Equal(3, program.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        program.Run("runs", "show");
        Assert.Contains("seen 5: new 1, changed 0, unchanged 0, duplicate 1, skipped 1, failed 2;", program.Out, StringComparison.Ordinal);
        Assert.Contains("empty.txt: is empty", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_not_there_is_a_fault_of_the_command_line()
    {
        program.With("news/a.txt", Sentences.Deal).Run("ingest", "news");

        Assert.Equal(ExitCode.Usage, program.Run("runs", "show", "7"));
        Assert.Contains("there is no run 7", program.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, program.Run("runs", "show", "seven"));
    }

    [Fact]
    public void Failed_takes_only_what_failed_in_its_last_run()
    {
        program.With("news/a.txt", Sentences.Deal).With("news/b.txt", "").With("news/c.txt", "").Run("ingest", "news");
        program.With("news/c.txt", Sentences.Other).Run("ingest", "news/c.txt");

        Assert.Equal(ExitCode.Failed, program.Run("ingest", "--failed"));
        Assert.Contains("seen 1: new 0, changed 0, unchanged 0, duplicate 0, skipped 0, failed 1;", program.Out, StringComparison.Ordinal);

        program.With("news/b.txt", Sentences.Dateless);
        Assert.Equal(ExitCode.Done, program.Run("ingest", "--failed"));
        Assert.Contains("seen 1: new 1,", program.Out, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, program.Run("ingest", "news", "--failed"));
        Assert.Contains("Nothing failed in its last run.", program.Error, StringComparison.Ordinal);
        program.Run("runs", "--format", "jsonl");
        Assert.Equal(["retry", "retry", "ingest", "ingest"], Lines().Select(l => Text(l, "kind")));
    }

    [Fact]
    public void A_line_of_JSON_that_was_mended_is_tried_again_by_its_place()
    {
        program.With("news.jsonl", Sentences.Line("x", Sentences.Deal) + "{ not json }\n").Run("ingest", "news.jsonl");
        program.With("news.jsonl", Sentences.Line("x", Sentences.Deal) + Sentences.Line("y", Sentences.Other));

        Assert.Equal(ExitCode.Done, program.Run("ingest", "news.jsonl", "--failed"));
        Assert.Contains("seen 2: new 1, changed 0, unchanged 0, duplicate 0, skipped 1, failed 0;", program.Out, StringComparison.Ordinal);
        program.Run("ingest", "news.jsonl", "--failed");
        Assert.Contains("Nothing failed in its last run.", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_failed_and_was_mended_gives_all_that_is_in_it()
    {
        program.With("news/a.txt", Sentences.Other).With("news/b.zip", "cut off").Run("ingest", "news");
        File.WriteAllBytes(program.At("news/b.zip"), Sources.Zip.Of(("1.txt", System.Text.Encoding.UTF8.GetBytes(Sentences.Deal)), ("2.txt", System.Text.Encoding.UTF8.GetBytes(Sentences.Dateless))));

        Assert.Equal(ExitCode.Done, program.Run("ingest", "--failed"));
        Assert.Contains("seen 3: new 2, changed 0, unchanged 0, duplicate 0, skipped 1, failed 0;", program.Out, StringComparison.Ordinal);
        program.Run("ingest", "--failed");
        Assert.Contains("Nothing failed in its last run.", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_failed_and_is_gone_is_said()
    {
        program.With("news/a.txt", "").With("news/b.txt", "").Run("ingest", "news");
        File.Delete(program.At("news/a.txt"));

        program.Run("ingest", "--failed");
        Assert.Contains("1 item that failed are no longer given by their sources.", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_gave_articles_night_after_night_and_gives_none_is_flagged()
    {
        program.With("pipeline.json", """{ "sources": [{ "name": "wire", "path": "wire" }, { "name": "blog", "path": "blog" }] }""")
            .With("wire/a.txt", Sentences.Deal).With("wire/b.txt", Sentences.Dateless).With("blog/a.txt", Sentences.Other).With("blog/b.txt", "");
        for (var night = 0; night < 3; night++) program.Run("ingest");
        Assert.DoesNotContain("no articles from", program.Error, StringComparison.Ordinal);

        File.Delete(program.At("wire/a.txt"));
        File.Delete(program.At("wire/b.txt"));
        program.Run("ingest");

        Assert.Contains("no articles from 'wire', which gave 2 in the median of its last runs;", program.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("'blog'", program.Error, StringComparison.Ordinal);
        program.Run("ingest", "--failed");
        Assert.DoesNotContain("no articles from", program.Error, StringComparison.Ordinal);
        program.Run("runs", "show", "4");
        Assert.Contains("no articles from 'wire'", program.Error, StringComparison.Ordinal);
    }

    private List<JsonElement> Lines() =>
        [.. program.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    private static int Int(JsonElement line, string key) => line.GetProperty(key).GetInt32();

    private static string? Text(JsonElement line, string key) => line.GetProperty(key).GetString();
}
