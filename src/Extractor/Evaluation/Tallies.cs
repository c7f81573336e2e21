namespace Extractor.Evaluation;

/// <summary>One tally for each kind, label or slot, in the order in which they were first met.</summary>
public sealed class Tallies<TKey>
    where TKey : notnull
{
    private readonly OrderedDictionary<TKey, Tally> tallies = [];

    /// <summary>The tally of <paramref name="key"/>; empty where it was never met.</summary>
    public Tally this[TKey key] => tallies.GetValueOrDefault(key);

    public IEnumerable<KeyValuePair<TKey, Tally>> All => tallies;

    /// <summary>All tallies added: the micro-average.</summary>
    public Tally Total => tallies.Values.Aggregate(default(Tally), (sum, t) => sum + t);

    internal void Add(TKey key, Tally tally) => tallies[key] = this[key] + tally;

    internal void Add(Tallies<TKey> other)
    {
        foreach (var (key, tally) in other.tallies) Add(key, tally);
    }
}
