using Extractor.Mentions;

namespace Extractor.Evaluation;

/// <summary>
/// All that is counted when predictions are compared with gold, for one article or, added up, for many. A fact counts as right where
/// value, unit and label are; a found mention is one that overlaps a gold mention of its kind (dates and durations count as one kind).
/// </summary>
public sealed class Scores
{
    /// <summary>The slot of <see cref="Deals"/> that counts whole deals.</summary>
    public const string WholeDeal = "deal";

    /// <summary>What stands where no label was given.</summary>
    public const string NoLabel = "none";

    public int Articles { get; internal set; }

    public Tallies<Kind> Mentions { get; } = new();

    public Tallies<Kind> Values { get; } = new();

    public Tallies<Kind> Facts { get; } = new();

    /// <summary>By label as written; what bears no label is <see cref="NoLabel"/>.</summary>
    public Tallies<string> Labels { get; } = new();

    /// <summary>Deals found, and each slot of those found: <c>deal</c>, <c>type</c>, <c>stage</c>, <c>announced</c>, <c>amount</c>, <c>from</c>, <c>to</c>.</summary>
    public Tallies<string> Deals { get; } = new();

    /// <summary>Qualifiers other than exact, on found mentions.</summary>
    public Tally Qualifiers { get; internal set; }

    /// <summary>Parties that give, on found mentions whose label bears parties.</summary>
    public Tally From { get; internal set; }

    /// <summary>Parties that get, likewise.</summary>
    public Tally To { get; internal set; }

    /// <summary>Found mentions whose span is the gold's to the character.</summary>
    public Share ExactSpans { get; internal set; }

    public Share LabelOnFound { get; internal set; }

    public Share QualifierOnFound { get; internal set; }

    public Share StatusOnFound { get; internal set; }

    public ConfidenceBins Confidence { get; } = new();

    /// <summary>Labels of found mentions, gold against given.</summary>
    public ConfusionMatrix LabelsFound { get; } = new();

    /// <summary>Statuses of found mentions whose label bears one, likewise.</summary>
    public ConfusionMatrix StatusesFound { get; } = new();

    /// <summary>Predicted deals by their confidence.</summary>
    public DealCertainty Certainty { get; } = new();

    /// <summary>Articles in whose gold there is no deal.</summary>
    public int Dealless { get; internal set; }

    /// <summary>Deals that were predicted in those.</summary>
    public int FalseDeals { get; internal set; }

    /// <summary>How well the same deal of several articles was made one; null where the gold names no transactions.</summary>
    public MergingScore? Merging { get; set; }

    /// <summary>Labels taken for others on found mentions, the most frequent first.</summary>
    public IReadOnlyList<(string Gold, string Got, int Count)> Confusion => LabelsFound.Confused;

    /// <summary>False deals for each twenty articles without deals; null where there is no such article.</summary>
    public double? FalseDealsInTwenty => Dealless == 0 ? null : 20.0 * FalseDeals / Dealless;

    /// <summary>Mean F1 over the labels that stand in the gold ten times or more; over all that stand in it where none does.</summary>
    public double LabelMacroF1 => Labels.All.Where(l => l.Value.Gold >= 10).Select(l => l.Value.F1).ToList() is { Count: > 0 } common
        ? common.Average()
        : Labels.All.Where(l => l.Value.Gold > 0).Select(l => l.Value.F1).DefaultIfEmpty().Average();

    /// <summary>The sum over articles.</summary>
    public static Scores Sum(IEnumerable<Scores> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var sum = new Scores();
        foreach (var part in parts) sum.Add(part);
        return sum;
    }

    private void Add(Scores part)
    {
        Articles += part.Articles;
        Mentions.Add(part.Mentions);
        Values.Add(part.Values);
        Facts.Add(part.Facts);
        Labels.Add(part.Labels);
        Deals.Add(part.Deals);
        Qualifiers += part.Qualifiers;
        From += part.From;
        To += part.To;
        ExactSpans += part.ExactSpans;
        LabelOnFound += part.LabelOnFound;
        QualifierOnFound += part.QualifierOnFound;
        StatusOnFound += part.StatusOnFound;
        Confidence.Add(part.Confidence);
        LabelsFound.Add(part.LabelsFound);
        StatusesFound.Add(part.StatusesFound);
        Certainty.Add(part.Certainty);
        Dealless += part.Dealless;
        FalseDeals += part.FalseDeals;
    }
}
