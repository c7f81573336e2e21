using Extractor.App;
using Extractor.Review;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.App;

/// <summary>Facts accepted by their confidence alone: <c>review.autoAccept</c> and <c>verdicts auto</c>.</summary>
public sealed class AutoAcceptTests : IDisposable
{
    private const string Gold = """{"id": "ID", "published": "2026-04-21", "facts": [{"text": "$2.4 billion", "kind": "money", "value": 2400000000, "unit": "USD", "label": "acquisition-price", "from": ["Contoso"], "to": ["Fabrikam"]}, {"text": "Monday", "kind": "date", "value": "2026-04-20", "label": "announced"}, {"text": "the first half of 2027", "kind": "date", "value": "2027-H1", "label": "completion"}], "deals": []}""";

    private readonly Program program = new();

    public AutoAcceptTests()
    {
        program.With("old/z.txt", Sentences.Dateless).Run("ingest", "old");
        for (var i = 0; i < 8; i++)
        {
            program.With($"news/{i}.txt", Sentences.Deal.Replace("2.4", $"{i + 3}.4", StringComparison.Ordinal));
            program.With($"gold/{i}.txt", Sentences.Deal).With($"gold/{i}.gold.json", Gold.Replace("ID", $"{i}", StringComparison.Ordinal));
        }
    }

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_run_accepts_nothing_where_the_settings_do_not_ask_for_it()
    {
        program.Run("ingest", "news");

        Assert.Empty(Accepted());
        Assert.DoesNotContain("by that alone", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_accepts_what_it_found_above_the_threshold_all_but_the_audit_in_one_action_that_is_taken_back()
    {
        program.With("pipeline.json", """{ "review": { "autoAccept": { "threshold": 0.01 } } }""");
        Assert.Equal(ExitCode.Done, program.Run("ingest", "news"));

        var accepted = Accepted();
        Assert.Contains($"{accepted.Count} facts of confidence 0.01 and above accepted by that alone", program.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(accepted, f => f.Article.Id == "z");
        Assert.InRange(accepted.Count, 8, Facts().Count - 1);

        program.Run("facts", "--format", "jsonl");
        Assert.Contains("\"decision\":\"auto\"", program.Out, StringComparison.Ordinal);
        program.Run("ingest", "news");
        Assert.DoesNotContain("by that alone", program.Error, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, program.Run("verdicts", "undo", "--reviewer", ReviewBook.Automatic));
        Assert.Empty(Accepted());
    }

    [Fact]
    public void A_precision_is_measured_on_the_gold_of_the_settings()
    {
        program.With("pipeline.json", """{ "review": { "autoAccept": { "precision": 0.5, "gold": "gold" } } }""");
        program.Run("ingest", "news");
        Assert.NotEmpty(Accepted());

        program.With("more/1.txt", Sentences.Other).With("pipeline.json", """{ "review": { "autoAccept": { "precision": 0.99, "gold": "gold" } } }""");
        var before = Accepted().Count;
        Assert.Equal(ExitCode.Done, program.Run("ingest", "more"));
        Assert.Contains("No confidence is high enough for a precision of 0.99", program.Error, StringComparison.Ordinal);
        Assert.Equal(before, Accepted().Count);
    }

    [Fact]
    public void Gold_that_is_not_there_is_told_before_the_run()
    {
        program.With("pipeline.json", """{ "review": { "autoAccept": { "precision": 0.98, "gold": "gone" } } }""");

        Assert.Equal(ExitCode.Configuration, program.Run("ingest", "news"));
        Assert.Contains("pipeline.json:1:", program.Error, StringComparison.Ordinal);
        Assert.Contains("there is no folder", program.Error, StringComparison.Ordinal);
        using var store = Store.Open(program.At("extractor.db"));
        Assert.Single(store.Runs());
    }

    [Fact]
    public void The_command_accepts_in_the_whole_store_and_lets_go_of_what_a_higher_precision_leaves_out()
    {
        program.Run("ingest", "news");
        Assert.Equal(ExitCode.Failed, program.Run("verdicts", "auto", "gold", "--precision", "0.99"));
        Assert.Contains("nothing was accepted", program.Error, StringComparison.Ordinal);
        Assert.Empty(Accepted());

        Assert.Equal(ExitCode.Done, program.Run("verdicts", "auto", "gold", "--precision", "0.5"));
        Assert.Contains("precision 0.5 from confidence ", program.Out, StringComparison.Ordinal);
        Assert.Contains($": {Accepted().Count} accepted, 0 accepted before", program.Out, StringComparison.Ordinal);
        Assert.NotEmpty(Accepted());

        Assert.Equal(ExitCode.Usage, program.Run("verdicts", "auto", "gold", "--precision", "2"));
        Assert.Contains("between 0 and 1", program.Error, StringComparison.Ordinal);
    }

    private List<CurrentFact> Accepted() => Facts(new FactFilter { Decision = DecisionState.Auto });

    private List<CurrentFact> Facts(FactFilter? filter = null)
    {
        using var store = Store.Open(program.At("extractor.db"));
        return store.Facts(filter).ToList();
    }
}
