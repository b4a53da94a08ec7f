using Sigex.Domain.Certificates.Authorities;

namespace Sigex.Tests.Vectors;

/// <summary>The anchors of one case.</summary>
internal sealed class PinnedTrust(TrustStore store) : ITrustStore
{
    public TrustStore Current { get; } = store;
}
