namespace Extractor.Labels;

/// <summary>Fits the temperature that makes a model's probabilities mean what they say (Guo et al., 2017), by golden-section search.</summary>
internal static class Calibration
{
    /// <summary>The temperature under which the examples, which the model did not learn from, are most probable.</summary>
    public static double Temperature(IReadOnlyList<(double[] Scores, int Class)> examples)
    {
        if (examples.Count == 0)
        {
            return 1;
        }

        double low = Math.Log(0.3), high = Math.Log(5);
        var ratio = (Math.Sqrt(5) - 1) / 2;
        for (var i = 0; i < 40; i++)
        {
            var a = high - ratio * (high - low);
            var b = low + ratio * (high - low);
            if (Loss(examples, Math.Exp(a)) < Loss(examples, Math.Exp(b)))
            {
                high = b;
            }
            else
            {
                low = a;
            }
        }

        return Math.Round(Math.Exp((low + high) / 2), 4);
    }

    private static double Loss(IReadOnlyList<(double[] Scores, int Class)> examples, double temperature) =>
        examples.Sum(e => -Math.Log(Math.Max(1e-12, LinearModel.Softmax(e.Scores, temperature)[e.Class])));
}
