namespace Extractor.Labels;

/// <summary>Models that are asked with the same features: each feature is looked up once, and its weights for the classes of all of them stand in one row.</summary>
internal sealed class ModelStack
{
    private readonly LinearModel[] models;
    private readonly WeightTable table;

    public ModelStack(params LinearModel[] models)
    {
        this.models = models;
        ulong[] features = [.. models.SelectMany(m => m.Features).Distinct()];
        var rowOf = features.Index().ToDictionary(f => f.Item, f => f.Index);
        var columns = models.Sum(m => m.Classes.Count);
        var weights = new float[features.Length * columns];
        var column = 0;
        foreach (var model in models)
        {
            for (var i = 0; i < model.Features.Length; i++)
            {
                model.WeightsOf(i).CopyTo(weights.AsSpan((rowOf[model.Features[i]] * columns) + column));
            }

            column += model.Classes.Count;
        }

        table = new WeightTable(features, weights, columns);
    }

    /// <summary>For each model, in the order given, what <see cref="LinearModel.Score(ReadOnlySpan{ulong})"/> gives.</summary>
    public double[][] Score(ReadOnlySpan<ulong> features)
    {
        Span<double> sums = stackalloc double[table.Width];
        var column = 0;
        foreach (var model in models)
        {
            model.CopyBiases(sums[column..]);
            column += model.Classes.Count;
        }

        table.AddTo(sums, features);
        var scores = new double[models.Length][];
        column = 0;
        for (var m = 0; m < scores.Length; m++)
        {
            scores[m] = sums.Slice(column, models[m].Classes.Count).ToArray();
            column += scores[m].Length;
        }

        return scores;
    }
}
