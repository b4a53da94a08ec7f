using Sigex.Domain.Certificates;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Was the certificate in force at the time that counts?</summary>
/// <remarks>The signer's own signing time is a claim and never decides (rule CMS-12).</remarks>
internal sealed class CertificateWasInForce : ISignatureCheck
{
    public string Id => "certificate-validity";

    public string Clause => "RFC 5280, 4.1.2.5; X509-04, TSP-07; security 3.7";

    public CheckAnswer Ask(SignatureFacts facts)
    {
        if (facts.Certificate is not { } certificate)
        {
            return Unasked.WithoutCertificate;
        }

        if (certificate.IsInForceAt(facts.Moment))
        {
            return CheckAnswer.Holds("The certificate was in force at the time that counts.");
        }

        if (facts.Moment < certificate.NotBefore)
        {
            return CheckAnswer.Unknown(
                CertificateRefusals.NotYetValid, SubIndications.OutOfBounds, "The certificate is not yet valid.");
        }

        return facts.Proof is null
            ? CheckAnswer.Unknown(
                CertificateRefusals.Expired,
                SubIndications.OutOfBounds,
                "The certificate has expired, and nothing proves that the signature existed before.")
            : CheckAnswer.Fault(
                CertificateRefusals.Expired,
                SubIndications.Expired,
                facts.IsByJournal
                    ? "The certificate had expired when the signature was registered."
                    : "The certificate had expired when the signature was stamped.");
    }
}
