using Extractor.Labels;
using Xunit;

namespace Extractor.Tests.Labels;

public sealed class NetworkTests
{
    private static readonly string[] Classes = ["alike", "unlike"];

    [Fact]
    public void What_two_features_mean_only_together_is_learned()
    {
        var (hidden, output) = NetworkTrainer.Train("pair", Classes, Examples);

        Assert.All(Examples, e => Assert.Equal(e.Class, Best(Network.Score(output, hidden.Score(e.Features)))));
    }

    [Fact]
    public void Learning_twice_gives_the_same_scores()
    {
        var (first, second) = (NetworkTrainer.Train("pair", Classes, Examples), NetworkTrainer.Train("pair", Classes, Examples));

        Assert.All(Examples, e => Assert.Equal(
            Network.Score(first.Output, first.Hidden.Score(e.Features)), Network.Score(second.Output, second.Hidden.Score(e.Features))));
    }

    [Fact]
    public void A_unit_counts_as_far_as_it_is_above_zero()
    {
        var output = new LinearModel("pair-output", Classes, [0, 1], [1, 2, 4, 8], [0.5f, 0.25f]);

        Assert.Equal([0.5 + 3, 0.25 + 6], Network.Score(output, [3, -5]));
    }

    // The class is whether both features are there or neither is; each has a companion so that one is always shown.
    private static readonly Example[] Examples = [.. Enumerable.Range(0, 800).Select(i => (One: i / 2 % 2, Other: i % 2))
        .Select(p => new Example([.. Told(10, p.One), .. Told(20, p.Other)], p.One == p.Other ? 0 : 1, "story"))];

    private static IEnumerable<ulong> Told(int first, int which) => Enumerable.Range(0, 8).Select(i => (ulong)((first * 100) + (which * 10) + i));

    private static int Best(double[] scores) => Array.IndexOf(scores, scores.Max());
}
