using System.Text.Json;
using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

public sealed class ListTests : IDisposable
{
    private readonly Program program = new();

    public ListTests() => program.With("news/a.txt", Sentences.Deal).With("news/b.txt", Sentences.Other).With("old/c.txt", Sentences.Dateless).Run("ingest", "news", "old");

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("a b c")]
    [InlineData("a b c", "--kind", "money")]
    [InlineData("a b", "--kind", "date", "--since", "2025-01-01")]
    [InlineData("a", "--since", "2026-01-01")]
    [InlineData("b", "--article", "b", "--kind", "money")]
    [InlineData("", "--min-confidence", "1")]
    [InlineData("", "--party", "nobody")]
    public void Facts_are_filtered(string articles, params string[] filter)
    {
        Assert.Equal(ExitCode.Done, program.Run(["facts", .. filter, "--format", "jsonl"]));

        Assert.Equal(articles, string.Join(' ', Lines().Select(l => l.GetProperty("article").GetString()).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_limit_ends_the_list()
    {
        program.Run("facts", "--limit", "2", "--format", "jsonl");

        Assert.Equal(2, Lines().Count);
    }

    [Fact]
    public void A_fact_has_the_keys_of_extract_and_says_who_found_it()
    {
        program.Run("facts", "--kind", "money", "--article", "a", "--format", "json");

        var fact = JsonDocument.Parse(program.Out).RootElement[0];
        Assert.Equal(
            ["article", "title", "published", "url", "start", "end", "text", "kind", "value", "unit", "qualifier", "label", "status", "from", "to", "confidence", "recognizer", "rule", "decision"],
            fact.EnumerateObject().Select(p => p.Name));
        Assert.Equal(2400000000m, fact.GetProperty("value").GetDecimal());
        Assert.Equal("money", fact.GetProperty("recognizer").GetString());
    }

    [Fact]
    public void Csv_and_tables_list_the_same_facts()
    {
        program.Run("facts", "--kind", "money", "--format", "csv");
        Assert.StartsWith("article,title,published,url,kind,text,value,high,unit,", program.Out, StringComparison.Ordinal);
        Assert.Contains(",$2.4 billion,2400000000,,USD,", program.Out, StringComparison.Ordinal);

        program.Run("facts", "--kind", "money");
        Assert.Contains("2,400,000,000 USD", program.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public void Deals_are_listed_with_their_amount(string format)
    {
        Assert.Equal(ExitCode.Done, program.Run("deals", "--article", "a", "--format", format));

        Assert.Contains("2400000000", program.Out.Replace(",000", "000", StringComparison.Ordinal).Replace("2,4", "24", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_found_a_table_is_not_drawn_and_it_is_said()
    {
        program.Run("deals", "--party", "nobody");

        Assert.Empty(program.Out);
        Assert.Equal("Nothing found.\n", program.Error);
    }

    [Fact]
    public void Reprocess_tells_that_nothing_changes_where_nothing_did()
    {
        Assert.Equal(ExitCode.Done, program.Run("reprocess", "--dry-run"));

        Assert.Equal("3 articles, 0 with other facts: 0 added, 0 dropped, 0 changed (nothing was stored)\n", program.Out);
    }

    private List<JsonElement> Lines() => [.. program.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
}
