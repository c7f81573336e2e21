namespace Extractor.Labels;

/// <summary>
/// A network with one hidden layer: what features mean together, where a linear model sums what each means alone. Both of its layers are
/// kept as linear models, so that they are stored and summed as those are: the hidden layer's classes are its units, the output's features
/// the units by number. A unit counts as far as it is above 0.
/// </summary>
internal static class Network
{
    /// <summary>How many networks of other seeds stand side by side as one: their mean errs less than any of them.</summary>
    public const int Members = 2;

    /// <summary>How many hidden units each of them has.</summary>
    public const int UnitsEach = 16;

    /// <summary>The hidden layer of what decides <paramref name="name"/>.</summary>
    public static string HiddenOf(string name) => name + "-hidden";

    /// <summary>The layer above it.</summary>
    public static string OutputOf(string name) => name + "-output";

    /// <summary>The score of each class.</summary>
    /// <param name="output">The upper layer.</param>
    /// <param name="hidden">What the hidden layer scores, one number for each unit.</param>
    public static double[] Score(LinearModel output, ReadOnlySpan<double> hidden)
    {
        var scores = new double[output.Classes.Count];
        output.CopyBiases(scores);
        for (var unit = 0; unit < output.Features.Length; unit++)
        {
            if (hidden[unit] <= 0)
            {
                continue;
            }

            var weights = output.WeightsOf(unit);
            for (var c = 0; c < scores.Length; c++)
            {
                scores[c] += hidden[unit] * weights[c];
            }
        }

        return scores;
    }
}
