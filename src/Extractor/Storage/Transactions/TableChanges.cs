namespace Extractor.Storage.Transactions;

/// <summary>What makes one table into another.</summary>
/// <typeparam name="TKey">What names a row.</typeparam>
/// <typeparam name="TRow">The rest of it.</typeparam>
internal sealed class TableChanges<TKey, TRow>
    where TKey : notnull
{
    public TableChanges(IEnumerable<(TKey Key, TRow Row)> wanted, IEnumerable<(TKey Key, TRow Row)> present)
    {
        var gone = present.ToDictionary(r => r.Key, r => r.Row);
        foreach (var (key, row) in wanted)
        {
            if (gone.Remove(key, out var before))
            {
                if (EqualityComparer<TRow>.Default.Equals(before, row)) continue;
                Replaced.Add(before);
            }

            Set.Add(new(key, row));
        }

        Gone = gone;
    }

    /// <summary>Rows that are new or other than before.</summary>
    public List<KeyValuePair<TKey, TRow>> Set { get; } = [];

    /// <summary>What stood in the place of those.</summary>
    public List<TRow> Replaced { get; } = [];

    /// <summary>Rows that must go.</summary>
    public IReadOnlyDictionary<TKey, TRow> Gone { get; }
}
