using System.Net;
using Extractor.App;
using Extractor.App.Review;
using Extractor.App.Review.Access;
using Extractor.Schedule;
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
    /// <param name="reviewers">Who must sign in, each with the own name as password; none where everybody may come in.</param>
    public static Task<ReviewedStore> OfCorpus(params IReadOnlyList<string> reviewers) => Serve(CorpusStore.CopyTo, reviewers);

    // What the page of runs shows of a schedule: one that failed, and one that has not run yet.
    private static readonly ScheduleSettings Nightly = new("nightly", "0 2 * * *");

    /// <param name="prepare">Makes the store in the folder and says where.</param>
    public static async Task<ReviewedStore> Serve(Func<string, string> prepare, IReadOnlyList<string>? reviewers = null)
    {
        var folder = new TemporaryFolder();
        var store = Store.Open(prepare(folder.Root));
        var said = new StringWriter();
        var terminal = new Terminal { Out = Stream.Null, Error = TextWriter.Synchronized(said), Folder = folder.Root };
        var review = new ReviewSettings { Reviewers = Path.Combine(folder.Root, "reviewers.json") };
        if (reviewers is { Count: > 0 }) ReviewerFile.Write(review.Reviewers, reviewers.ToDictionary(name => name, PasswordHash.Of));
        var loaded = SettingsLoader.Default;
        loaded = loaded with { Settings = loaded.Settings with { Review = review, Schedule = [Nightly, new ScheduleSettings("weekly", "0 3 * * sun")] } };
        var book = new ScheduleBook(store);
        book.End(Nightly, book.BeginByHand(Nightly)!, AttemptState.Failed, "none of its sources was to be had: wire");
        return new ReviewedStore(folder, store, said, await ReviewServer.Start(new ReviewSite(store, loaded, terminal), IPAddress.Loopback, 0));
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Store.Dispose();
        folder.Dispose();
    }
}
