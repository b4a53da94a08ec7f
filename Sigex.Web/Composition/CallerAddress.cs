using System.Net.Sockets;

namespace Sigex.Web.Composition;

/// <summary>By what floods are counted: the address of the caller, of IPv6 the /64 in which he can choose at will (security 7.4).</summary>
internal static class CallerAddress
{
    private const int NetworkBytes = 8;

    /// <summary>It is counted by and forgotten; it stands in no log.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        return address switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, NetworkBytes),
            _ => address.ToString(),
        };
    }
}
