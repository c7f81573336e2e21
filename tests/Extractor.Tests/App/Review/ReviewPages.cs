using System.Net;
using System.Text.RegularExpressions;
using Extractor.App;
using Extractor.App.Review;
using Extractor.Storage;
using Microsoft.AspNetCore.Routing;

namespace Extractor.Tests.App.Review;

/// <summary>The review pages over a store in a folder of the test's own, on a free port, with a client that keeps cookies.</summary>
internal sealed partial class ReviewPages : IAsyncDisposable
{
    private readonly TemporaryFolder? folder;
    private readonly ReviewServer server;

    private ReviewPages(TemporaryFolder? folder, ReviewSite site, ReviewServer server)
    {
        (this.folder, Site, this.server) = (folder, site, server);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
    }

    public ReviewSite Site { get; }

    public Store Store => Site.Store;

    public HttpClient Client { get; }

    public string Folder => Site.Terminal.Folder;

    public IEnumerable<RouteEndpoint> Endpoints => server.Endpoints;

    /// <param name="fill">Puts into the store what the pages are to show.</param>
    /// <param name="review">Who may come in, by the test's folder; null for everybody at this machine.</param>
    public static async Task<ReviewPages> Serve(Action<Store>? fill = null, Func<string, ReviewSettings>? review = null, TimeProvider? clock = null, Func<PipelineSettings, PipelineSettings>? settings = null)
    {
        var folder = new TemporaryFolder();
        var store = Store.Open(Path.Combine(folder.Root, "extractor.db"), time: clock);
        fill?.Invoke(store);
        var terminal = new Terminal { Out = Stream.Null, Error = TextWriter.Null, Folder = folder.Root, Clock = clock ?? TimeProvider.System };
        var loaded = SettingsLoader.Default;
        loaded = loaded with { Settings = loaded.Settings with { Review = review?.Invoke(folder.Root) ?? new ReviewSettings { Reviewers = Path.Combine(folder.Root, "reviewers.json") } } };
        if (settings is not null) loaded = loaded with { Settings = settings(loaded.Settings) };
        var site = new ReviewSite(store, loaded, terminal);
        return new ReviewPages(folder, site, await ReviewServer.Start(site, IPAddress.Loopback, 0));
    }

    /// <summary>The pages over a store that the test has, and keeps.</summary>
    public static async Task<ReviewPages> Of(Store store, LoadedSettings loaded, Terminal terminal)
    {
        var site = new ReviewSite(store, loaded, terminal);
        return new ReviewPages(null, site, await ReviewServer.Start(site, IPAddress.Loopback, 0));
    }

    /// <summary>Posts a form with the token of a page, as a browser does.</summary>
    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        await PostFrom(await Client.GetStringAsync("/sign-in"), path, fields);

    /// <summary>The same with the token of a page that is open.</summary>
    public async Task<HttpResponseMessage> PostFrom(string page, string path, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(page).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await Client.PostAsync(path, form);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
        if (folder is null) return;
        Store.Dispose();
        folder.Dispose();
    }

    [GeneratedRegex(@"name=""__RequestVerificationToken""[^>]* value=""(?<token>[^""]+)""")]
    private static partial Regex Token();
}
