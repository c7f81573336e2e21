using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Evaluation;

/// <summary>The part of a confusion matrix whose names can be taken for one another: the labels of a kind, or the statuses.</summary>
/// <param name="Title"><c>money</c>, <c>power</c>, <c>time</c>, <c>ratio</c> or <c>status</c>.</param>
/// <param name="Names">Rows, and columns too, in the order of the guide.</param>
/// <param name="Matrix">Holds the counts.</param>
public sealed record ConfusionFamily(string Title, IReadOnlyList<string> Names, ConfusionMatrix Matrix)
{
    /// <summary>How many of a gold name were found.</summary>
    public int Found(string gold) => Names.Sum(got => Matrix[gold, got]);

    /// <summary>Those of an evaluation in which anything was found. What bears no label stands in every family where that happened.</summary>
    public static IReadOnlyList<ConfusionFamily> Of(Scores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return
        [
            .. new[] { ("money", Kind.Money), ("power", Kind.Power), ("time", Kind.Date), ("ratio", Kind.Ratio) }
                .Select(f => Family(f.Item1, [.. LabelSets.Of(f.Item2).Select(Kebab.Write)], scores.LabelsFound))
                .Append(Family("status", [.. Kebab.All<Status>()], scores.StatusesFound))
                .Where(f => f.Names.Count > 0),
        ];
    }

    // A name that nothing bears would be an empty row.
    private static ConfusionFamily Family(string title, IReadOnlyList<string> names, ConfusionMatrix matrix) => new(
        title, [.. names.Append(Scores.NoLabel).Where(n => names.Any(m => matrix[n, m] + matrix[m, n] > 0) || (n == Scores.NoLabel && matrix[n, n] > 0))], matrix);
}
