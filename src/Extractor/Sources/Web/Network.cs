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

    /// <summary>Opens a connection to the first of a host's addresses that answers.</summary>
    /// <param name="addresses">At least one.</param>
    /// <exception cref="SocketException">None answers; it is the last one's.</exception>
    public async ValueTask<Stream> ConnectFirst(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await Connect(new IPEndPoint(addresses[i], port), cancellation).ConfigureAwait(false);
            }
            catch (SocketException) when (i + 1 < addresses.Count)
            {
                // The next address of the host may answer.
            }
        }
    }

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
