using Sigex.Domain.Certificates;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Has the proof of a registered signature been collected? Pending is neither valid nor invalid (contract 5.3).</summary>
internal sealed class ProofIsComplete : ISignatureCheck
{
    public string Id => "stored-proof";

    public string Clause => "Contract 5.3 and 5.5; security 3.10";

    public CheckAnswer Ask(SignatureFacts facts) => facts.Stored switch
    {
        EvidenceState.Pending => CheckAnswer.Unknown(
            SignatureRefusals.OcspUnavailable, SubIndications.TryLater, "The proof of this signature is still being collected."),
        EvidenceState.Failed when facts.FailureCode == CertificateRefusals.Expired.Code => CheckAnswer.Fault(
            CertificateRefusals.Expired,
            SubIndications.Expired,
            "The certificate expired before a proof could be taken."),
        EvidenceState.Failed when facts.FailureCode == SignatureRefusals.UnknownToAuthority.Code => CheckAnswer.Fault(
            SignatureRefusals.UnknownToAuthority,
            SubIndications.ChainFailure,
            "When the proof was taken, the authority had no record of the certificate."),
        EvidenceState.Failed => CheckAnswer.Fault(
            SignatureRefusals.Revoked,
            SubIndications.Revoked,
            "When the proof was taken, the status of the certificate was not good."),
        EvidenceState.Complete => CheckAnswer.Holds("The proof was collected and kept."),
        _ => CheckAnswer.Holds("The signature is judged by what is at hand."),
    };
}
