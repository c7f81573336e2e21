using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Extractor.App.Review;

namespace Extractor.App.Commands;

/// <summary><c>review</c>: serves the review pages until it is stopped.</summary>
internal static class ReviewCommand
{
    private const int DefaultPort = 5180;

    public static Command Create(Terminal terminal)
    {
        var port = new Option<int>("--port") { Description = "The port; 0 takes any that is free.", HelpName = "NUMBER", DefaultValueFactory = _ => DefaultPort };
        var open = new Option<bool>("--open") { Description = "Opens the pages in the browser." };
        var verb = new Verb("review", "Serves the review pages on this machine until it is stopped.", "extractor review --open") { port, open };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: true);
            return Serve(new ReviewSite(store, session.Loaded, terminal), session.Value(port), session.Value(open)).GetAwaiter().GetResult();
        });
        return verb;
    }

    private static async Task<int> Serve(ReviewSite site, int port, bool open)
    {
        await using var server = await ReviewServer.Start(site, IPAddress.Loopback, port);
        site.Terminal.Say($"Review pages at {server.Address} (Ctrl-C stops)");
        if (open) Open(server.Address, site.Terminal);
        await Task.Delay(Timeout.InfiniteTimeSpan, site.Terminal.Clock, site.Terminal.Stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return ExitCode.Done;
    }

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
