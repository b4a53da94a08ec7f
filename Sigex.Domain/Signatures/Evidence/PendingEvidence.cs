using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Domain.Signatures.Evidence;

/// <summary>Completes a proof that was left pending (contract 5.3).</summary>
internal sealed class PendingEvidence(ITrustStore trust, EvidenceCollector collector, IRevocationLists lists, TimeProvider clock)
{
    public async Task<ProvedAgain> CompleteAsync(SignatureProof pending, CancellationToken cancellation)
    {
        if (pending.State != EvidenceState.Pending)
        {
            return new ProvedAgain(pending, null);
        }

        if (ReadSignature.ReadAny(pending.Signature).IsRefused(out var reason, out var signature))
        {
            return Failed(pending, reason);
        }

        // No stamp was taken while the certificate was in force, and none can be taken now.
        if (!signature.Signer.IsInForceAt(clock.Now()))
        {
            return Failed(pending, CertificateRefusals.Expired);
        }

        // Our anchors may be missing for a while (an installation being moved); that is no fault of the signature.
        var path = PathBuilder.Build(signature.Signer, trust.Current, signature.Certificates, clock.Now());
        if (!path.Holds)
        {
            return new ProvedAgain(pending, null);
        }

        // No stamp proves that the signature is older than the revocation, and none can be taken now. Only a hold may pass.
        if (new AuthorityEvidence([], [], lists).RevokedAbove(path, clock.Now()) is { } above)
        {
            return above.Reason == RevokedEntry.CertificateHold
                ? new ProvedAgain(pending, null)
                : Failed(pending, SignatureRefusals.Revoked);
        }

        return await collector.CollectAsync(signature, path.Path, EvidenceInside.None, cancellation) switch
        {
            Collected.Evidence evidence => new ProvedAgain(
                pending with
                {
                    Timestamp = evidence.Stamp.Encoded,
                    OcspResponse = evidence.Status.Encoded,
                    Path = [.. path.Path.Select(certificate => certificate.Encoded)],
                    State = EvidenceState.Complete,
                },
                evidence.Stamp.GenTime),

            // Not knowing is not a "no": the certificate may reach the responder later than its owner.
            Collected.Refused refused when refused.Reason != SignatureRefusals.StatusUnknown =>
                Failed(pending, refused.Reason),
            _ => new ProvedAgain(pending, null),
        };
    }

    private static ProvedAgain Failed(SignatureProof pending, Refusal reason) =>
        new(pending with { State = EvidenceState.Failed, FailureCode = reason.Code }, null);
}

/// <summary>What came of asking again: the proof in its new state, and the moment of signing once it is complete.</summary>
public sealed record ProvedAgain(SignatureProof Proof, DateTimeOffset? SignedAt);
