using System.Text.Json;
using Extractor.App.Doctor;
using Extractor.App.Output;
using Extractor.App.Review;

namespace Extractor.App.Health;

/// <summary>What other programs ask the server again and again: whether it is well, and its measures.</summary>
internal static class ProbeRoutes
{
    public const string Health = "/healthz";
    public const string Metrics = "/metrics";

    public static bool Is(PathString path) => path == Health || path == Metrics;

    public static void Map(WebApplication app)
    {
        app.MapGet(Health, (HttpContext context, ReviewSite site) => Answer(context, HealthCheck.Findings(site)));
        app.MapPrometheusScrapingEndpoint(Metrics);
    }

    /// <summary>200 where nothing failed, else 503; the body tells each check as <c>doctor</c> does.</summary>
    private static async Task Answer(HttpContext context, IReadOnlyList<Finding> findings)
    {
        var isWell = findings.All(f => f.State != State.Failed);
        context.Response.StatusCode = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json";
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("status", isWell ? "ok" : "failed");
            json.WriteStartArray("checks");
            foreach (var finding in findings) FindingList.Write(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        await context.Response.Body.WriteAsync(body.ToArray(), context.RequestAborted);
    }
}
