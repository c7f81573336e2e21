using Extractor.App.Review.Shell;
using Extractor.App.Review.Steps;
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
        routes.MapGet("/companies/{id}", IResult (string id, string? done, Store store, ReviewSite site) =>
        {
            // Read first: what is decided while the page is read counts as not seen.
            var seen = store.Companies.LastDecision();
            if (CompanyDeals.Of(store, id) is not { } company) return Results.Extensions.NotThere();
            var steps = new ReviewBook(store).Steps(site.Reviewer);
            return new RazorComponentResult<CompanyView>(new { Deals = company, Like = CompanyDeals.LikeNames(store, company.Company, Names), Seen = seen, Steps = steps, Done = DoneOf(done, steps) });
        });
        routes.MapPost("/companies/merge", (HttpRequest request, ReviewSite site) => Decide(request, site, "merge", (left, right, seen) => site.Store.Companies.Merge(left, right, site.Reviewer, seen)));
        routes.MapPost("/companies/split", (HttpRequest request, ReviewSite site) => Decide(request, site, "split", (left, right, seen) => site.Store.Companies.Split(left, right, site.Reviewer, seen)));
    }

    private static string? DoneOf(string? done, (ReviewAction? Undo, ReviewAction? Redo) steps) =>
        done switch { "merge" => "The names are one company now.", "split" => "The names are two companies now.", _ => StepRoutes.DoneOf(done, steps) };

    private static async Task<IResult> Decide(HttpRequest request, ReviewSite site, string what, Action<string, string, long?> decide)
    {
        var form = await request.ReadFormAsync();
        var (left, right) = (form["left"].ToString().Trim(), form["right"].ToString().Trim());
        try
        {
            decide(left, right, Seen.Of(form));
        }
        catch (StoreException e)
        {
            return new RazorComponentResult<ErrorPage>(new { Title = "That cannot be done", Text = e.Message, Back = CompanyDeals.IdOf(site.Store, left) is { } page ? CompanyLink.To(page) : "/companies" }) { StatusCode = StatusCodes.Status409Conflict };
        }

        return Results.Redirect(CompanyDeals.IdOf(site.Store, left) is { } id ? CompanyLink.To(id, what) : "/companies");
    }
}
