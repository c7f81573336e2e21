using Extractor.Storage;
using Extractor.Storage.Transactions;

namespace Extractor.Review;

/// <summary>By what a list of deals is sorted.</summary>
public enum DealSort
{
    /// <summary>The last published first.</summary>
    Newest,
    Oldest,

    /// <summary>The least confidence first.</summary>
    Uncertain,
    Confident,

    /// <summary>The largest amount first; what has none comes last.</summary>
    Largest,
    Smallest,

    /// <summary>Told by most articles first.</summary>
    MostTold,
}

/// <summary>A transaction in a list, and how far it is decided.</summary>
/// <param name="Decision">Undecided while any of its deals is.</param>
public sealed record ListedDeal(CurrentTransaction Transaction, DecisionState Decision, bool IsFlagged, bool IsContradicted);

/// <summary>
/// The deals of a filter (each transaction once, whatever number of articles tell it), page by page. They are those that were made last
/// (<see cref="Store.Refresh"/>); what was decided on them is of this moment.
/// </summary>
public sealed class DealList(ReviewIndex index)
{
    /// <summary>One page.</summary>
    /// <param name="after"><see cref="Page{T}.Next"/> of the page before; null for the first.</param>
    /// <exception cref="FormatException"><paramref name="after"/> is no place in a list.</exception>
    public Page<ListedDeal> Page(DealFilter filter, DealSort sort = DealSort.Newest, string? after = null, int size = 50)
    {
        var start = after is null ? Place.Before : Place.Parse(after);
        return Shown(index.Ask(i => Find(i, filter, sort, start, size)), size);
    }

    /// <summary>One page with the <see cref="Facets"/>, of one state.</summary>
    /// <exception cref="FormatException"><paramref name="after"/> is no place in a list.</exception>
    public (Page<ListedDeal> Page, IReadOnlyList<Facet> Facets) PageWithFacets(DealFilter filter, DealSort sort, string? after = null, int size = 50)
    {
        var start = after is null ? Place.Before : Place.Parse(after);
        var (found, facets) = index.Ask(i => (Find(i, filter, sort, start, size), FacetsOf(i, filter)));
        return (Shown(found, size), facets);
    }

    private static Found Find(ReviewIndex index, DealFilter filter, DealSort sort, Place start, int size) =>
        index.Remember((nameof(Page), filter, sort, start, size), i =>
        {
            var (match, first, count) = (new DealMatch(i, filter), new FirstPlaces(size + 1), 0);
            for (var at = 0; at < i.Transactions.Count; at++)
            {
                if (match.Failed(i.Transactions[at], out _) != DealTests.None) continue;
                count++;
                var place = new Place(Key(i.Transactions[at], sort), i.Transactions[at].Number);
                if (place > start) first.Offer(place);
            }

            var all = first.All;
            return new Found(all, count, i.Generation, [.. all.Take(size).Select(p => i.TransactionOf(p.Id)!).Select(t => (t.Id, TransactionState.Of(i, t)))]);
        });

    private Page<ListedDeal> Shown(Found found, int size)
    {
        var shown = index.Store.Read(s => TransactionTable.OfIds(s.Connection, [.. found.Deals.Select(f => f.Id)])).ToDictionary(t => t.Id, StringComparer.Ordinal);
        return new(
            [.. found.Deals.Where(f => shown.ContainsKey(f.Id)).Select(f => new ListedDeal(shown[f.Id], f.State.Decision, f.State.IsFlagged, f.State.IsContradicted))],
            found.Total, found.Places.Count > size ? found.Places[size - 1].ToString() : null, found.Stamp);
    }

    private sealed record Found(IReadOnlyList<Place> Places, int Total, long Stamp, IReadOnlyList<(string Id, TransactionState State)> Deals);

    /// <summary>How many deals each value of each facet would leave, the other parts of the filter as they are.</summary>
    public IReadOnlyList<Facet> Facets(DealFilter filter) => index.Ask(i => FacetsOf(i, filter));

    private static IReadOnlyList<Facet> FacetsOf(ReviewIndex index, DealFilter filter) => index.Remember((nameof(Facets), filter), i => DealFacets.Count(i, filter));

    /// <summary>The ids of all transactions of a filter, in ordinal order, and the state that they stand for.</summary>
    public (IReadOnlyList<string> Ids, long Stamp) Ids(DealFilter filter) => index.Ask(i =>
    {
        var match = new DealMatch(i, filter);
        return ((IReadOnlyList<string>)[.. i.Transactions.Where(t => match.Failed(t, out _) == DealTests.None).Select(t => t.Id).Order(StringComparer.Ordinal)], i.Generation);
    });

    internal static double Key(TransactionEntry deal, DealSort sort) => sort switch
    {
        DealSort.Newest => -deal.Last,
        DealSort.Oldest => deal.First < 0 ? int.MaxValue : deal.First,
        DealSort.Uncertain => deal.Confidence,
        DealSort.Confident => -deal.Confidence,
        DealSort.Largest => double.IsNaN(deal.High) ? double.PositiveInfinity : -deal.High,
        DealSort.Smallest => double.IsNaN(deal.Low) ? double.PositiveInfinity : deal.Low,
        DealSort.MostTold => -deal.Articles,
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "no such order"),
    };
}
