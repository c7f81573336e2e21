using System.Net;
using Extractor.App;
using Extractor.App.Review;
using Extractor.Storage;
using Extractor.Tests;

namespace Extractor.Browser.Tests.Browsing;

/// <summary>A store of a test's own, with the review pages served on a free port.</summary>
internal sealed class ReviewedStore : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly StringWriter said;
    private readonly ReviewServer server;

    private ReviewedStore(TemporaryFolder folder, Store store, StringWriter said, ReviewServer server) =>
        (this.folder, Store, this.said, this.server) = (folder, store, said, server);

    public Store Store { get; }

    public Uri Address => server.Address;

    /// <summary>What the server had to say so far: faults in full.</summary>
    public string Said => said.ToString();

    /// <summary>A copy of the corpus' store.</summary>
    public static Task<ReviewedStore> OfCorpus() => Serve(CorpusStore.CopyTo);

    /// <param name="prepare">Makes the store in the folder and says where.</param>
    public static async Task<ReviewedStore> Serve(Func<string, string> prepare)
    {
        var folder = new TemporaryFolder();
        var store = Store.Open(prepare(folder.Root));
        var said = new StringWriter();
        var terminal = new Terminal { Out = Stream.Null, Error = TextWriter.Synchronized(said), Folder = folder.Root };
        return new ReviewedStore(folder, store, said, await ReviewServer.Start(new ReviewSite(store, SettingsLoader.Default, terminal), IPAddress.Loopback, 0));
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Store.Dispose();
        folder.Dispose();
    }
}
