using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;

namespace Sigex.Infrastructure.Trust;

/// <summary>A certificate of the trust folder that matches a pin: one of ours, or one of the operator.</summary>
/// <param name="Certificate">As it was imported.</param>
/// <param name="Known">The row of our table; null where the operator gave the pin.</param>
public sealed record TrustedCertificate(Certificate Certificate, TrustAnchor? Known)
{
    /// <summary>Where a path may end: a root of our table, or what the operator pinned and nobody else signed.</summary>
    public bool IsAnchor => Known is null
        ? Certificate.Subject.Encoded.Span.SequenceEqual(Certificate.Issuer.Encoded.Span)
        : Known.Kind == AnchorKind.Root;

    public bool IsForTests => Known?.Environment == AnchorEnvironment.Test;
}
