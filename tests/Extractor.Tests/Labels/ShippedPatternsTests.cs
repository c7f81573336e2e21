using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Tests.House;
using Xunit;

namespace Extractor.Tests.Labels;

public sealed class ShippedPatternsTests
{
    // A pattern makes its label e^5 times as probable: one that is often wrong overrules a classifier that is right.
    private const double LeastPrecision = 0.95;
    private const int FewFits = 10;

    [Fact]
    public void A_shipped_pattern_that_fits_often_is_right_19_times_in_20()
    {
        var finder = new MentionFinder();
        var articles = new[] { "train", "dev" }.SelectMany(split => Trainer.Read(Repository.At("corpus", "articles", split), finder)).ToList();

        var wrong = PipelineSettings.Default.Patterns.AsParallel().AsOrdered().Select(settings =>
        {
            var pattern = PatternRule.Compile(settings, finder);
            var labels = articles.SelectMany(a => a.Facts.Index().Where(f => f.Item is not null && pattern.Fits(a.Context, f.Index)).Select(f => f.Item!.Label)).ToList();
            return (pattern.Name, labels.Count, Right: labels.Count(l => l == pattern.Label));
        }).Where(p => p.Count >= FewFits && p.Right < LeastPrecision * p.Count);

        Assert.Empty(wrong);
    }
}
