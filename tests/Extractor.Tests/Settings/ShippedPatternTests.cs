using Extractor.Labels;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Settings;

public sealed class ShippedPatternTests
{
    public static TheoryData<string> Names => [.. PipelineSettings.Default.Patterns.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_pattern_fits_its_examples_and_not_its_counter_examples(string name) =>
        Assert.Equal(name, PatternRule.Compile(PipelineSettings.Default.Patterns.Single(p => p.Name == name), new MentionFinder()).Name);
}
