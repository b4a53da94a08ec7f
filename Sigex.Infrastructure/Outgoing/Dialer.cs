using System.Net;
using System.Net.Sockets;

namespace Sigex.Infrastructure.Outgoing;

/// <summary>How names become addresses.</summary>
internal interface INameLookup
{
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation);
}

/// <summary>The resolver of the machine.</summary>
internal sealed class SystemNameLookup : INameLookup
{
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
        Dns.GetHostAddressesAsync(host, cancellation);
}

/// <summary>Resolves once, judges every answer, and dials exactly what it judged (rule NET-05).</summary>
internal sealed class Dialer(INameLookup names)
{
    /// <exception cref="NotPublicException">One of the addresses is not of the public internet.</exception>
    public async Task<Stream> DialAsync(AllowedAddress entry, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(entry.Origin.Host.Trim('[', ']'), out var literal)
            ? [literal]
            : await names.ResolveAsync(entry.Origin.Host, cancellation);
        if (!entry.IsInternal && !addresses.All(PublicUnicast.Holds))
        {
            throw new NotPublicException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, entry.Origin.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name led to an address that is not of the public internet. Carries nothing.</summary>
internal sealed class NotPublicException : Exception;
