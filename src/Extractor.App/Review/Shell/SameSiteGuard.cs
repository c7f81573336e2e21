using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Shell;

/// <summary>Lets a request that changes something in only with the token of a page of ours, whatever form its body has.</summary>
internal sealed class SameSiteGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task Invoke(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || await antiforgery.IsRequestValidAsync(context))
        {
            await next(context);
            return;
        }

        await new RazorComponentResult<ErrorPage>(new { Title = "This page is too old", Text = "It was opened before the server was last started. Open it again and repeat the last step; nothing was changed." })
        {
            StatusCode = StatusCodes.Status400BadRequest,
        }.ExecuteAsync(context);
    }
}
