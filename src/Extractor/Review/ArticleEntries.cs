namespace Extractor.Review;

/// <summary>An article that shows facts or deals.</summary>
internal struct ArticleEntry
{
    public long Id;
    public long Version;

    /// <summary>Day number of the publication; -1 where it is not known.</summary>
    public int Day;

    /// <summary>Which sources carry it, among <see cref="ReviewIndex.Sources"/>.</summary>
    public int Sources;

    public int FirstFact;
    public int Facts;
    public int FirstDeal;
    public int Deals;
}

/// <summary>The articles, by their number in the store and by that of the version that they show.</summary>
internal sealed class ArticleEntries
{
    private readonly Dictionary<long, int> _byId = [];
    private readonly Dictionary<long, int> _byVersion = [];
    private readonly EntryTable<ArticleEntry> _entries = new();

    public int Count => _entries.Count;

    public ref ArticleEntry At(int index) => ref _entries.At(index);

    public int? OfId(long id) => _byId.TryGetValue(id, out var index) ? index : null;

    public int? OfVersion(long version) => _byVersion.TryGetValue(version, out var index) ? index : null;

    /// <summary>The article's place, made where it has none.</summary>
    public int Place(long id)
    {
        if (_byId.TryGetValue(id, out var index)) return index;
        _byId[id] = index = _entries.Count;
        _entries.Add().Id = id;
        return index;
    }

    public void Show(int index, long version, int sources, int day)
    {
        ref var entry = ref _entries.At(index);
        _byVersion.Remove(entry.Version);
        (entry.Version, entry.Sources, entry.Day) = (version, sources, day);
        if (version > 0) _byVersion[version] = index;
    }

    public void Empty()
    {
        _byId.Clear();
        _byVersion.Clear();
        _entries.Empty();
    }
}
