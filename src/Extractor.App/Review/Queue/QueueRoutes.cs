namespace Extractor.App.Review.Queue;

/// <summary>The queues of deals and facts, and undo.</summary>
internal static class QueueRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        DealQueueRoutes.Map(routes);
        FactQueueRoutes.Map(routes);
        UndoRoutes.Map(routes);
    }

    /// <summary>What the queues read by.</summary>
    public static IServiceCollection AddQueues(this IServiceCollection services) =>
        services.AddSingleton<QueueReading>().AddSingleton<DealReading>();
}
