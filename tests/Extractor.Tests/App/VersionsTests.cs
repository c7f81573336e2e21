using System.Text.Json;
using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

public sealed class VersionsTests : IDisposable
{
    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void An_edit_tells_which_facts_it_added_removed_and_changed()
    {
        program.With("news/a.txt", Sentences.Deal).Run("ingest", "news");
        program.With("news/a.txt", Sentences.Deal.Replace("$2.4 billion", "$2.6 billion", StringComparison.Ordinal) + "\nContoso has 30% of the market.\n").Run("ingest", "news");

        Assert.Equal(ExitCode.Done, program.Run("versions", "a", "--format", "jsonl"));

        var versions = program.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal([1, 2], versions.Select(v => v.GetProperty("version").GetInt32()));
        Assert.Equal([false, true], versions.Select(v => v.GetProperty("current").GetBoolean()));
        Assert.Equal(0, versions[0].GetProperty("changes").GetArrayLength());
        Assert.Equal(
            [("changed", "$2.4 billion", "$2.6 billion"), ("added", null, "30%")],
            versions[1].GetProperty("changes").EnumerateArray().Select(c => (c.GetProperty("change").GetString(), Surface(c, "before"), Surface(c, "after"))));

        program.Run("versions", "a");
        Assert.Contains("version 2 (current): first seen ", program.Out, StringComparison.Ordinal);
        program.Run("versions", "a", "--format", "csv");
        Assert.StartsWith("article,version,change,", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_words_alone_changes_no_fact_wherever_they_move()
    {
        program.With("news/a.txt", Sentences.Deal).Run("ingest", "news");
        program.With("news/a.txt", Sentences.Deal.Replace("\n\n", "\n\nThis text was corrected.\n\n", StringComparison.Ordinal)).Run("ingest", "news");

        program.Run("versions", "a");
        Assert.Contains("no fact differs", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_url_is_known_in_any_of_its_forms_and_what_is_not_known_is_said()
    {
        program.With("a.jsonl", """{"id": "x", "text": "Contoso agreed to buy Fabrikam for $2.4 billion.", "url": "https://example.org/deal"}""" + "\n").Run("ingest", "a.jsonl");

        Assert.Equal(ExitCode.Done, program.Run("versions", "https://EXAMPLE.org/deal?utm_source=x#top"));
        Assert.Contains("https://example.org/deal", program.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, program.Run("versions", "nothing"));
        Assert.Contains("nothing: the store has no article of this id or url", program.Error, StringComparison.Ordinal);
    }

    private static string? Surface(JsonElement change, string key) =>
        change.GetProperty(key) is { ValueKind: JsonValueKind.Object } fact ? fact.GetProperty("text").GetString() : null;
}
