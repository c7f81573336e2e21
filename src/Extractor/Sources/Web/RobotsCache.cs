using System.Collections.Concurrent;

namespace Extractor.Sources.Web;

/// <summary>The robots.txt of each site, fetched once a run before its first page.</summary>
/// <param name="get">Fetches a robots.txt, following redirects.</param>
/// <param name="slow">Told the pause that a site asks for.</param>
internal sealed class RobotsCache(Func<Uri, CancellationToken, Task<HttpReply>> get, Action<Uri, TimeSpan> slow)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<(RobotsRules? Rules, HttpReply Reply)>>> sites = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why an address is not fetched; null where it may be.</summary>
    public async Task<HttpReply?> Refusal(Uri url, CancellationToken cancellation)
    {
        var site = url.GetLeftPart(UriPartial.Authority);
        var (rules, reply) = await sites.GetOrAdd(site, _ => new(() => Fetch(new Uri(url, "/robots.txt"), cancellation))).Value.ConfigureAwait(false);
        if (rules is null)
            return reply with { Url = url, Failure = $"is not fetched, since {site}/robots.txt {reply.Failure}" };
        return rules.Allow(url)
            ? null
            : new HttpReply(url) { Failure = "is not fetched, since the robots.txt of its site forbids it; leave it out, or ask the site", Status = 403, Class = "robots" };
    }

    /// <summary>By RFC 9309, 2.3.1: a site without the file (4xx) forbids nothing, one that cannot give it (5xx, no answer) everything.</summary>
    private async Task<(RobotsRules?, HttpReply)> Fetch(Uri url, CancellationToken cancellation)
    {
        var reply = await get(url, cancellation).ConfigureAwait(false);
        if (reply.Failure is not null)
            return (reply.Status is >= 300 and < 500 and not 429 ? RobotsRules.Everything : null, reply);
        var rules = RobotsRules.Parse(reply.Body);
        if (rules.CrawlDelay is { } delay)
            slow(url, delay);
        return (rules, reply);
    }
}
