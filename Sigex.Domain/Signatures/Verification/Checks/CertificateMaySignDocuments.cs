using Sigex.Domain.Certificates;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Was the certificate made for signing documents, and does it name exactly one person?</summary>
internal sealed class CertificateMaySignDocuments : ISignatureCheck
{
    public string Id => "certificate-purpose";

    public string Clause => "Contract 5.4 and 2.2; USE-01, USE-03, IDN-01, IDN-02";

    public CheckAnswer Ask(SignatureFacts facts)
    {
        if (facts.Certificate is not { } certificate)
        {
            return Unasked.WithoutCertificate;
        }

        var objection = SignerProfile.ObjectionForDocuments(certificate);
        if (objection is null)
        {
            return CheckAnswer.Holds("The certificate is for signing documents.");
        }

        return CheckAnswer.Unknown(
            objection,
            SubIndications.ChainConstraintsFailure,
            objection == CertificateRefusals.IdentityUnclear
                ? "The certificate does not name exactly one person."
                : "The certificate is not for documents: it serves authentication or another purpose.");
    }
}
