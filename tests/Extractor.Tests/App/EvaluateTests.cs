using System.Text.Json;
using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

public sealed class EvaluateTests : IDisposable
{
    private const string Gold = """{"id": "a", "published": "2026-04-21", "facts": [{"text": "$2.4 billion", "kind": "money", "value": 2400000000, "unit": "USD", "label": "acquisition-price", "from": ["Contoso"], "to": ["Fabrikam"]}, {"text": "$9 billion", "kind": "money", "value": 9000000000, "unit": "USD", "label": "debt"}], "deals": []}""";

    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void The_gold_of_the_repository_is_sound()
    {
        Assert.Equal(ExitCode.Done, program.Run("evaluate", House.Repository.At("corpus"), "--check"));
        Assert.EndsWith(" facts, 0 faults\n", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Gold_that_does_not_stand_in_the_article_is_a_fault()
    {
        program.With("a.txt", Sentences.Deal).With("a.gold.json", Gold);

        Assert.Equal(ExitCode.Failed, program.Run("evaluate", ".", "--check"));
        Assert.Contains("does not stand in the article", program.Out, StringComparison.Ordinal);
        Assert.EndsWith("1 article, 2 facts, 1 fault\n", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Gold_without_its_article_is_named()
    {
        program.With("a.gold.json", Gold);

        Assert.Equal(ExitCode.Failed, program.Run("evaluate", "."));
        Assert.Contains("a.gold.json: its article is missing", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_are_given_as_a_table_or_as_JSON_and_differences_are_listed()
    {
        program.With("a.txt", Sentences.Deal).With("a.gold.json", Gold.Replace(""", {"text": "$9 billion", "kind": "money", "value": 9000000000, "unit": "USD", "label": "debt"}""", "", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Done, program.Run("evaluate", ".", "--errors", "5"));
        Assert.Contains("mention F1", program.Out, StringComparison.Ordinal);
        Assert.Contains("a  spurious  date", program.Out, StringComparison.Ordinal);

        program.Run("evaluate", ".", "--format", "json");
        var scores = JsonDocument.Parse(program.Out).RootElement;
        Assert.Equal(1, scores.GetProperty("articles").GetInt32());
        Assert.Equal(1, scores.GetProperty("value by kind").GetProperty("money").GetProperty("recall").GetDouble());
    }

    [Fact]
    public void Articles_and_gold_may_be_lines_of_two_files()
    {
        program.With("a.jsonl", Sentences.Line("a", Sentences.Deal)).With("gold.jsonl", Gold);

        Assert.Equal(ExitCode.Done, program.Run("evaluate", "a.jsonl", "--gold", "gold.jsonl", "--format", "json"));
        program.With("a.jsonl", Sentences.Line("b", Sentences.Deal));
        Assert.Equal(ExitCode.Failed, program.Run("evaluate", "a.jsonl", "--gold", "gold.jsonl"));
        Assert.Contains("there is no article 'a'", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_gold_is_told() => Assert.Equal(ExitCode.Failed, program.With("a.txt", Sentences.Deal).Run("evaluate", "."));
}
