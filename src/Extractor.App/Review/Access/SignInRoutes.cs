using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Access;

/// <summary>Signing in and out.</summary>
internal static class SignInRoutes
{
    public const string Path = "/sign-in";

    // Hashing is slow on purpose; two at a time leave the processors to those who are in.
    private static readonly SemaphoreSlim Hashing = new(2);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (string? back) => Visitor.Current is null or { By: VisitorProof.Machine } ? Page(back, null, null) : Results.LocalRedirect(Local(back)));
        routes.MapPost(Path, SignIn);
        routes.MapPost("/sign-out", (HttpContext context, ReviewSessions sessions) =>
        {
            sessions.End(context.Request.Cookies[ReviewSessions.Cookie]);
            context.Response.Cookies.Delete(ReviewSessions.Cookie, Cookie(context.Request));
            return Results.LocalRedirect(Path);
        });
    }

    private static async Task<IResult> SignIn(HttpContext context, Admission admission, ReviewSessions sessions, SignInThrottle throttle)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (name, password, back) = (form["name"].ToString().Trim(), form["password"].ToString(), form["back"].ToString());
        var address = context.Connection.RemoteIpAddress;
        if (throttle.Wait(name, address) is { Ticks: > 0 } wait)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Page(back, name, $"Too many tries. The next one counts in {seconds} seconds.", StatusCodes.Status429TooManyRequests);
        }

        await Hashing.WaitAsync(context.RequestAborted);
        bool known;
        string? proof;
        try
        {
            // Read first: a password that changes meanwhile ends the session instead of prolonging it.
            proof = admission.ProofOf(name);
            known = admission.Knows(name, password);
        }
        finally
        {
            Hashing.Release();
        }

        if (!known || proof is null)
        {
            throttle.Fail(name, address);
            return Page(back, name, "Name and password do not belong together.", StatusCodes.Status401Unauthorized);
        }

        throttle.Succeed(name);
        sessions.End(context.Request.Cookies[ReviewSessions.Cookie]);
        context.Response.Cookies.Append(ReviewSessions.Cookie, sessions.Begin(name, proof), Cookie(context.Request));
        return Results.LocalRedirect(Local(back));
    }

    private static RazorComponentResult<SignInPage> Page(string? back, string? name, string? fault, int status = StatusCodes.Status200OK) =>
        new(new { Back = Local(back), Name = name, Fault = fault }) { StatusCode = status };

    private static CookieOptions Cookie(HttpRequest request) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true,
        Secure = request.IsHttps || request.Headers["X-Forwarded-Proto"].ToString().Equals("https", StringComparison.OrdinalIgnoreCase),
    };

    // Only back into these pages: '//elsewhere' and '/\elsewhere' are other sites to a browser.
    private static string Local(string? back) =>
        back is ['/', not ('/' or '\\'), ..] && !back.Any(char.IsControl) && !back.StartsWith(Path, StringComparison.Ordinal) ? back : "/";
}
