using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Extractor.Sources.Web;

/// <summary>
/// Which addresses may be connected to: those of the public internet, and the private networks that the settings allow. A feed must not
/// be able to make this program read the machines beside it.
/// </summary>
internal sealed class AddressRules(IEnumerable<string> allowed)
{
    /// <summary>Not globally reachable by IANA's registries of special-purpose addresses (RFC 6890), or multicast.</summary>
    private static readonly IPNetwork[] Private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>All of IPv6 that is given out; what lies outside is local, mapped or reserved.</summary>
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96"), SixToFour = IPNetwork.Parse("2002::/16");

    private readonly IPNetwork[] allowed = [.. allowed.Select(network => IPNetwork.Parse(network))];

    public bool Allow(IPAddress address)
    {
        var plain = Plain(address);
        return IsPublic(plain) || Array.Exists(allowed, network => network.Contains(plain));
    }

    private static bool IsPublic(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || GlobalV6.Contains(address)) && !Array.Exists(Private, network => network.Contains(address));

    /// <summary>The IPv4 address that an IPv6 one stands for, else itself.</summary>
    private static IPAddress Plain(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return Translated.Contains(address) ? V4(bytes[12..]) : SixToFour.Contains(address) ? V4(bytes[2..6]) : address;
    }

    private static IPAddress V4(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt32LittleEndian(bytes));
}

/// <summary>A host has none but addresses that may not be connected to.</summary>
internal sealed class AddressRefusedException(IPAddress address)
    : Exception($"leads to {address}, an address of a private network; if that is meant, allow its network in http.allowPrivate")
{
}
