using System.Net;

namespace Extractor.App.Review.Access;

/// <summary>
/// On loopback answers only requests that name this machine: a site that points a name of its own at 127.0.0.1 (DNS rebinding) would
/// otherwise read the pages as if they were its own.
/// </summary>
internal sealed class HostGuard(RequestDelegate next, Admission admission)
{
    public async Task Invoke(HttpContext context)
    {
        if (!admission.IsLoopback || IsThisMachine(context.Request.Host.Host))
        {
            await next(context);
            return;
        }

        await Refusals.Show(
            context, StatusCodes.Status421MisdirectedRequest, "This is another address", "The pages are served to this machine alone; open them at the address that 'extractor review' printed.");
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
