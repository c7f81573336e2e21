using System.Net;
using System.Net.Sockets;

namespace Extractor.Sources.Web;

/// <summary>
/// Opens connections to allowed addresses alone. It looks at the address itself in the moment of connecting: a name that pointed
/// elsewhere a moment ago and a redirect are held to the same rules.
/// </summary>
internal sealed class GuardedConnection(Network network, AddressRules rules)
{
    /// <exception cref="AddressRefusedException">The host has private addresses only.</exception>
    /// <exception cref="SocketException">The host is not known, or none of its addresses answers.</exception>
    public async ValueTask<Stream> Open(DnsEndPoint host, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(host.Host.Trim('[', ']'), out var literal)
            ? [literal]
            : await network.Resolve(host.Host, cancellation).ConfigureAwait(false);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        var allowed = Array.FindAll(addresses, rules.Allow);
        if (allowed.Length == 0)
            throw new AddressRefusedException(addresses[0]);
        return await network.ConnectFirst(allowed, host.Port, cancellation).ConfigureAwait(false);
    }
}
