using Extractor.App.Review.Access;
using Extractor.Storage;

namespace Extractor.App.Review.Shell;

/// <summary>Shows what went wrong as a page, and writes it to the terminal in full.</summary>
internal sealed partial class FaultPages(RequestDelegate next, ILogger<FaultPages> log)
{
    public async Task Invoke(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser went away; nobody waits for an answer.
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await Show(context, e.StatusCode, "This address cannot be read", e.Message);
        }
        catch (FormatException e) when (!context.Response.HasStarted)
        {
            // A filter or an order that is not known: what was written in the address, or in a form.
            await Show(context, StatusCodes.Status400BadRequest, "This address cannot be read", e.Message);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            Failed(log, context.Request.Method, context.Request.Path, e);
            var text = e is StoreException ? e.Message : "The program failed here. What happened stands in the terminal it was started from.";
            await Show(context, StatusCodes.Status500InternalServerError, "Something went wrong", text);
        }
    }

    private static Task Show(HttpContext context, int status, string title, string text) =>
        Refusals.Show(context, status, title, text);

    [LoggerMessage(LogLevel.Error, "{Method} {Path}")]
    private static partial void Failed(ILogger log, string method, PathString path, Exception exception);
}
