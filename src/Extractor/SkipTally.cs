namespace Extractor;

/// <summary>Why items were skipped, how many for each reason, and the first of them.</summary>
public sealed class SkipTally
{
    private readonly SortedDictionary<string, (int Count, string First)> reasons = new(StringComparer.Ordinal);

    /// <summary>Each reason once, in ordinal order.</summary>
    public IEnumerable<(string Reason, int Count, string First)> All => reasons.Select(pair => (pair.Key, pair.Value.Count, pair.Value.First));

    /// <summary>All items together.</summary>
    public int Count => reasons.Values.Sum(reason => reason.Count);

    /// <summary>Counts the item where it was skipped.</summary>
    public void Add(Taken taken)
    {
        if ((taken.Skip ?? taken.Extraction?.Skipped) is not { } reason) return;
        var (count, first) = reasons.GetValueOrDefault(reason, (0, taken.Path));
        reasons[reason] = (count + 1, first);
    }
}
