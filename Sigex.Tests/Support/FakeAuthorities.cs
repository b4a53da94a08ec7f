using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Tests.Support;

/// <summary>Authorities that are silent until the test lets them speak.</summary>
internal sealed class FakeAuthorities : IStatusResponder, ITimestampAuthority, ITrustStore
{
    public Reply Stamp { get; set; } = new Reply.Missing("timeout");

    public int Stamped { get; private set; }

    public TrustStore Current => TrustStore.Empty;

    public Task<Reply> AskAsync(Certificate issuer, ReadOnlyMemory<byte> request, CancellationToken cancellation) =>
        Task.FromResult<Reply>(new Reply.Missing("timeout"));

    public Task<Reply> StampAsync(ReadOnlyMemory<byte> request, CancellationToken cancellation)
    {
        Stamped++;
        return Task.FromResult(Stamp);
    }
}
