using Extractor.App.Review.Queue;
using Extractor.App.Review.Texts;
using Extractor.App.Review.Values;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Facts;

/// <summary>The list of facts: filters are the address, and what is filtered can be decided on at once.</summary>
internal static class FactRoutes
{
    // Beyond this nobody has looked at what is decided.
    private const int MostAtOnce = 10_000;

    private static readonly string[] Others = ["sort", "after", "format"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/facts", (HttpRequest request, ReviewIndex index, QueueReading reading, ReviewSite site, string? sort, string? after) =>
            Page(FactFilter.Parse(request.QueryString.Value, Others), sort, after, index, reading, site, null, StatusCodes.Status200OK));
        routes.MapPost("/facts/bulk", Bulk);
    }

    private static async Task<IResult> Bulk(HttpRequest request, ReviewIndex index, QueueReading reading, ReviewSite site)
    {
        var form = await request.ReadFormAsync();
        var filter = FactFilter.Parse(form["filter"]);
        var decision = Kebab.Read<Decision>(form["decision"].ToString());
        _ = int.TryParse(form["count"], out var count);
        var result = new FactBulk(index).Decide(filter, new BulkSet(count, form["mark"].ToString()), decision, site.Reviewer);
        var (notice, status) = result.Action is { } done
            ? (new Notice(Phrases.Capital(DecisionWords.Of(decision)), $"{Phrases.Times(result.Set.Count, "fact")}. One undo takes all of it back.", false), StatusCodes.Status200OK)
            : (new Notice("The list has changed", $"It held {Phrases.Times(count, "fact")} when you looked and holds {Written.Count(result.Set.Count)} now, or others. Nothing was decided; look again.", true), StatusCodes.Status409Conflict);
        return Page(filter, form["sort"], null, index, reading, site, notice, status);
    }

    private static RazorComponentResult<FactsPage> Page(
        FactFilter filter, string? sort, string? after, ReviewIndex index, QueueReading reading, ReviewSite site, Notice? notice, int status)
    {
        var list = new FactList(index);
        var order = string.IsNullOrEmpty(sort) ? FactSort.Newest : Kebab.Read<FactSort>(sort);
        var (page, facets) = list.PageWithFacets(filter, order, string.IsNullOrEmpty(after) ? null : after);
        return new RazorComponentResult<FactsPage>(new
        {
            Filter = filter, Sort = order, After = after, Page = page, Facets = facets, Notice = notice, Progress = reading.Progress(),
            Bulk = page.Total is > 0 and <= MostAtOnce ? new FactBulk(index).Count(filter) : null,
        }) { StatusCode = status };
    }
}
