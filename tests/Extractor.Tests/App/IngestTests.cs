using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

public sealed class IngestTests : IDisposable
{
    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_run_prints_an_example_its_deals_the_counts_and_how_to_go_on()
    {
        program.With("pipeline.json", """{ "sources": [{ "name": "first", "path": "one" }, { "name": "second", "path": "two" }] }""")
            .With("one/b.txt", Sentences.Deal).With("two/a.txt", Sentences.Other).With("two/a.gold.json", "{}");

        Assert.Equal(ExitCode.Done, program.Run("ingest"));

        // The first article of the first source, whatever stands in the others.
        Assert.Contains("$2.4 billion", program.Out, StringComparison.Ordinal);
        Assert.Contains("2,400,000,000 USD", program.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("€35 million", program.Out, StringComparison.Ordinal);
        Assert.Contains("seen 3: new 2, changed 0, unchanged 0, duplicate 0, skipped 1, failed 0; facts ", program.Out, StringComparison.Ordinal);
        Assert.Contains("extractor facts", program.Error, StringComparison.Ordinal);
        Assert.Contains("extractor export --canonical", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_contradicts_the_article_itself_stands_below_its_deals()
    {
        program.With("news/a.txt", Sentences.Deal.TrimEnd() + " The sale was signed on Monday, April 21, 2026.\n").Run("ingest", "news");

        Assert.Contains("\nweekday: contradiction (Monday, April 21, 2026: 2026-04-21 is a Tuesday)\n", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_skipped_is_counted_by_its_reason()
    {
        program.With("news/a.txt", Sentences.Deal).With("news/b.docx", "x").With("news/c.DOCX", "x").With("news/d.gold.json", "{}");

        program.Run("ingest", "news");

        Assert.Contains("skipped 2: extension .docx (b.docx, ...)", program.Error, StringComparison.Ordinal);
        Assert.Contains("skipped 1: gold (d.gold.json)", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_of_the_settings_has_limits_fields_and_a_manifest()
    {
        program.With("pipeline.json", """
            { "limits": { "maxBytes": 2048 },
              "sources": [{ "name": "dump", "type": "jsonl", "path": "dump.txt", "fields": { "id": "url", "text": "body" } },
                          { "name": "folder", "path": "news", "manifest": "index.csv" }] }
            """)
            .With("dump.txt", $$"""{"url": "https://example.com/1", "body": {{System.Text.Json.JsonSerializer.Serialize(Sentences.Deal)}}}""").With("news/a.txt", Sentences.Other).With("news/b.txt", new string('x', 3000))
            .With("index.csv", "path,url,published\na.txt,https://example.com/2,2026-04-21\n");

        program.Run("ingest");

        Assert.Contains("seen 3: new 2, changed 0, unchanged 0, duplicate 0, skipped 0, failed 1;", program.Out, StringComparison.Ordinal);
        Assert.Contains("b.txt: holds more than the 2048 bytes", program.Error, StringComparison.Ordinal);
        var exported = Export();
        Assert.Contains("https://example.com/1", exported, StringComparison.Ordinal);
        Assert.Contains("https://example.com/2", exported, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_changes_nothing_and_says_so()
    {
        program.With("news/a.txt", Sentences.Deal).With("news/b.txt", Sentences.Other).Run("ingest", "news");
        var before = Export();

        Assert.Equal(ExitCode.Done, program.Run("ingest", "news"));

        Assert.Contains("seen 2: new 0, changed 0, unchanged 2, duplicate 0, skipped 0, failed 0; facts 0, deals 0\nNothing has changed since the last run.", program.Out, StringComparison.Ordinal);
        Assert.Contains("$2.4 billion", program.Out, StringComparison.Ordinal);
        Assert.Equal(before, Export());
    }

    [Fact]
    public void Other_settings_that_bear_on_facts_make_articles_changed_and_threads_do_not()
    {
        program.With("news/a.txt", Sentences.Deal).Run("ingest", "news");

        program.Run("ingest", "news", "--threads", "3");
        Assert.Contains("unchanged 1", program.Out, StringComparison.Ordinal);
        program.Environment["EXTRACTOR_RECOGNIZERS_DISABLED"] = "ratio";
        program.Run("ingest", "news");
        Assert.Contains("changed 1, unchanged 0", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_article_is_changed_and_a_copy_is_a_duplicate()
    {
        program.With("news/a.txt", Sentences.Deal).Run("ingest", "news");

        program.With("news/a.txt", Sentences.Deal.Replace("2.4", "2.6", StringComparison.Ordinal)).With("news/b.txt", Sentences.Other).With("news/c.txt", Sentences.Other).Run("ingest", "news");

        Assert.Contains("seen 3: new 1, changed 1, unchanged 0, duplicate 1,", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_fails_is_listed_with_stage_and_reason_and_the_rest_is_done()
    {
        File.WriteAllBytes(program.With("news/a.txt", Sentences.Deal).With("news/empty.txt", "").At("news/binary.txt"), [0, 1, 2, 3, 0, 0, 0, 255, 254, 0, 7]);

        Assert.Equal(ExitCode.SomeFailed, program.Run("ingest", "news"));

        Assert.Contains("seen 3: new 1, changed 0, unchanged 0, duplicate 0, skipped 0, failed 2;", program.Out, StringComparison.Ordinal);
        Assert.Contains("failed at read: empty.txt: is empty", program.Error, StringComparison.Ordinal);
        Assert.Contains("failed at read: binary.txt", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_without_a_date_are_listed()
    {
        program.With("news/a.txt", Sentences.Dateless).Run("ingest", "news");
        Assert.Contains("no date: a.txt", program.Error, StringComparison.Ordinal);

        program.Run("ingest", "news", "--published", "2026-04-21");
        Assert.DoesNotContain("no date", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_option_wins_over_what_the_source_says_of_dates()
    {
        program.With("pipeline.json", """{ "sources": [{ "name": "a", "path": "news", "published": "2020-01-01" }] }""").With("news/a.txt", Sentences.Dateless).Run("ingest");
        Assert.Contains("\"published\":\"2020-01-01\"", Facts(), StringComparison.Ordinal);

        program.Run("ingest", "--published", "2026-04-21");
        Assert.Contains("\"published\":\"2026-04-21\"", Facts(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_does_not_know_its_dates_is_a_fault_of_the_settings()
    {
        program.With("pipeline.json", """{ "sources": [{ "name": "a", "path": "news", "published": "someday" }] }""");

        Assert.Equal(ExitCode.Configuration, program.Run("ingest"));
        Assert.StartsWith("pipeline.json:1:59: sources[a].published: 'someday' does not say", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_threads_and_the_order_of_paths_leave_no_trace_in_the_store()
    {
        for (var i = 0; i < 90; i++) program.With($"news/{i:00}.txt", $"{(i % 3 == 0 ? Sentences.Other : Sentences.Deal)}\nStory {i / 2}.\n");
        program.Run("ingest", "news", "--threads", "1");
        var one = Export();

        program.Run("ingest", "news", "--threads", "4", "--store", "four.db");
        Assert.Equal(one, Export("four.db"));
        program.Run(["ingest", .. Enumerable.Range(0, 90).Reverse().Select(i => $"news/{i:00}.txt"), "--store", "reverse.db"]);
        Assert.Equal(one, Export("reverse.db"));
    }

    [Fact]
    public void A_file_that_two_paths_name_is_taken_once()
    {
        program.With("news/a.txt", Sentences.Deal).Run("ingest", "news", "news/a.txt", "news/../news/a.txt");

        Assert.Contains("seen 1: new 1,", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_whose_id_stood_before_fails_and_the_first_is_kept()
    {
        program.With("news.jsonl", Sentences.Line("x", Sentences.Deal) + Sentences.Line("y", Sentences.Other) + Sentences.Line("x", Sentences.Dateless));

        Assert.Equal(ExitCode.SomeFailed, program.Run("ingest", "news.jsonl"));
        Assert.Contains("failed at fetch: news.jsonl:3: the id 'x' stands on an earlier line too", program.Error, StringComparison.Ordinal);
        Assert.Contains("$2.4 billion", Facts(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_keeps_its_identity_when_others_are_added_above_it()
    {
        program.With("news.jsonl", Sentences.Line("x", Sentences.Deal)).Run("ingest", "news.jsonl");

        program.With("news.jsonl", Sentences.Line("y", Sentences.Other) + Sentences.Line("x", Sentences.Deal)).Run("ingest", "news.jsonl");

        Assert.Contains("seen 2: new 1, changed 0, unchanged 1,", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_in_another_language_is_stored_and_skipped()
    {
        program.With("news/a.txt", "Der Konzern hat am Montag mitgeteilt, dass er für den Kauf der Firma rund 2,4 Milliarden Euro bezahlen wird und die Übernahme noch in diesem Jahr abschließen möchte.\n");

        Assert.Equal(ExitCode.Done, program.Run("ingest", "news"));

        Assert.Contains("facts 0", program.Out, StringComparison.Ordinal);
        Assert.Contains("language: de", Export(), StringComparison.Ordinal);
    }

    private string Export(string store = "extractor.db")
    {
        program.Run("export", "--canonical", "--store", store);
        return program.Out;
    }

    private string Facts()
    {
        program.Run("facts", "--format", "jsonl");
        return program.Out;
    }
}
