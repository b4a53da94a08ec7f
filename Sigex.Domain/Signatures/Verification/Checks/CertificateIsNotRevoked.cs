using Sigex.Domain.Certificates.Revocation;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Was the certificate, or an authority above it, revoked by the time that counts?</summary>
/// <remarks>Silence and what cannot be used are never a fault of the signer (rule REV-08).</remarks>
internal sealed class CertificateIsNotRevoked : ISignatureCheck
{
    private const int KeyCompromise = 1;
    private const int AuthorityCompromise = 2;
    private const int AttributeCompromise = 10;

    public string Id => "certificate-status";

    public string Clause => "RFC 6960, 3.2; RFC 5280, 6.3; REV-01 to REV-09";

    public CheckAnswer Ask(SignatureFacts facts)
    {
        if (facts.Status.Authority is { } authority && authority.At <= facts.Moment)
        {
            return CheckAnswer.Fault(
                SignatureRefusals.Revoked, SubIndications.Revoked, "An authority above the certificate has been revoked.");
        }

        return facts.Status.Signer switch
        {
            StatusFinding.Good => CheckAnswer.Holds("The certificate was not revoked."),
            StatusFinding.Revoked { UnknownToAuthority: true } => CheckAnswer.Unknown(
                SignatureRefusals.UnknownToAuthority,
                SubIndications.ChainFailure,
                "The certificate is unknown to the authority: it has no record of having issued it."),
            StatusFinding.Revoked revoked => OfRevoked(facts, revoked),
            StatusFinding.Unusable { Reason: var reason } when reason == RevocationRefusals.StatusUnknown =>
                CheckAnswer.Unknown(
                    SignatureRefusals.StatusUnknown, SubIndications.TryLater, "The authority does not know the status."),
            StatusFinding.Unusable when facts.Stored is not null => CheckAnswer.Fault(
                SignatureRefusals.OcspInvalid,
                SubIndications.ConstraintsFailure,
                "The stored status answer is broken, or was not taken near the moment of signing."),
            StatusFinding.Unusable => CheckAnswer.Unknown(
                SignatureRefusals.OcspUnavailable,
                SubIndications.TryLater,
                "No usable answer about the status of the certificate is at hand."),
            _ => CheckAnswer.Unknown(
                SignatureRefusals.OcspUnavailable,
                SubIndications.TryLater,
                "Nobody has told the status of the certificate yet."),
        };
    }

    // The table of security 3.7.
    private static CheckAnswer OfRevoked(SignatureFacts facts, StatusFinding.Revoked revoked)
    {
        if (facts.Proof is null || (facts.IsByJournal && facts.Moment < revoked.At && !IsOrdinary(revoked.Reason)))
        {
            return CheckAnswer.Unknown(
                SignatureRefusals.Revoked,
                SubIndications.RevokedWithoutProof,
                facts.Proof is null
                    ? "The certificate is revoked, and nothing proves that the signature existed before."
                    : "The key of the certificate was lost, and only the registry's journal says that the signature existed before.");
        }

        if (facts.Moment < revoked.At)
        {
            return CheckAnswer.Holds(facts.IsByJournal
                ? "The certificate was revoked only after the signature had been registered (by registry journal)."
                : "The certificate was revoked only after the signature had been stamped.");
        }

        return CheckAnswer.Fault(
            SignatureRefusals.Revoked,
            SubIndications.Revoked,
            facts.IsByJournal
                ? "The certificate had been revoked before the signature was registered."
                : "The certificate had been revoked before the signature was stamped.");
    }

    // RFC 5280, 5.3.1. When a key was lost nobody knows to the day, so that an entry of our own is not enough there.
    private static bool IsOrdinary(int? reason) => reason is not (KeyCompromise or AuthorityCompromise or AttributeCompromise);
}
