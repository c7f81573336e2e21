using Extractor.Review;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Queue;

/// <summary>The queues of deals, facts and unclaimed numbers, and undo.</summary>
internal static class QueueRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        DealQueueRoutes.Map(routes);
        FactQueueRoutes.Map(routes);
        UndoRoutes.Map(routes);
        routes.MapGet("/facts/unclaimed", (ReviewIndex index, string? after, int from = 0) =>
            new RazorComponentResult<UnclaimedPage>(new { Found = new OpenNumbers(index).Next(string.IsNullOrEmpty(after) ? null : after, from), After = after }));
    }

    /// <summary>What the queues read by.</summary>
    public static IServiceCollection AddQueues(this IServiceCollection services) =>
        services.AddSingleton<QueueReading>().AddSingleton<DealReading>();
}
