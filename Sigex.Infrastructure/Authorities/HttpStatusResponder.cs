using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Infrastructure.Outgoing;

namespace Sigex.Infrastructure.Authorities;

/// <summary>The HTTP transport of RFC 6960, appendix A.1: always POST, so that no cache on the way answers.</summary>
internal sealed class HttpStatusResponder(OutgoingCalls outgoing, AuthorityAddresses addresses, ServiceHealth health)
    : IStatusResponder
{
    public async Task<Reply> AskAsync(Certificate issuer, ReadOnlyMemory<byte> request, CancellationToken cancellation)
    {
        var (owner, address) = addresses.StatusResponderOf(issuer);
        var reply = address is null
            ? Silence.NobodyListens
            : await outgoing.PostAsync(
                Purpose.CertificateStatus, address, "application/ocsp-request", request, cancellation);
        health.Note(AuthorityService.CertificateStatus, owner, reply);
        return reply;
    }
}
