using Extractor.Storage;

namespace Extractor.Review;

/// <summary>By what a list of facts is sorted.</summary>
public enum FactSort
{
    /// <summary>The last published first.</summary>
    Newest,
    Oldest,

    /// <summary>The least sure first: smallest margin between label and runner-up.</summary>
    Uncertain,

    /// <summary>The highest confidence first.</summary>
    Confident,

    /// <summary>The largest amount first; what has none comes last.</summary>
    Largest,
    Smallest,
}

/// <summary>A part of a list.</summary>
/// <param name="Items">In order.</param>
/// <param name="Total">How many the filter holds, on all pages.</param>
/// <param name="Next">What <c>after</c> asks for the next page; null on the last.</param>
/// <param name="Stamp">The state that it was counted from (<see cref="ReviewIndex.Stamp"/>): what a bulk decision expects.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, string? Next, long Stamp);

/// <summary>The facts of a filter, page by page, and how many of each sort there are.</summary>
public sealed class FactList(ReviewIndex index)
{
    /// <summary>One page.</summary>
    /// <param name="after"><see cref="Page{T}.Next"/> of the page before; null for the first.</param>
    /// <exception cref="FormatException"><paramref name="after"/> is no place in a list.</exception>
    public Page<CurrentFact> Page(FactFilter filter, FactSort sort = FactSort.Newest, string? after = null, int size = 50)
    {
        var start = after is null ? Place.Before : Place.Parse(after);
        return Shown(index.Ask(i => Find(i, filter, sort, start, size)), size);
    }

    /// <summary>One page with the <see cref="Facets"/>, of one state.</summary>
    /// <exception cref="FormatException"><paramref name="after"/> is no place in a list.</exception>
    public (Page<CurrentFact> Page, IReadOnlyList<Facet> Facets) PageWithFacets(FactFilter filter, FactSort sort, string? after, int size = 50)
    {
        var start = after is null ? Place.Before : Place.Parse(after);
        var (found, facets) = index.Ask(i => (Find(i, filter, sort, start, size), FacetsOf(i, filter)));
        return (Shown(found, size), facets);
    }

    private static (IReadOnlyList<Place> Places, int Total, long Stamp) Find(ReviewIndex index, FactFilter filter, FactSort sort, Place start, int size) =>
        index.Remember((nameof(Page), filter, sort, start, size), i =>
        {
            var (match, first, count) = (new FactMatch(i, filter), new FirstPlaces(size + 1), 0);
            foreach (ref readonly var fact in i.Facts.All)
            {
                if (!match.Holds(fact)) continue;
                count++;
                var place = new Place(Key(fact, sort), fact.Id);
                if (place > start) first.Offer(place);
            }

            return (first.All, count, i.Generation);
        });

    private Page<CurrentFact> Shown((IReadOnlyList<Place> Places, int Total, long Stamp) found, int size)
    {
        var ids = found.Places.Take(size).Select(p => p.Id).ToList();
        return new(index.Store.Read(s => FactQuery.OfIds(s.Connection, ids)), found.Total, found.Places.Count > size ? found.Places[size - 1].ToString() : null, found.Stamp);
    }

    /// <summary>The numbers of all facts of a filter, ascending, and the state that they stand for: what a bulk decision acts on.</summary>
    public (IReadOnlyList<long> Ids, long Stamp) Ids(FactFilter filter) => index.Ask(i =>
    {
        var (match, ids) = (new FactMatch(i, filter), new List<long>());
        foreach (ref readonly var fact in i.Facts.All)
        {
            if (match.Holds(fact)) ids.Add(fact.Id);
        }

        ids.Sort();
        return (ids, i.Generation);
    });

    /// <summary>How many facts each value of each facet would leave, the other parts of the filter as they are.</summary>
    public IReadOnlyList<Facet> Facets(FactFilter filter) => index.Ask(i => FacetsOf(i, filter));

    private static IReadOnlyList<Facet> FacetsOf(ReviewIndex index, FactFilter filter) => index.Remember((nameof(Facets), filter), i => FactFacets.Count(i, filter));

    internal static double Key(in FactEntry fact, FactSort sort) => sort switch
    {
        FactSort.Newest => -fact.Day,
        FactSort.Oldest => fact.Day < 0 ? int.MaxValue : fact.Day,
        FactSort.Uncertain => fact.Margin,
        FactSort.Confident => -fact.Confidence,
        FactSort.Largest => double.IsNaN(fact.High) ? double.PositiveInfinity : -fact.High,
        FactSort.Smallest => double.IsNaN(fact.Low) ? double.PositiveInfinity : fact.Low,
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "no such order"),
    };
}
