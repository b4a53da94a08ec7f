using System.Net;
using System.Net.Sockets;

namespace Sigex.Infrastructure.Outgoing;

/// <summary>Tells addresses of the public internet from all others (rule NET-05).</summary>
internal static class PublicUnicast
{
    private static readonly IPNetwork[] Elsewhere =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "100::/64", "2001::/23",
            "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    public static bool Holds(IPAddress address) =>
        address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6
        && !address.IsIPv4MappedToIPv6
        && !Elsewhere.Any(network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address));
}
