using System.Text;

namespace Extractor.Labels;

/// <summary>
/// One trained multi-class model: a weight for each feature and class, as Microsoft.ML learned them, applied by a plain
/// sum so that the answer is the same on every processor.
/// </summary>
public sealed class LinearModel
{
    // Models that are asked side by side with others have their weights there and need no table of their own.
    private readonly Lazy<WeightTable> table;
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
        table = new Lazy<WeightTable>(() => new WeightTable(features, weights, classes.Count));
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
    public double[] Score(ReadOnlySpan<ulong> features)
    {
        Span<double> sums = stackalloc double[table.Value.Width];
        CopyBiases(sums);
        return Sum(sums, features);
    }

    /// <summary>The same where the sum of some features is known.</summary>
    internal double[] Score(ReadOnlySpan<double> known, ReadOnlySpan<ulong> features)
    {
        Span<double> sums = stackalloc double[table.Value.Width];
        known.CopyTo(sums);
        return Sum(sums, features);
    }

    /// <summary>Writes what each class scores before any feature.</summary>
    internal void CopyBiases(Span<double> scores)
    {
        for (var c = 0; c < biases.Length; c++)
        {
            scores[c] = biases[c];
        }
    }

    /// <summary>The weights of one of <see cref="Features"/>, one for each class.</summary>
    internal ReadOnlySpan<float> WeightsOf(int feature) => weights.AsSpan(feature * Classes.Count, Classes.Count);

    private double[] Sum(Span<double> sums, ReadOnlySpan<ulong> features)
    {
        table.Value.AddTo(sums, features);
        return sums[..Classes.Count].ToArray();
    }

    /// <summary>Calibrated probabilities, one for each class, from scores.</summary>
    public double[] Probabilities(double[] scores) => Softmax(scores, Temperature);

    /// <summary>The weight of one feature for one class; 0 where it was not learned.</summary>
    public double Weight(ulong feature, int label) => table.Value.WeightOf(feature, label);

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
}
