namespace Extractor.Evaluation;

/// <summary>The figures that stand for a whole evaluation, under the names by which they are known everywhere.</summary>
public static class ScoreFigures
{
    private static readonly string[] Slots = ["type", "stage", "amount", "from", "to"];

    /// <summary>In the order in which they are read.</summary>
    public static IReadOnlyList<ScoreFigure> Of(Scores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return
        [
            new("mention F1", scores.Mentions.Total.F1), new("exact span", scores.ExactSpans.Rate), new("value F1", scores.Values.Total.F1),
            new("fact F1", scores.Facts.Total.F1), new("label macro-F1", scores.LabelMacroF1), new("qualifier F1", scores.Qualifiers.F1),
            new("from F1", scores.From.F1), new("to F1", scores.To.F1), new("deal F1", scores.Deals[Scores.WholeDeal].F1),
            new("calibration error", scores.Confidence.Error, LowerIsBetter: true),
            new("label accuracy", scores.LabelOnFound.Rate), new("status accuracy", scores.StatusOnFound.Rate),
            .. Slots.Select(slot => new ScoreFigure($"deal {slot} F1", scores.Deals[slot].F1)),
            new("deal calibration error", scores.Certainty.Bins.Error, LowerIsBetter: true),
            new("false deals in 20 articles", scores.FalseDealsInTwenty, LowerIsBetter: true),
            new("merging precision", scores.Merging?.Precision), new("merging recall", scores.Merging?.Recall), new("merging F1", scores.Merging?.F1),
        ];
    }
}

/// <summary>One figure of an evaluation.</summary>
/// <param name="Name">As in tables, JSON and <c>baseline.json</c>.</param>
/// <param name="Value">Null where nothing bears on it.</param>
/// <param name="LowerIsBetter">True for errors.</param>
public readonly record struct ScoreFigure(string Name, double? Value, bool LowerIsBetter = false);
