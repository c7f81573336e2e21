using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Extractor.App.Review;
using Extractor.App.Schedule;
using Extractor.App.Work;

namespace Extractor.App;

/// <summary>Serves the review pages until the program is stopped: what <c>review</c> and <c>serve</c> share.</summary>
internal sealed class PageServing
{
    private const int DefaultPort = 5180;

    private readonly Option<int> port = new("--port") { Description = "The port; 0 takes any that is free.", HelpName = "NUMBER", DefaultValueFactory = _ => DefaultPort };

    private readonly Option<string> host = new("--host")
    {
        Description = "The address to serve at; any other than this machine's own needs reviewers or a token.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<bool> open = new("--open") { Description = "Opens the pages in the browser." };

    public IEnumerable<Option> Options => [port, host, open];

    /// <param name="jobs">What runs beside the pages, for the page that shows it; null for nothing.</param>
    /// <param name="shards">What gives shards to workers, for the page that shows it; null for nothing.</param>
    /// <param name="begun">Called once the pages are served.</param>
    public async Task Serve(Session session, ReviewSite site, ScheduleQueue? jobs = null, ShardQueue? shards = null, Action? begun = null)
    {
        var address = AddressOf(session.Value(host)!);
        await using var server = await ReviewServer.Start(site, address, session.Value(port), jobs, shards);
        site.Terminal.Say($"Review pages at {server.Address} (Ctrl-C stops)");
        if (!IPAddress.IsLoopback(address)) site.Terminal.Say("warning: what is typed here, passwords too, travels as plain text; put a proxy with a certificate in front, on any network that is not your own.");
        begun?.Invoke();
        if (session.Value(open)) Open(server.Address, site.Terminal);
        await Task.Delay(Timeout.InfiniteTimeSpan, site.Terminal.Clock, site.Terminal.Stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static IPAddress AddressOf(string host) => host == "localhost"
        ? IPAddress.Loopback
        : IPAddress.TryParse(host, out var address) ? address : throw new UsageException($"--host: '{host}' is no address; write one such as 127.0.0.1 or 0.0.0.0.");

    private static void Open(Uri address, Terminal terminal)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            terminal.Say($"No browser could be started ({e.Message}); open the address yourself.");
        }
    }
}
