using Extractor.App.Health;
using Microsoft.Net.Http.Headers;

namespace Extractor.App.Review.Access;

/// <summary>Finds out who sent a request, and sends whom nobody knows to the page where people sign in.</summary>
internal sealed class AccessGuard(RequestDelegate next, Admission admission, ReviewSessions sessions)
{
    private const string Bearer = "Bearer ";

    public async Task Invoke(HttpContext context)
    {
        // Those who ask on this machine whether the program is well have no account; who comes from elsewhere, through a proxy too, shows the token.
        if (ProbeRoutes.Is(context.Request.Path) && admission.IsLoopback && !IsForwarded(context.Request))
        {
            await next(context);
            return;
        }

        Visitor.Current = await Find(context);
        if (Visitor.Current is not null || context.Request.Path.StartsWithSegments("/assets") || context.Request.Path == SignInRoutes.Path)
        {
            await next(context);
        }
        else if (!context.Response.HasStarted)
        {
            var asked = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString.Value : "/";
            context.Response.Redirect($"{SignInRoutes.Path}?back={Uri.EscapeDataString(asked)}");
        }
    }

    private async Task<Visitor?> Find(HttpContext context)
    {
        // A program that shows a token means to be known by it, and is told where it is wrong.
        if (context.Request.Headers.Authorization.ToString() is { Length: > 0 } authorization)
        {
            if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && admission.IsToken(authorization[Bearer.Length..].Trim()))
            {
                var name = context.Request.Headers["X-Reviewer"].ToString();
                if (name.Length == 0 || ReviewerFile.Fault(name) is null) return new Visitor(name.Length == 0 ? "api" : name, VisitorProof.Token);
                await Refusals.Problem(context, StatusCodes.Status400BadRequest, "No name", $"X-Reviewer: {ReviewerFile.Fault(name)}");
                return null;
            }

            await Deny(context, "The token is not the one of EXTRACTOR_REVIEW_TOKEN or of the setting review.token.");
            return null;
        }

        if (!admission.NeedsSignIn) return new Visitor(Environment.UserName, VisitorProof.Machine);
        if (sessions.Use(context.Request.Cookies[ReviewSessions.Cookie], admission.ProofOf) is { } reviewer) return new Visitor(reviewer, VisitorProof.Session);
        if (Refusals.IsProgram(context.Request) || context.Request.Headers.ContainsKey("X-Antiforgery")) await Deny(context, "Sign in, or send the token in the header Authorization: Bearer TOKEN.");
        return null;
    }

    private static bool IsForwarded(HttpRequest request) => request.Headers.Keys.Any(
        k => k.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || k.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || k.Equals("Via", StringComparison.OrdinalIgnoreCase));

    private static Task Deny(HttpContext context, string detail)
    {
        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return Refusals.Problem(context, StatusCodes.Status401Unauthorized, "Not signed in", detail);
    }
}
