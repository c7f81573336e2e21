using System.Text;

namespace Extractor.Labels;

/// <summary>
/// One trained multi-class model: a weight for each feature and class, as Microsoft.ML learned them, applied by a plain
/// sum so that the answer is the same on every processor.
/// </summary>
public sealed class LinearModel
{
    // Open addressing over hashes that are well mixed already; key and row stand together, in one line of the processor's cache.
    private readonly Slot[] slots;
    private readonly float[] weights;
    private readonly float[] biases;

    /// <param name="name">What it decides: <c>money</c>, <c>status</c>.</param>
    /// <param name="classes">Its classes as written in files.</param>
    /// <param name="features">Hash of each feature.</param>
    /// <param name="weights">Row after row, one weight for each class.</param>
    /// <param name="biases">One for each class.</param>
    /// <param name="temperature">What scores are divided by so that probabilities are calibrated; fitted on articles that it did not learn from.</param>
    public LinearModel(string name, IReadOnlyList<string> classes, ulong[] features, float[] weights, float[] biases, double temperature = 1)
    {
        Name = name;
        Classes = classes;
        this.weights = weights;
        this.biases = biases;
        Features = features;
        Temperature = temperature;
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2));
        slots = new Slot[size];
        for (var i = 0; i < features.Length; i++)
        {
            slots[SlotOf(features[i])] = new Slot(features[i], i + 1);
        }
    }

    /// <summary>The same model with another temperature.</summary>
    internal LinearModel(LinearModel model, double temperature)
        : this(model.Name, model.Classes, model.Features, model.weights, model.biases, temperature)
    {
    }

    public string Name { get; }

    public IReadOnlyList<string> Classes { get; }

    public double Temperature { get; }

    internal ulong[] Features { get; }

    /// <summary>The sum of weights for each class, before any probability.</summary>
    public double[] Score(ReadOnlySpan<ulong> features) => Score(features, []);

    /// <summary>The same for features in two parts.</summary>
    internal double[] Score(ReadOnlySpan<ulong> features, ReadOnlySpan<ulong> more)
    {
        var scores = new double[Classes.Count];
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = biases[c];
        }

        Sum(features, scores);
        Sum(more, scores);
        return scores;
    }

    private void Sum(ReadOnlySpan<ulong> features, double[] scores)
    {
        foreach (var feature in features)
        {
            var row = slots[SlotOf(feature)].Row;
            if (row > 0)
            {
                var own = weights.AsSpan((row - 1) * scores.Length, scores.Length);
                for (var c = 0; c < own.Length; c++)
                {
                    scores[c] += own[c];
                }
            }
        }
    }

    // Where the feature stands, or the empty slot where it would.
    private int SlotOf(ulong feature)
    {
        var slot = (int)(feature & (ulong)(slots.Length - 1));
        while (slots[slot].Row != 0 && slots[slot].Key != feature)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    /// <summary>Calibrated probabilities, one for each class, from scores.</summary>
    public double[] Probabilities(double[] scores) => Softmax(scores, Temperature);

    /// <summary>The weight of one feature for one class; 0 where it was not learned.</summary>
    public double Weight(ulong feature, int label) => slots[SlotOf(feature)].Row is > 0 and var row ? weights[(row - 1) * Classes.Count + label] : 0;

    internal static double[] Softmax(double[] scores, double temperature)
    {
        var top = scores.Max();
        var sum = 0.0;
        var result = new double[scores.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            result[i] = Math.Exp((scores[i] - top) / temperature);
            sum += result[i];
        }

        for (var i = 0; i < result.Length; i++)
        {
            result[i] /= sum;
        }

        return result;
    }

    internal void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Features.Length);
        foreach (var bias in biases)
        {
            writer.Write(bias);
        }

        for (var i = 0; i < Features.Length; i++)
        {
            writer.Write(Features[i]);
            for (var c = 0; c < Classes.Count; c++)
            {
                writer.Write((Half)weights[i * Classes.Count + c]);
            }
        }
    }

    internal static LinearModel Read(Stream stream, string name, IReadOnlyList<string> classes, double temperature)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        var count = reader.ReadInt32();
        var biases = new float[classes.Count];
        for (var c = 0; c < biases.Length; c++)
        {
            biases[c] = reader.ReadSingle();
        }

        var features = new ulong[count];
        var weights = new float[count * classes.Count];
        for (var i = 0; i < count; i++)
        {
            features[i] = reader.ReadUInt64();
            for (var c = 0; c < classes.Count; c++)
            {
                weights[i * classes.Count + c] = (float)reader.ReadHalf();
            }
        }

        return new LinearModel(name, classes, features, weights, biases, temperature);
    }

    /// <param name="Row">The feature's row and one; 0 where the slot is empty.</param>
    private readonly record struct Slot(ulong Key, int Row);
}
