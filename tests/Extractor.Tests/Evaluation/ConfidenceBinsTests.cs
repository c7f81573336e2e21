using Extractor.Evaluation;
using Xunit;

namespace Extractor.Tests.Evaluation;

public sealed class ConfidenceBinsTests
{
    [Fact]
    public void The_threshold_is_the_least_confidence_from_which_on_predictions_are_precise_enough()
    {
        var bins = Of((0.95, 200, 0), (0.8, 200, 10), (0.6, 100, 60));

        Assert.Equal(0.95, bins.ThresholdFor(0.98));
        Assert.Equal(0.8, bins.ThresholdFor(0.95));
        Assert.Equal(0.6, bins.ThresholdFor(0.5));
    }

    [Fact]
    public void A_few_right_ones_prove_no_precision() => Assert.Null(Of((0.99, 20, 0), (0.3, 100, 90)).ThresholdFor(0.9));

    [Fact]
    public void Those_of_one_confidence_are_taken_together() => Assert.Null(Of((0.9, 500, 500)).ThresholdFor(0.6));

    [Fact]
    public void A_stretch_that_is_worse_is_no_end_where_all_above_are_precise_enough_again() =>
        Assert.Equal(0.7, Of((0.9, 100, 0), (0.8, 10, 10), (0.7, 1000, 0)).ThresholdFor(0.97));

    [Fact]
    public void Without_predictions_there_is_none() => Assert.Null(new ConfidenceBins().ThresholdFor(0.5));

    [Fact]
    public void Bins_of_several_articles_are_one()
    {
        var (one, sum) = (Of((0.9, 30, 0)), new ConfidenceBins());
        Assert.Null(one.ThresholdFor(0.95));
        for (var i = 0; i < 4; i++) sum.Add(one);

        Assert.Equal(0.9, sum.ThresholdFor(0.95));
    }

    private static ConfidenceBins Of(params (double Confidence, int Right, int Wrong)[] predictions)
    {
        var bins = new ConfidenceBins();
        foreach (var (confidence, right, wrong) in predictions)
        {
            for (var i = 0; i < right; i++) bins.Add(confidence, true);
            for (var i = 0; i < wrong; i++) bins.Add(confidence, false);
        }

        return bins;
    }
}
