namespace Extractor.Review;

/// <summary>Entries that lie side by side, those of an article together. What an article has no longer leaves gaps, closed when they are many.</summary>
internal sealed class EntryTable<T>
    where T : struct
{
    private T[] _entries = new T[1024];
    private int _count;

    /// <summary>All entries, gaps among them.</summary>
    public ReadOnlySpan<T> All => _entries.AsSpan(0, _count);

    public int Count => _count;

    /// <summary>How many lie in gaps.</summary>
    public int Gaps { get; private set; }

    public bool IsSparse => Gaps > 10_000 && Gaps > _count / 3;

    public ref T Add()
    {
        if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2);
        return ref _entries[_count++];
    }

    public ref T At(int index) => ref _entries[index];

    public void Clear(int first, int count)
    {
        _entries.AsSpan(first, count).Clear();
        Gaps += count;
    }

    public void Empty()
    {
        _entries = new T[1024];
        _count = Gaps = 0;
    }
}
