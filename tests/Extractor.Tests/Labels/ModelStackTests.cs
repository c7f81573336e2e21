using Extractor.Labels;
using Xunit;

namespace Extractor.Tests.Labels;

public sealed class ModelStackTests
{
    [Fact]
    public void Models_side_by_side_score_what_each_scores_alone()
    {
        LinearModel[] models = [Model("a", 8, 300, seed: 1), Model("b", 3, 200, seed: 2), Model("c", 1, 0, seed: 3)];
        ulong[] features = [.. Enumerable.Range(0, 400).Select(i => (ulong)(i * 7 % 350))];

        var scores = new ModelStack(models).Score(features);

        Assert.Equal(models.Select(m => m.Score(features)), scores);
    }

    [Fact]
    public void Each_class_sums_its_bias_and_its_weights_of_known_features_as_often_as_they_are_told()
    {
        var model = new LinearModel("color", ["red", "green"], [3, 19], [1, 0.5f, 0.25f, -2], [0.125f, 8]);

        Assert.Equal([0.125 + 1 + 0.25 + 0.25, 8 + 0.5 - 2 - 2], model.Score([3, 19, 35, 19]));
        Assert.Equal(model.Score([3, 19, 35, 19]), model.Score(model.Score([3, 19]), [35, 19]));
        Assert.Equal((-2, 0), (model.Weight(19, 1), model.Weight(35, 1)));
    }

    [Fact]
    public void Weights_are_kept_to_a_ten_thousandth_of_the_largest_of_their_class_whatever_its_size()
    {
        float[] weights = [300, -0.003f, 0.02f, 0.0019f, -299.99f, 0.00005f];
        var model = new LinearModel("color", ["red", "green"], [1, 2, 3], weights, [0, 0]);

        for (var i = 0; i < weights.Length; i++)
        {
            Assert.Equal(weights[i], model.Weight((ulong)(1 + (i / 2)), i % 2), tolerance: i % 2 == 0 ? 0.03f : 3e-7f);
        }
    }

    private static LinearModel Model(string name, int classes, int features, int seed)
    {
        var random = new Random(seed);
        return new LinearModel(
            name, [.. Enumerable.Range(0, classes).Select(c => $"{name}{c}")], [.. Enumerable.Range(0, features).Select(i => (ulong)(i + (seed * 20)))],
            [.. Enumerable.Range(0, features * classes).Select(_ => (float)random.NextDouble())], [.. Enumerable.Range(0, classes).Select(_ => (float)random.NextDouble())]);
    }
}
