using OpenTelemetry.Metrics;

namespace Extractor.App.Health;

/// <summary>Has the program's measures, those of .NET and those of the web server collected, and told in Prometheus' text.</summary>
internal static class MetricsSetup
{
    public static void AddMeters(this IServiceCollection services, Review.ReviewSite site)
    {
        var name = $"Extractor.{Guid.NewGuid():N}";
        services.AddSingleton(_ => new Meters(site, name));
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(name, "System.Runtime", "Microsoft.AspNetCore.Hosting")
            .AddPrometheusExporter(options =>
            {
                options.ScrapeResponseCacheDurationMilliseconds = 0;
                options.ScopeInfoEnabled = false;
            }));
    }

    /// <summary>Has the store looked at before it is told.</summary>
    public static void UseMeters(this WebApplication app)
    {
        // Made now: it counts from the start of the server on.
        var meters = app.Services.GetRequiredService<Meters>();
        app.Use((context, next) =>
        {
            if (context.Request.Path == ProbeRoutes.Metrics) meters.Take();
            return next(context);
        });
    }
}
