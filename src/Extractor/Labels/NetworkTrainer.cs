using System.Globalization;
using System.Numerics.Tensors;

namespace Extractor.Labels;

/// <summary>
/// Learns a <see cref="Network"/>: each member goes through the examples one after another in an order drawn from a seed of its own, each weight
/// with a rate that falls with what it has moved (AdaGrad, Duchi 2011). Most features and some units are hidden from each step (dropout,
/// Srivastava 2014), so that no rare word alone decides. Microsoft.ML has no such learner.
/// </summary>
internal sealed class NetworkTrainer
{
    // Chosen by folds over the registers of articles/train and on articles/dev; see docs/model-card.md.
    private const int Epochs = 30;
    private const float Rate = 0.03f;
    private const float Decay = 1e-5f;
    private const float HiddenFeatures = 0.6f;
    private const float HiddenUnits = 0.2f;
    private const int Seed = 20260421;
    private const int Units = Network.UnitsEach;
    private const int Members = Network.Members;

    private readonly int classes;
    private readonly Random random;
    private readonly Weights below;
    private readonly Weights belowBias = new(Units);
    private readonly Weights above;
    private readonly Weights aboveBias;

    private readonly float[] units = new float[Units];
    private readonly float[] shown = new float[Units];
    private readonly float[] blame = new float[Units];
    private readonly float[] error;

    private NetworkTrainer(int features, int classes, int seed)
    {
        this.classes = classes;
        random = new Random(seed);
        below = new Weights(features * Units);
        above = new Weights(Units * classes);
        aboveBias = new Weights(classes);
        error = new float[classes];
        below.Draw(random, 0.05);
        above.Draw(random, 1 / Math.Sqrt(Units));
    }

    /// <summary>Learns from examples: the features of each and the index of its class.</summary>
    public static (LinearModel Hidden, LinearModel Output) Train(string name, IReadOnlyList<string> classes, IReadOnlyList<Example> examples)
    {
        var (rows, features) = MaximumEntropyTrainer.Rows(examples);
        var lessons = rows.Select(r => (r.Features.GetIndices().ToArray(), r.Features.GetValues().ToArray(), (int)r.Label)).ToArray();
        var members = new NetworkTrainer[Members];
        Parallel.For(0, Members, member =>
        {
            members[member] = new NetworkTrainer(features.Length, classes.Count, Seed + member);
            members[member].Learn(lessons);
        });
        ulong[] units = [.. Enumerable.Range(0, Members * Units).Select(u => (ulong)u)];
        return (new LinearModel(Network.HiddenOf(name), [.. units.Select(u => u.ToString(CultureInfo.InvariantCulture))], features, SideBySide(members, features.Length), [.. members.SelectMany(m => m.belowBias.Values)]),
            new LinearModel(Network.OutputOf(name), classes, units, [.. members.SelectMany(m => m.above.Values).Select(w => w / Members)], [.. Enumerable.Range(0, classes.Count).Select(c => members.Sum(m => m.aboveBias.Values[c]) / Members)]));
    }

    // For each feature its weights for the units of all members.
    private static float[] SideBySide(NetworkTrainer[] members, int features)
    {
        var weights = new float[features * Members * Units];
        for (var i = 0; i < features * Members; i++)
        {
            members[i % Members].below.Values.AsSpan(i / Members * Units, Units).CopyTo(weights.AsSpan(i * Units));
        }

        return weights;
    }

    private void Learn((int[] Features, float[] Values, int Class)[] rows)
    {
        var order = Enumerable.Range(0, rows.Length).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = Rate * (Epochs - epoch) / Epochs;
            foreach (var row in order)
            {
                var (features, values, count) = Shown(rows[row].Features, rows[row].Values);
                Guess(features.AsSpan(0, count), values);
                error[rows[row].Class] -= 1;
                Mend(features.AsSpan(0, count), values, rate);
            }
        }
    }

    // The features that this step sees, worth so much more that their sum is as it is with all of them.
    private (int[] Features, float[] Values, int Count) Shown(int[] features, float[] values)
    {
        var (kept, worth, count) = (new int[features.Length], new float[features.Length], 0);
        for (var i = 0; i < features.Length; i++)
        {
            if (random.NextSingle() >= HiddenFeatures)
            {
                (kept[count], worth[count]) = (features[i], values[i] / (1 - HiddenFeatures));
                count++;
            }
        }

        return (kept, worth, count);
    }

    // Leaves the probability of each class in error.
    private void Guess(ReadOnlySpan<int> features, ReadOnlySpan<float> values)
    {
        belowBias.Values.CopyTo(units, 0);
        for (var i = 0; i < features.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(below.Values.AsSpan(features[i] * Units, Units), values[i], units, units);
        }

        for (var unit = 0; unit < Units; unit++)
        {
            shown[unit] = units[unit] > 0 && random.NextSingle() >= HiddenUnits ? 1 / (1 - HiddenUnits) : 0;
            units[unit] *= shown[unit];
        }

        aboveBias.Values.CopyTo(error, 0);
        for (var unit = 0; unit < Units; unit++)
        {
            TensorPrimitives.MultiplyAdd(above.Values.AsSpan(unit * classes, classes), units[unit], error, error);
        }

        SoftMax(error);
    }

    // Summed in one order, and by the exponential of the widest type: the same on every processor.
    private static void SoftMax(float[] scores)
    {
        var top = scores.Max();
        var sum = 0.0;
        foreach (var score in scores)
        {
            sum += Math.Exp(score - top);
        }

        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = (float)(Math.Exp(scores[c] - top) / sum);
        }
    }

    private void Mend(ReadOnlySpan<int> features, ReadOnlySpan<float> values, float rate)
    {
        for (var unit = 0; unit < Units; unit++)
        {
            var due = 0f;
            for (var c = 0; c < classes; c++)
            {
                due += error[c] * above.Values[(unit * classes) + c];
            }

            blame[unit] = shown[unit] * due;
            above.Step(unit * classes, error, units[unit], rate);
        }

        aboveBias.Step(0, error, 1, rate);
        belowBias.Step(0, blame, 1, rate);
        for (var i = 0; i < features.Length; i++)
        {
            below.Step(features[i] * Units, blame, values[i], rate);
        }
    }

    /// <summary>Weights and how far each has moved.</summary>
    private sealed class Weights(int count)
    {
        private readonly float[] moved = new float[count];

        public float[] Values { get; } = new float[count];

        /// <summary>Begins with small weights about 0, as Box and Muller draw them.</summary>
        public void Draw(Random random, double spread)
        {
            for (var i = 0; i < Values.Length; i++)
            {
                Values[i] = (float)(spread * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
            }
        }

        /// <summary>Moves some of them, from <paramref name="first"/> on, against a gradient.</summary>
        public void Step(int first, ReadOnlySpan<float> gradient, float times, float rate)
        {
            const float least = 1e-6f;
            var values = Values.AsSpan(first, gradient.Length);
            var sums = moved.AsSpan(first, gradient.Length);
            for (var i = 0; i < gradient.Length; i++)
            {
                var slope = (gradient[i] * times) + (Decay * values[i]);
                sums[i] += slope * slope;
                values[i] -= rate * slope / (MathF.Sqrt(sums[i]) + least);
            }
        }
    }
}
