using System.Text.Json;
using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

public sealed class TransactionTests : IDisposable
{
    private readonly Program program = new();

    public TransactionTests() => program
        .With("news/a.txt", Sentences.Deal)
        .With("news/b.txt", "Published April 23, 2026\n\nFabrikam shareholders learned more about the sale on Thursday. Contoso will acquire Fabrikam for $2.5 billion in cash, it said.\n")
        .With("news/c.txt", Sentences.Other)
        .Run("ingest", "news");

    public void Dispose() => program.Dispose();

    [Fact]
    public void Deals_lists_each_deal_once_and_articles_lists_it_as_each_tells_it()
    {
        program.Run("deals", "--party", "fabrikam", "--format", "jsonl");
        var deal = Assert.Single(Lines());
        Assert.Equal(2, deal.GetProperty("articles").GetInt32());
        Assert.Equal("newest", deal.GetProperty("chosen_by").GetProperty("amount").GetString());

        program.Run("deals", "--party", "fabrikam", "--articles", "--format", "jsonl");
        Assert.Equal(["a", "b"], Lines().Select(l => l.GetProperty("article").GetString()));
    }

    [Fact]
    public void Show_tells_every_value_the_rule_and_the_timeline()
    {
        var id = Ids()[0];
        Assert.Equal(ExitCode.Done, program.Run("deals", "show", id[..6]));
        Assert.Contains("2400000000 USD", program.Out, StringComparison.Ordinal);
        Assert.Contains("2500000000 USD", program.Out, StringComparison.Ordinal);
        Assert.Contains("newest", program.Out, StringComparison.Ordinal);

        program.Run("deals", "show", id, "--format", "json");
        var told = JsonDocument.Parse(program.Out).RootElement;
        Assert.Equal(["2500000000 USD", "2400000000 USD"], told.GetProperty("slots").GetProperty("amount").GetProperty("values").EnumerateArray().Select(v => v.GetProperty("value").GetString()));
        Assert.Equal(["a", "b"], told.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("article").GetString()));
    }

    [Fact]
    public void Splits_and_merges_can_be_taken_back()
    {
        var id = Ids()[0];
        Assert.Equal(ExitCode.Done, program.Run("deals", "split", id, "b", "--reviewer", "ann"));
        Assert.StartsWith("b now tells ", program.Out, StringComparison.Ordinal);
        Assert.Equal(2, Ids().Count);

        Assert.Equal(ExitCode.Done, program.Run("deals", "undo"));
        Assert.Equal("There is nothing to undo.\n", program.Error);
        Assert.Equal(2, Ids().Count);

        Assert.Equal(ExitCode.Done, program.Run("deals", "undo", "--reviewer", "ann"));
        Assert.EndsWith("by ann\n", program.Out, StringComparison.Ordinal);
        Assert.Equal([id], Ids());
        Assert.Equal(ExitCode.Done, program.Run("deals", "undo", "--reviewer", "ann"));
        Assert.Equal("There is nothing to undo.\n", program.Error);
        Assert.Equal(ExitCode.Failed, program.Run("deals", "merge", id, "nothing"));
    }

    [Fact]
    public void Companies_are_merged_by_name_and_by_the_file_of_aliases()
    {
        program.Run("companies", "merge", "Contoso", "Woodgrove");
        Assert.Equal("'Contoso' and 'Woodgrove' are one company\n", program.Out);
        program.Run("companies", "--name", "woodgrove", "--format", "csv");
        Assert.Contains("Contoso; Woodgrove", program.Out, StringComparison.Ordinal);
        program.Run("companies", "undo", "--reviewer", "ann");
        Assert.Equal("There is nothing to undo.\n", program.Error);
        program.Run("companies", "undo");
        Assert.Equal("took back the merge of 'Contoso' and 'Woodgrove'\n", program.Out);

        program.With("names.json", """{"companies": [{"name": "Fabrikam International", "aliases": ["Fabrikam"]}]}""").With("pipeline.json", """{"aliases": "names.json"}""");
        program.Run("companies", "--name", "fabrikam", "--format", "jsonl");
        Assert.Equal("Fabrikam International", Assert.Single(Lines()).GetProperty("name").GetString());
    }

    [Fact]
    public void A_wrong_file_of_aliases_is_told_with_its_place_in_the_settings()
    {
        program.With("names.json", "{\"companies\": 5}").With("pipeline.json", "{\n  \"aliases\": \"names.json\"\n}");

        Assert.Equal(ExitCode.Configuration, program.Run("companies"));
        Assert.Matches(@"^pipeline\.json:2:\d+: .*names\.json:1: \$\.companies", program.Error);
    }

    private List<string> Ids()
    {
        program.Run("deals", "--party", "fabrikam", "--format", "jsonl");
        return [.. Lines().Select(l => l.GetProperty("id").GetString()!)];
    }

    private List<JsonElement> Lines() => [.. program.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
}
