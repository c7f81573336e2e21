using Extractor.Review;
using Extractor.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Search;

/// <summary>Search over articles, deals and companies.</summary>
internal static class SearchRoutes
{
    private const int Most = 10;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/search", (string? q, Store store, ReviewIndex index) =>
    {
        var text = q?.Trim() ?? "";
        return text.Length == 0 ? new RazorComponentResult<SearchPage>(new { Query = "" }) : new RazorComponentResult<SearchPage>(new
        {
            Query = text, Articles = ArticleSearch.Find(store, text), Companies = CompanyPage.Of(store, text, CompanyOrder.Deals, null).Companies.Take(Most).ToList(),
            Deals = new DealList(index).Page(new DealFilter { Text = text }, size: Most),
        });
    });
}
