using Extractor.App.Review.Shell;
using Extractor.App.Review.Steps;
using Extractor.Mentions;
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
        routes.MapGet("/deals", (HttpRequest request, string? after, string? done, ReviewIndex index, ReviewSite site) =>
        {
            var address = Address.Of(request, "after", "done");
            var steps = new ReviewBook(site.Store).Steps(site.Reviewer);
            return List(index, address, after, steps, StepRoutes.DoneOf(done, steps), null, StatusCodes.Status200OK);
        });
        routes.MapPost("/deals/bulk", Bulk);
        routes.MapGet("/deals/{id}", IResult (string id, string? done, Store store, ReviewSite site) =>
        {
            // Read first: what is decided while the page is read counts as not seen.
            var seen = store.Transactions.LastDecision();
            if (DealEvidence.Of(store, id) is not { } evidence) return store.Transactions.Ids(id) is [var whole] && whole != id ? Results.Redirect($"/deals/{whole}") : Results.Extensions.NotThere();
            var steps = new ReviewBook(store).Steps(site.Reviewer);
            return new RazorComponentResult<DealPage>(new
            {
                Evidence = evidence, Candidates = DealCandidates.Of(store, id, Candidates), Seen = seen, Steps = steps, Done = done switch
                {
                    "merge" => "Merged into one deal.", "split" => "Split off: this is the deal that the article tells.", _ => StepRoutes.DoneOf(done, steps),
                },
            });
        });
        routes.MapPost("/deals/{id}/merge", async Task<IResult> (string id, HttpRequest request, ReviewSite site) =>
        {
            var form = await request.ReadFormAsync();
            return Told(id, () => $"/deals/{site.Store.Transactions.Merge(id, form["other"].ToString().Trim(), site.Reviewer, Seen.Of(form))}?done=merge");
        });
        routes.MapPost("/deals/{id}/split", async Task<IResult> (string id, HttpRequest request, ReviewSite site) =>
        {
            var form = await request.ReadFormAsync();
            return Told(id, () => $"/deals/{site.Store.Transactions.Split(id, form["article"].ToString(), site.Reviewer, Seen.Of(form))}?done=split");
        });
    }

    private static async Task<IResult> Bulk(HttpRequest request, ReviewIndex index, ReviewSite site)
    {
        var form = await request.ReadFormAsync();
        var address = Address.Parse("/deals", form["filter"].ToString());
        _ = int.TryParse(form["count"], out var count);
        var result = new DealBulk(index).Decide(
            DealFilter.Parse(address.Without(DealRows.NoFilters).Query), new BulkSet(count, form["mark"].ToString()), Kebab.Read<Decision>(form["decision"].ToString()), site.Reviewer);
        var steps = new ReviewBook(site.Store).Steps(site.Reviewer);
        return result.Action is { } done
            ? List(index, address, null, steps, $"Done: {done.Summary}. One undo takes all of it back.", null, StatusCodes.Status200OK)
            : List(index, address, null, steps, null, $"The list held {count} when you looked and holds {result.Set.Count} now, or others. Nothing was decided; look again.", StatusCodes.Status409Conflict);
    }

    private static RazorComponentResult<DealsPage> List(
        ReviewIndex index, Address address, string? after, (ReviewAction? Undo, ReviewAction? Redo) steps, string? done, string? refused, int status)
    {
        var rows = DealRows.Of(index, address, after);
        return new RazorComponentResult<DealsPage>(new { Rows = rows, Address = address, Steps = steps, JustDone = done, Refused = refused }) { StatusCode = rows.Problem is null ? status : StatusCodes.Status400BadRequest };
    }

    // What cannot be done is said with its reason; nothing was changed.
    private static IResult Told(string id, Func<string> change)
    {
        try
        {
            return Results.Redirect(change());
        }
        catch (StoreException e)
        {
            return new RazorComponentResult<ErrorPage>(new { Title = "That cannot be done", Text = e.Message, Back = $"/deals/{Uri.EscapeDataString(id)}" }) { StatusCode = StatusCodes.Status409Conflict };
        }
    }
}
