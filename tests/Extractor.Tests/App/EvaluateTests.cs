using System.Text.Json;
using System.Xml.Linq;
using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

public sealed class EvaluateTests : IDisposable
{
    private const string Gold = """{"id": "a", "published": "2026-04-21", "facts": [{"text": "$2.4 billion", "kind": "money", "value": 2400000000, "unit": "USD", "label": "acquisition-price", "from": ["Contoso"], "to": ["Fabrikam"]}, {"text": "$9 billion", "kind": "money", "value": 9000000000, "unit": "USD", "label": "debt"}], "deals": []}""";

    private const string Sound = """{"id": "a", "published": "2026-04-21", "facts": [{"text": "$2.4 billion", "kind": "money", "value": 2400000000, "unit": "USD", "label": "acquisition-price", "from": ["Contoso"], "to": ["Fabrikam"]}], "deals": []}""";

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
        program.With("a.txt", Sentences.Deal).With("a.gold.json", Sound);

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
    public void A_report_is_one_page_with_its_pictures_and_the_same_each_time()
    {
        program.With("news/a.txt", Sentences.Deal).With("news/a.gold.json", Sound);

        Assert.Equal(ExitCode.Done, program.Run("evaluate", "news", "--report", "report.html"));
        var page = File.ReadAllText(program.At("report.html"));
        var parsed = XDocument.Parse(page[page.IndexOf("<main>", StringComparison.Ordinal)..(page.IndexOf("</main>", StringComparison.Ordinal) + "</main>".Length)]);
        Assert.Contains("<h1>Evaluation of news</h1>", page, StringComparison.Ordinal);
        Assert.Equal(["Confusion of money: gold down, given across", "Reliability of the confidence of facts"],
            parsed.Descendants().Where(e => e.Name.LocalName == "svg").Select(e => e.Attribute("aria-label")!.Value).Where(l => l.Contains("money", StringComparison.Ordinal) || l.EndsWith("facts", StringComparison.Ordinal)));
        Assert.Equal("acquisition-price taken for acquisition-price: 1 of 1 (100.0%)", parsed.Descendants().First(e => e.Name.LocalName == "title").Value);
        Assert.DoesNotContain("://", page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);

        program.Run("evaluate", "news", "--report", "again.html");
        Assert.Equal(page, File.ReadAllText(program.At("again.html")));
    }

    [Fact]
    public void Scores_are_agreed_and_a_fall_below_them_fails()
    {
        program.With("news/a.txt", Sentences.Deal).With("news/a.gold.json", Sound);

        Assert.Equal(ExitCode.Done, program.Run("evaluate", "news", "--baseline", "baseline.json", "--update"));
        Assert.Contains("\"news\": {\n    \"mention F1\"", File.ReadAllText(program.At("baseline.json")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, program.Run("evaluate", "--baseline", "baseline.json"));
        Assert.EndsWith(": 0 fell, 0 rose\n", program.Out, StringComparison.Ordinal);

        program.With("news/a.txt", "It is quiet.").With("news/a.gold.json", Sound.Replace("$2.4 billion", "It", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Failed, program.Run("evaluate", "--baseline", "baseline.json"));
        Assert.Contains("fell", program.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, program.Run("evaluate", "--baseline", "baseline.json", "--update"));
        Assert.Equal(ExitCode.Done, program.Run("evaluate", "--baseline", "baseline.json"));
    }

    [Theory]
    [InlineData]
    [InlineData("news", "--update")]
    [InlineData("--baseline", "b.json", "--report", "r.html")]
    public void What_does_not_go_together_is_a_mistake_of_usage(params string[] arguments) => Assert.Equal(ExitCode.Usage, program.Run(["evaluate", .. arguments]));

    [Fact]
    public void A_baseline_that_is_not_there_is_named()
    {
        Assert.Equal(ExitCode.Failed, program.Run("evaluate", "--baseline", "none.json"));
        Assert.Contains("none.json: the baseline cannot be read", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_gold_is_told() => Assert.Equal(ExitCode.Failed, program.With("a.txt", Sentences.Deal).Run("evaluate", "."));
}
