using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

public sealed class ExplainTests : IDisposable
{
    private readonly Program program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Every_stage_is_told_with_who_decided_what()
    {
        program.With("pipeline.json", """{ "patterns": [ { "name": "values-party-at", "label": "valuation", "pattern": "values {party} at {money}", "examples": ["It values Contoso at $9 million."], "counterExamples": ["It values money."] } ] }""");
        Assert.Equal(ExitCode.Done, program.With("a.txt", Sentences.Other).Run("explain", "a.txt"));

        Assert.Contains("published 2025-03-03, from text", program.Out, StringComparison.Ordinal);
        Assert.Contains("[€35 million] in a funding round", program.Out, StringComparison.Ordinal);
        Assert.Contains("found by money, rule ", program.Out, StringComparison.Ordinal);
        Assert.Contains("pattern values-party-at", program.Out, StringComparison.Ordinal);
        Assert.Contains("classifier 0.", program.Out, StringComparison.Ordinal);
        Assert.Matches(@"\n  weighed  \S+ \d", program.Out);
        Assert.Contains("\ndeal  ", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shipped_pattern_speaks_on_the_supplied_article()
    {
        program.Run("explain", House.Repository.At("corpus", "golden", "amazon-anthropic.txt"));

        Assert.Contains("pattern money-valuation", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_patterns_none_is_named()
    {
        program.With("pipeline.json", """{ "patterns": [] }""").With("a.txt", Sentences.Other).Run("explain", "a.txt");

        Assert.DoesNotContain("pattern ", program.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_bounded_by_words_names_them()
    {
        program.With("a.txt", Sentences.Deal.Replace("for $2.4", "for more than $2.4", StringComparison.Ordinal)).Run("explain", "a.txt");

        Assert.Contains("bound    more-than, from \"more than\"", program.Out, StringComparison.Ordinal);
    }
}
