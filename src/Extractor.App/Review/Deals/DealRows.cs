using Extractor.App.Review.Shell;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;

namespace Extractor.App.Review.Deals;

/// <summary>A page of the list of deals, and what there is to choose.</summary>
/// <param name="Bulk">What can be decided on at once; null where that is too much, or nothing.</param>
/// <param name="Problem">What of the address could not be read, so that it is not asked; null where all could.</param>
public sealed record DealRows(Page<ListedDeal> Page, IReadOnlyList<Facet> Facets, DealSort Sort, BulkSet? Bulk, string? Problem)
{
    /// <summary>The keys of an address that are no filter.</summary>
    public static readonly IReadOnlyList<string> NoFilters = ["sort", "after", "format"];

    // Beyond this nobody has looked at what is decided.
    private const int MostAtOnce = 1000;

    public static DealRows Of(ReviewIndex index, Address address, string? after)
    {
        var list = new DealList(index);
        var sort = Kebab.TryRead<DealSort>(address["sort"], out var read) ? read : DealSort.Newest;
        try
        {
            var filter = DealFilter.Parse(address.Query, [.. NoFilters]);
            var (page, facets) = list.PageWithFacets(filter, sort, after);
            return new DealRows(page, facets, sort, page.Total is > 0 and <= MostAtOnce ? new DealBulk(index).Count(filter) : null, null);
        }
        catch (FormatException e)
        {
            var all = new DealFilter();
            var (page, facets) = list.PageWithFacets(all, sort);
            return new DealRows(page, facets, sort, null, e.Message);
        }
    }
}
