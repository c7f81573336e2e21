using System.Net;
using System.Net.Sockets;

namespace Extractor.Sources.Web;

/// <summary>The only way from this program into a network: names to addresses, and addresses to connections.</summary>
/// <param name="Resolve">The addresses of a host.</param>
/// <param name="Connect">Opens a connection to one of them.</param>
public sealed record Network(Func<string, CancellationToken, Task<IPAddress[]>> Resolve, Func<IPEndPoint, CancellationToken, Task<Stream>> Connect)
{
    /// <summary>The network of this machine.</summary>
    public static Network OfMachine { get; } = new(Dns.GetHostAddressesAsync, Open);

    private static async Task<Stream> Open(IPEndPoint address, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
