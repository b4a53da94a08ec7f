using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Timestamps;
using Sigex.Infrastructure.Outgoing;

namespace Sigex.Infrastructure.Authorities;

/// <summary>The HTTP transport of RFC 3161, 3.4.</summary>
internal sealed class HttpTimestampAuthority(OutgoingCalls outgoing, AuthorityAddresses addresses, ServiceHealth health)
    : ITimestampAuthority
{
    public async Task<Reply> StampAsync(ReadOnlyMemory<byte> request, CancellationToken cancellation)
    {
        var (owner, address) = addresses.TimestampAuthority;
        var reply = address is null
            ? Silence.NobodyListens
            : await outgoing.PostAsync(
                Purpose.Timestamp, address, "application/timestamp-query", request, cancellation);
        health.Note(AuthorityService.Timestamp, owner, reply);
        return reply;
    }
}
