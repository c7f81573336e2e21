using Extractor.App.Review.Access;
using Microsoft.AspNetCore.Antiforgery;

namespace Extractor.App.Review.Shell;

/// <summary>
/// Lets a request that changes something in only with the token of a page of ours, whatever form its body has. A program that shows its own
/// token needs none: no browser sends that by itself.
/// </summary>
internal sealed class SameSiteGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task Invoke(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || Visitor.Current?.By == VisitorProof.Token || await antiforgery.IsRequestValidAsync(context))
        {
            await next(context);
            return;
        }

        await Refusals.Show(
            context, StatusCodes.Status400BadRequest, "This page is too old",
            "It was opened before the server was last started. Open it again and repeat the last step; nothing was changed.");
    }
}
