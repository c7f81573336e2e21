using System.Net;
using Extractor.App;
using Extractor.App.Review;
using Extractor.Storage;

namespace Extractor.Tests.App.Review;

/// <summary>The review pages over a store in a folder of the test's own, on a free port, with a client that keeps cookies.</summary>
internal sealed class ReviewPages : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly ReviewServer server;

    private ReviewPages(TemporaryFolder folder, Store store, ReviewServer server)
    {
        (this.folder, Store, this.server) = (folder, store, server);
        Client = new HttpClient { BaseAddress = server.Address };
    }

    public Store Store { get; }

    public HttpClient Client { get; }

    /// <param name="fill">Puts into the store what the pages are to show.</param>
    public static async Task<ReviewPages> Serve(Action<Store>? fill = null)
    {
        var folder = new TemporaryFolder();
        var store = Store.Open(Path.Combine(folder.Root, "extractor.db"));
        fill?.Invoke(store);
        var terminal = new Terminal { Out = Stream.Null, Error = TextWriter.Null, Folder = folder.Root };
        return new ReviewPages(folder, store, await ReviewServer.Start(new ReviewSite(store, SettingsLoader.Default, terminal), IPAddress.Loopback, 0));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
        Store.Dispose();
        folder.Dispose();
    }
}
