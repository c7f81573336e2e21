using System.Text.Json;
using Extractor.App.Health;
using Extractor.App.Review.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Access;

/// <summary>Says why a request is refused: as a page to people, as problem details (RFC 9457) to programs.</summary>
internal static class Refusals
{
    /// <summary>True of what programs ask for.</summary>
    public static bool IsProgram(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Path == "/openapi.json" || ProbeRoutes.Is(request.Path) || request.Headers.Authorization.Count > 0;

    public static Task Show(HttpContext context, int status, string title, string text) => IsProgram(context.Request)
        ? Problem(context, status, title, text)
        : new RazorComponentResult<ErrorPage>(new { Title = title, Text = text }) { StatusCode = status }.ExecuteAsync(context);

    /// <summary>The one shape of every error of the API.</summary>
    public static async Task Problem(HttpContext context, int status, string title, string detail, Action<Utf8JsonWriter>? besides = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", title);
            json.WriteNumber("status", status);
            json.WriteString("detail", detail);
            besides?.Invoke(json);
            json.WriteEndObject();
        }

        await context.Response.Body.WriteAsync(body.ToArray(), context.RequestAborted);
    }
}
