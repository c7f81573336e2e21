namespace Extractor.Evaluation;

/// <summary>The figures that stand for a whole evaluation, under the names by which they are known everywhere.</summary>
public static class ScoreFigures
{
    /// <summary>In the order in which they are read; a value is null where nothing bears on it.</summary>
    public static IReadOnlyList<(string Name, double? Value)> Of(Scores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return
        [
            ("mention F1", scores.Mentions.Total.F1), ("exact span", scores.ExactSpans.Rate), ("value F1", scores.Values.Total.F1),
            ("fact F1", scores.Facts.Total.F1), ("label macro-F1", scores.LabelMacroF1), ("qualifier F1", scores.Qualifiers.F1),
            ("from F1", scores.From.F1), ("to F1", scores.To.F1), ("deal F1", scores.Deals[Scores.WholeDeal].F1),
            ("calibration error", scores.Confidence.Error),
        ];
    }
}
