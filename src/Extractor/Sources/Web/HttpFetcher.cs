using Polly.Timeout;

namespace Extractor.Sources.Web;

/// <summary>
/// Fetches what robots.txt allows, politely: our own user agent, a pace for each host, conditional requests, bounded redirects, bodies and
/// waits, private addresses refused. Safe for any number of requests at once; one for each run.
/// </summary>
public sealed class HttpFetcher : IDisposable
{
    private const int MaxRedirects = 5;
    private const int RobotsLimit = 1 << 20;

    private readonly HttpSettings settings;
    private readonly TimeProvider clock;
    private readonly HttpClient client;
    private readonly PoliteHandler hosts;
    private readonly RobotsCache robots;

    /// <param name="network">The way into the network; null is this machine's.</param>
    public HttpFetcher(HttpSettings settings, Network? network = null, TimeProvider? clock = null)
    {
        this.settings = settings;
        this.clock = clock ?? TimeProvider.System;
        (client, hosts) = HttpChain.Build(settings, network ?? Network.OfMachine, this.clock);
        robots = new RobotsCache((url, cancellation) => Follow(url, Validators.None, RobotsLimit, heedRobots: false, cancellation), (url, delay) => hosts.Host(url).Slow(delay));
    }

    public void Dispose() => client.Dispose();

    internal HttpSettings Settings => settings;

    internal TimeProvider Clock => clock;

    /// <summary>Fetches one address.</summary>
    /// <param name="known">What is known of it from before: where that still holds, the answer is <see cref="HttpReply.NotModified"/>.</param>
    /// <param name="limit">The most bytes of the body; null for the bound of the settings.</param>
    internal Task<HttpReply> Get(Uri url, Validators? known, CancellationToken cancellation, int? limit = null) =>
        Follow(url, known ?? Validators.None, limit ?? settings.MaxMegabytes << 20, heedRobots: true, cancellation);

    private async Task<HttpReply> Follow(Uri url, Validators known, int limit, bool heedRobots, CancellationToken cancellation)
    {
        var seen = new HashSet<Uri>();
        while (seen.Add(url))
        {
            if (seen.Count > MaxRedirects + 1)
                return new HttpReply(url) { Failure = $"is redirected more than {MaxRedirects} times; give the address that it ends at", Status = 310, Class = "redirect" };
            if (url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
                return new HttpReply(url) { Failure = $"leads to {url.Scheme}:{(url.UserInfo.Length > 0 ? " with a password" : "")}, which is not fetched; give a plain http or https address", Class = "redirect" };
            if (heedRobots && await robots.Refusal(url, cancellation).ConfigureAwait(false) is { } refusal)
                return refusal;
            var (reply, next) = await Once(url, known, limit, cancellation).ConfigureAwait(false);
            if (next is null)
                return reply;
            url = next;
        }
        return new HttpReply(url) { Failure = "is redirected in a circle; give the address of the page itself", Status = 310, Class = "redirect" };
    }

    private async Task<(HttpReply Reply, Uri? Next)> Once(Uri url, Validators known, int limit, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Options.Set(BoundedBody.Limit, limit);
        if (known.ETag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known.ETag);
        if (known.LastModified is not null)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", known.LastModified);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            hosts.Host(url).Answered((int)response.StatusCode < 500);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
                return (new HttpReply(url), new Uri(url, location));
            return (await HttpAnswer.Read(url, response, clock.GetUtcNow(), cancellation).ConfigureAwait(false), null);
        }
        catch (HostClosedException e)
        {
            return (new HttpReply(url) { Failure = e.Message, NotBefore = e.Until, Class = "host-closed" }, null);
        }
        catch (InvalidDataException e)
        {
            hosts.Host(url).Answered(true);
            return (new HttpReply(url) { Failure = e.Message, Status = 200, Class = "body" }, null);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutRejectedException)
        {
            hosts.Host(url).Answered(e.InnerException is AddressRefusedException);
            return (new HttpReply(url) { Failure = Said(e), Class = e is TimeoutRejectedException ? "timeout" : e.InnerException is AddressRefusedException ? "private-address" : "network" }, null);
        }
    }

    private string Said(Exception e) => e switch
    {
        TimeoutRejectedException => $"was not there whole within {settings.TimeoutSeconds} s; a later run tries again, or raise http.timeoutSeconds",
        { InnerException: AddressRefusedException refused } => refused.Message,
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or { InnerException: IOException } => "was cut off on its way; a later run tries again",
        _ => $"cannot be reached ({(e.InnerException ?? e).Message.TrimEnd('.')}); check the address and the network, a later run tries again",
    };
}
