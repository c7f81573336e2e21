using Extractor.App.Review.Shell;
using Extractor.Review;
using Extractor.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Companies;

/// <summary>The companies of the deals, and which names mean one.</summary>
internal static class CompanyRoutes
{
    private const int Names = 12;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/companies", IResult (string? name, string? sort, string? after, Store store) =>
        {
            var order = CompanyOrders.Parse(sort);
            var page = CompanyPage.Of(store, name, order, after);
            return new RazorComponentResult<CompaniesPage>(new { Page = page, Query = name ?? "", Order = order });
        });
        routes.MapGet("/companies/named", IResult (string name, Store store) => CompanyDeals.IdOf(store, name) is { } id ? Results.Redirect(CompanyLink.To(id)) : Results.Redirect($"/companies?name={Uri.EscapeDataString(name)}"));
        routes.MapGet("/companies/{id}", IResult (string id, string? done, Store store) => CompanyDeals.Of(store, id) is { } company
            ? new RazorComponentResult<CompanyView>(new { Deals = company, Like = CompanyDeals.LikeNames(store, company.Company, Names), Done = DoneOf(done) })
            : Results.Extensions.NotThere());
        routes.MapPost("/companies/merge", (HttpRequest request, ReviewSite site) => Decide(request, site, "merge", (left, right) => site.Store.Companies.Merge(left, right, site.Reviewer)));
        routes.MapPost("/companies/split", (HttpRequest request, ReviewSite site) => Decide(request, site, "split", (left, right) => site.Store.Companies.Split(left, right, site.Reviewer)));
        routes.MapPost("/companies/undo", IResult (ReviewSite site) => site.Store.Companies.Undo(site.Reviewer) is { } undone && CompanyDeals.IdOf(site.Store, undone.Left) is { } id
            ? Results.Redirect(CompanyLink.To(id, "undo"))
            : Results.Redirect("/companies"));
    }

    private static string? DoneOf(string? done) => done switch { "merge" => "The names are one company now.", "split" => "The names are two companies now.", "undo" => "Taken back.", _ => null };

    private static async Task<IResult> Decide(HttpRequest request, ReviewSite site, string what, Action<string, string> decide)
    {
        var form = await request.ReadFormAsync();
        var (left, right) = (form["left"].ToString().Trim(), form["right"].ToString().Trim());
        try
        {
            decide(left, right);
        }
        catch (StoreException e)
        {
            return new RazorComponentResult<ErrorPage>(new { Title = "That cannot be done", Text = e.Message }) { StatusCode = StatusCodes.Status409Conflict };
        }

        return Results.Redirect(CompanyDeals.IdOf(site.Store, left) is { } id ? CompanyLink.To(id, what) : "/companies");
    }
}
