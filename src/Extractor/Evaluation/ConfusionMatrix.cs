namespace Extractor.Evaluation;

/// <summary>How often each gold label, or status, of found mentions was taken for each other; the diagonal is what was right.</summary>
public sealed class ConfusionMatrix
{
    private readonly OrderedDictionary<(string Gold, string Got), int> counts = [];

    /// <summary>How often <paramref name="gold"/> was taken for <paramref name="got"/>.</summary>
    public int this[string gold, string got] => counts.GetValueOrDefault((gold, got));

    /// <summary>Everything that is in gold or was given, in the order in which it was first met.</summary>
    public IEnumerable<string> Names => counts.Keys.SelectMany(k => new[] { k.Gold, k.Got }).Distinct(StringComparer.Ordinal);

    /// <summary>What was taken for something else, the most frequent first.</summary>
    public IReadOnlyList<(string Gold, string Got, int Count)> Confused =>
        [.. counts.Where(c => c.Key.Gold != c.Key.Got).Select(c => (c.Key.Gold, c.Key.Got, c.Value)).OrderByDescending(c => c.Value)];

    internal void Add(string gold, string got, int times = 1) => counts[(gold, got)] = this[gold, got] + times;

    internal void Add(ConfusionMatrix other)
    {
        foreach (var ((gold, got), times) in other.counts) Add(gold, got, times);
    }
}
