using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Extractor.Labels;

/// <summary>
/// Learns a <see cref="LinearModel"/> with Microsoft.ML: L-BFGS maximum entropy over sparse binary features, on one thread with
/// a fixed seed, so that training twice gives the same predictions.
/// </summary>
internal static class MaximumEntropyTrainer
{
    private const int Seed = 20260421;

    // A feature that one example alone shows teaches that example, not the language.
    private const int LeastCount = 2;

    /// <summary>Learns from examples: the features of each and the index of its class.</summary>
    public static LinearModel Train(string name, IReadOnlyList<string> classes, IReadOnlyList<Example> examples, float regularization)
    {
        var (rows, features) = Rows(examples);
        if (features.Length == 0) return Counted(name, classes, examples);
        var context = new MLContext(Seed);
        var (prediction, _) = Fit(context, rows, features.Length, classes.Count, regularization);
        VBuffer<float>[] weights = [];
        prediction.GetWeights(ref weights, out var count);
        var biases = prediction.GetBiases().ToArray();
        var table = new float[features.Length * classes.Count];
        for (var c = 0; c < count; c++)
        {
            foreach (var (row, weight) in weights[c].Items())
            {
                table[row * classes.Count + c] = weight;
            }
        }

        return Prune(new LinearModel(name, classes, features, table, biases), table, biases);
    }

    // Of examples that share nothing only how often each class comes can be learned.
    private static LinearModel Counted(string name, IReadOnlyList<string> classes, IReadOnlyList<Example> examples) => new(
        name, classes, [], [], [.. Enumerable.Range(0, classes.Count).Select(c => MathF.Log((1f + examples.Count(e => e.Class == c)) / (examples.Count + classes.Count)))]);

    /// <summary>Fits Microsoft.ML's own model; a test holds <see cref="LinearModel"/> to its scores.</summary>
    internal static (MaximumEntropyModelParameters Model, ITransformer Transformer) Fit(MLContext context, List<Row> rows, int features, int classes, float regularization)
    {
        var schema = SchemaOf(features, classes);
        var data = context.Data.LoadFromEnumerable(rows, schema);
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            NumberOfThreads = 1,
            L1Regularization = 0,
            L2Regularization = regularization,
            OptimizationTolerance = 1e-7f,
            MaximumNumberOfIterations = 1000,
            HistorySize = 10,
        });
        var transformer = trainer.Fit(data);
        return (transformer.Model, transformer);
    }

    internal static SchemaDefinition SchemaOf(int features, int classes)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), classes);
        return schema;
    }

    internal static (List<Row> Rows, ulong[] Features) Rows(IReadOnlyList<Example> examples)
    {
        // In order, what is told twice stands side by side.
        var sorted = examples.Select(e => (ulong[])[.. e.Features.Order()]).ToList();
        var counts = new Dictionary<ulong, int>();
        foreach (var own in sorted)
        {
            for (var i = 0; i < own.Length; i++)
            {
                if (i == 0 || own[i] != own[i - 1]) CollectionsMarshal.GetValueRefOrAddDefault(counts, own[i], out _)++;
            }
        }

        ulong[] features = [.. counts.Where(c => c.Value >= LeastCount).Select(c => c.Key).Order()];
        var index = features.Index().ToDictionary(f => f.Item, f => f.Index);
        var rows = new List<Row>(examples.Count);
        foreach (var (example, own) in examples.Zip(sorted))
        {
            var (places, values) = (new List<int>(own.Length), new List<float>(own.Length));
            for (var i = 0; i < own.Length; i++)
            {
                if (i > 0 && own[i] == own[i - 1] && places.Count > 0 && features[places[^1]] == own[i]) values[^1]++;
                else if (index.TryGetValue(own[i], out var place))
                {
                    places.Add(place);
                    values.Add(1);
                }
            }

            rows.Add(new Row { Features = new VBuffer<float>(features.Length, places.Count, [.. values], [.. places]), Label = (uint)example.Class });
        }

        return (rows, features);
    }

    // Features whose weights are all near nothing only cost room and time.
    private static LinearModel Prune(LinearModel model, float[] weights, float[] biases)
    {
        const float least = 1e-3f;
        var n = model.Classes.Count;
        var kept = Enumerable.Range(0, model.Features.Length).Where(i => weights.AsSpan(i * n, n).ContainsAnyExceptInRange(-least, least)).ToArray();
        return new LinearModel(model.Name, model.Classes, [.. kept.Select(i => model.Features[i])], [.. kept.SelectMany(i => weights[(i * n)..(i * n + n)])], biases);
    }

    /// <summary>One example as Microsoft.ML reads it.</summary>
    internal sealed class Row
    {
        public VBuffer<float> Features { get; set; }

        public uint Label { get; set; }
    }
}

/// <summary>One thing to learn from.</summary>
/// <param name="Features">Hashes of its features.</param>
/// <param name="Class">Index of its class.</param>
/// <param name="Group">The story it comes from: folds never split one.</param>
internal sealed record Example(ulong[] Features, int Class, string Group);
