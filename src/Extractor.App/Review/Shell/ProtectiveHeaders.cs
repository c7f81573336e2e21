using Extractor.App.Schedule;

namespace Extractor.App.Review.Shell;

/// <summary>
/// Says to the browser that a page runs and shows only what this server sends: no script or style within the page, no frame, no other
/// site. An article that carries markup stays text even where an encoding were forgotten.
/// </summary>
internal sealed class ProtectiveHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // Hangfire's pages write styles into their elements, bring a font and an empty icon; they run no script but those that are served.
    private const string PolicyOfJobs =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task Invoke(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = JobPages.Holds(context.Request.Path) ? PolicyOfJobs : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (!context.Request.Path.StartsWithSegments("/assets")) headers.CacheControl = "no-store";
        return next(context);
    }
}
