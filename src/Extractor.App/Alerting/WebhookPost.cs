using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Extractor.Alerts;
using Extractor.App.Output;
using Extractor.Sources.Web;

namespace Extractor.App.Alerting;

/// <summary>Posts alerts to the address of the settings and to no other: no redirect is followed, no proxy asked.</summary>
internal sealed class WebhookPost(Uri address, Network network, TimeSpan limit) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = (context, cancellation) => Open(network, context.DnsEndPoint, cancellation),
    }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <returns>Null where it was taken.</returns>
    public Refusal? Give(PendingAlert alert)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(alert.Body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            Headers = { { "Idempotency-Key", Uri.EscapeDataString($"{alert.Key}@{RunList.Time(alert.At)}") } },
        };
        using var late = new CancellationTokenSource(limit);
        try
        {
            using var response = client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, late.Token).GetAwaiter().GetResult();
            return response.IsSuccessStatusCode ? null : new Refusal(string.Create(CultureInfo.InvariantCulture, $"it answered {(int)response.StatusCode}"), IsAway: false);
        }
        catch (OperationCanceledException)
        {
            return new Refusal(string.Create(CultureInfo.InvariantCulture, $"it took longer than {limit.TotalSeconds} s"), IsAway: true);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
        {
            return new Refusal(e.Message, IsAway: true);
        }
    }

    public void Dispose() => client.Dispose();

    private static async ValueTask<Stream> Open(Network network, DnsEndPoint host, CancellationToken cancellation)
    {
        var addresses = await network.Resolve(host.Host, cancellation).ConfigureAwait(false);
        if (addresses.Length == 0) throw new IOException($"{host.Host} has no address");
        return await network.ConnectFirst(addresses, host.Port, cancellation).ConfigureAwait(false);
    }
}
