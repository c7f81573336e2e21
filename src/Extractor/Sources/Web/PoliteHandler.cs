using System.Collections.Concurrent;

namespace Extractor.Sources.Web;

/// <summary>Lets each request wait for its turn at its host.</summary>
internal sealed class PoliteHandler(HttpSettings settings, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly ConcurrentDictionary<string, HostPace> hosts = new(StringComparer.OrdinalIgnoreCase);

    public HostPace Host(Uri url) => hosts.GetOrAdd(url.IdnHost, _ => new HostPace(settings, clock));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = Host(request.RequestUri!);
        await host.Enter(cancellationToken).ConfigureAwait(false);
        HttpResponseMessage? response = null;
        try
        {
            return response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            host.Leave(response);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var host in hosts.Values)
                host.Dispose();
        }
        base.Dispose(disposing);
    }
}
