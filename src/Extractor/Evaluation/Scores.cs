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

    public int Articles { get; internal set; }

    public Tallies<Kind> Mentions { get; } = new();

    public Tallies<Kind> Values { get; } = new();

    public Tallies<Kind> Facts { get; } = new();

    /// <summary>By label as written; what bears no label is <c>none</c>.</summary>
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

    /// <summary>Labels taken for others on found mentions, the most frequent first.</summary>
    public IReadOnlyList<(string Gold, string Got, int Count)> Confusion =>
        [.. confusion.Select(c => (c.Key.Gold, c.Key.Got, c.Value)).OrderByDescending(c => c.Value)];

    /// <summary>Mean F1 over the labels that stand in the gold ten times or more; over all that stand in it where none does.</summary>
    public double LabelMacroF1 => Labels.All.Where(l => l.Value.Gold >= 10).Select(l => l.Value.F1).ToList() is { Count: > 0 } common
        ? common.Average()
        : Labels.All.Where(l => l.Value.Gold > 0).Select(l => l.Value.F1).DefaultIfEmpty().Average();

    private readonly OrderedDictionary<(string Gold, string Got), int> confusion = [];

    /// <summary>The sum over articles.</summary>
    public static Scores Sum(IEnumerable<Scores> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var sum = new Scores();
        foreach (var part in parts) sum.Add(part);
        return sum;
    }

    internal void Confuse(string gold, string got, int times = 1) => confusion[(gold, got)] = confusion.GetValueOrDefault((gold, got)) + times;

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
        foreach (var ((gold, got), times) in part.confusion) Confuse(gold, got, times);
    }
}
