using System.Text;
using Extractor.Sources.Web;

namespace Extractor.Tests.Sources.Web;

/// <summary>A fetcher in a web of its own, with a clock that waits for nothing.</summary>
internal sealed class Fetching : IDisposable
{
    private readonly Lazy<HttpFetcher> fetcher;

    public Fetching(HttpSettings? settings = null) =>
        fetcher = new(() => new HttpFetcher(settings ?? Patient, Site.Network, Clock));

    /// <summary>Time limits run out only when the test says so.</summary>
    public static HttpSettings Patient { get; } = new() { TimeoutSeconds = (int)JumpingClock.Held.TotalSeconds };

    public Site Site { get; } = new();

    public JumpingClock Clock { get; } = new();

    public void Dispose()
    {
        if (fetcher.IsValueCreated) fetcher.Value.Dispose();
        Site.Dispose();
    }

    public Task<HttpReply> Get(string at, Validators? known = null) => fetcher.Value.Get(new Uri("http://" + at), known, CancellationToken.None);

    public async Task<string> Text(string at) => await Get(at) is { Failure: null } reply ? Encoding.UTF8.GetString(reply.Body) : throw new InvalidOperationException((await Get(at)).Failure);

    public async Task<string> Failure(string at) => (await Get(at)).Failure ?? throw new InvalidOperationException($"{at} was fetched");
}
