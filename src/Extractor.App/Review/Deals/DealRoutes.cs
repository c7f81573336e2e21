using Extractor.App.Review.Shell;
using Extractor.Review;
using Extractor.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Deals;

/// <summary>The deals, each once however many articles tell it.</summary>
internal static class DealRoutes
{
    private const int Candidates = 12;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/deals", (HttpRequest request, string? after, ReviewIndex index) =>
        {
            var address = Address.Of(request, "after");
            var rows = DealRows.Of(index, address, after);
            return new RazorComponentResult<DealsPage>(new { Rows = rows, Address = address }) { StatusCode = rows.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
        });
        routes.MapGet("/deals/{id}", IResult (string id, string? done, Store store) =>
        {
            if (DealEvidence.Of(store, id) is not { } evidence) return store.Transactions.Ids(id) is [var whole] && whole != id ? Results.Redirect($"/deals/{whole}") : Results.Extensions.NotThere();
            return new RazorComponentResult<DealPage>(new
            {
                Evidence = evidence, Candidates = DealCandidates.Of(store, id, Candidates), Done = done switch
                {
                    "merge" => "Merged into one deal.", "split" => "Split off: this is the deal that the article tells.", "undo" => "Taken back.", _ => null,
                },
            });
        });
        routes.MapPost("/deals/{id}/merge", async Task<IResult> (string id, HttpRequest request, ReviewSite site) =>
        {
            var other = (await request.ReadFormAsync())["other"].ToString().Trim();
            return Told(() => $"/deals/{site.Store.Transactions.Merge(id, other, site.Reviewer)}?done=merge");
        });
        routes.MapPost("/deals/{id}/split", async Task<IResult> (string id, HttpRequest request, ReviewSite site) =>
        {
            var article = (await request.ReadFormAsync())["article"].ToString();
            return Told(() => $"/deals/{site.Store.Transactions.Split(id, article, site.Reviewer)}?done=split");
        });
        routes.MapPost("/deals/undo", IResult (ReviewSite site) => Told(() => site.Store.Transactions.Undo(site.Reviewer) is { } undone && site.Store.Transactions.IdOf(undone.Telling) is { } deal
            ? $"/deals/{deal}?done=undo"
            : "/deals"));
    }

    // What cannot be done is said with its reason; nothing was changed.
    private static IResult Told(Func<string> change)
    {
        try
        {
            return Results.Redirect(change());
        }
        catch (StoreException e)
        {
            return new RazorComponentResult<ErrorPage>(new { Title = "That cannot be done", Text = e.Message }) { StatusCode = StatusCodes.Status409Conflict };
        }
    }
}
