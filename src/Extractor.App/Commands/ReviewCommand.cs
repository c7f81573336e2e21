using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Extractor.App.Log;
using Extractor.App.Review;

namespace Extractor.App.Commands;

/// <summary><c>review</c>: serves the review pages until it is stopped.</summary>
internal static class ReviewCommand
{
    private const int DefaultPort = 5180;

    public static Command Create(Terminal terminal)
    {
        var port = new Option<int>("--port") { Description = "The port; 0 takes any that is free.", HelpName = "NUMBER", DefaultValueFactory = _ => DefaultPort };
        var host = new Option<string>("--host")
        {
            Description = "The address to serve at; any other than this machine's own needs reviewers or a token.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1",
        };
        var open = new Option<bool>("--open") { Description = "Opens the pages in the browser." };
        var verb = new Verb("review", "Serves the review pages on this machine until it is stopped.", "extractor review --open", "extractor review --host 0.0.0.0")
        {
            port, host, open, ReviewerCommands.Add(terminal), ReviewerCommands.Remove(terminal),
        };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var log = LogSetup.Begin(session.Settings.Log, terminal);
            using var store = session.OpenStore(create: true);
            return Serve(new ReviewSite(store, session.Loaded, terminal), AddressOf(session.Value(host)!), session.Value(port), session.Value(open)).GetAwaiter().GetResult();
        });
        return verb;
    }

    private static async Task<int> Serve(ReviewSite site, IPAddress address, int port, bool open)
    {
        await using var server = await ReviewServer.Start(site, address, port);
        site.Terminal.Say($"Review pages at {server.Address} (Ctrl-C stops)");
        if (!IPAddress.IsLoopback(address)) site.Terminal.Say("warning: what is typed here, passwords too, travels as plain text; put a proxy with a certificate in front, on any network that is not your own.");
        if (open) Open(server.Address, site.Terminal);
        await Task.Delay(Timeout.InfiniteTimeSpan, site.Terminal.Clock, site.Terminal.Stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return ExitCode.Done;
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
