using Extractor.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Runs;

/// <summary>What ran, and how it ended.</summary>
internal static class RunRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/runs", (Store store) => new RazorComponentResult<RunsPage>(new { Runs = store.Runs() }));
}
