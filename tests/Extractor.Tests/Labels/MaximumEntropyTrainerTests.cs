using Extractor.Labels;
using Microsoft.ML;
using Microsoft.ML.Data;
using Xunit;

namespace Extractor.Tests.Labels;

public sealed class MaximumEntropyTrainerTests
{
    private static readonly string[] Classes = ["red", "green", "blue"];

    [Fact]
    public void Of_examples_that_share_nothing_the_most_frequent_class_is_learned()
    {
        var model = MaximumEntropyTrainer.Train("none", Classes, [new Example([1], 2, "a"), new Example([2], 2, "b"), new Example([3], 0, "c")], 1);

        Assert.Equal([0.333333, 0.166667, 0.5], model.Probabilities(model.Score([1])).Select(p => Math.Round(p, 6)));
        Assert.Equal(Classes, MaximumEntropyTrainer.Train("empty", Classes, [], 1).Classes);
    }

    [Fact]
    public void Our_sum_gives_the_probabilities_of_Microsoft_ML()
    {
        var examples = Examples(300);
        var model = MaximumEntropyTrainer.Train("color", Classes, examples, 1f);
        var (rows, features) = MaximumEntropyTrainer.Rows(examples);
        var context = new MLContext(20260421);
        var (_, transformer) = MaximumEntropyTrainer.Fit(context, rows, features.Length, Classes.Length, 1f);
        var scored = transformer.Transform(context.Data.LoadFromEnumerable(rows, MaximumEntropyTrainer.SchemaOf(features.Length, Classes.Length)));
        var theirs = scored.GetColumn<float[]>("Score").ToList();
        for (var i = 0; i < examples.Count; i++)
        {
            var ours = LinearModel.Softmax(model.Score(examples[i].Features), 1);
            for (var c = 0; c < Classes.Length; c++)
            {
                Assert.Equal(theirs[i][c], ours[c], 0.005);
            }
        }
    }

    [Fact]
    public void Training_twice_gives_the_same_scores()
    {
        var (first, second) = (MaximumEntropyTrainer.Train("color", Classes, Examples(200), 1f), MaximumEntropyTrainer.Train("color", Classes, Examples(200), 1f));
        Assert.All(Examples(200), e => Assert.Equal(first.Score(e.Features), second.Score(e.Features)));
    }

    [Fact]
    public void A_class_is_learned_under_its_own_name()
    {
        var model = MaximumEntropyTrainer.Train("color", Classes, Examples(300), 1f);
        Assert.All(Examples(300), e =>
        {
            var scores = model.Score(e.Features);
            Assert.Equal(Classes[e.Class], model.Classes[Array.IndexOf(scores, scores.Max())]);
        });
    }

    [Fact]
    public void A_model_written_and_read_scores_as_before_to_half_precision()
    {
        var model = MaximumEntropyTrainer.Train("color", Classes, Examples(200), 1f);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            new ModelSet("abc", new Dictionary<string, LinearModel> { ["color"] = model }).Save(path);
            var read = ModelSet.Load(path);
            Assert.Equal("abc", read.Id);
            Assert.All(Examples(200), e => Assert.All(model.Score(e.Features).Zip(read["color"].Score(e.Features)), p => Assert.Equal(p.First, p.Second, 0.02)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused_with_the_remedy()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, "no zip");
        try
        {
            var error = Assert.Throws<ModelException>(() => ModelSet.Load(path));
            Assert.Contains("extractor train", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    // Each class has a feature of its own and shares two that tell nothing.
    private static List<Example> Examples(int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(i => new Example([(ulong)(100 + (i % 3)), (ulong)random.Next(1, 9), (ulong)random.Next(10, 19)], i % 3, "s" + i))];
    }
}
