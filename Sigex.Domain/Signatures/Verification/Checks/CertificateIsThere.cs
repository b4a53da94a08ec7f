using Sigex.Domain.Certificates;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Does the file carry the certificate that the signer names, by issuer and serial number or key identifier?</summary>
internal sealed class CertificateIsThere : ISignatureCheck
{
    public string Id => "signer-certificate";

    public string Clause => "RFC 5652, 5.3; XML Signature, 4.5; CMS-16, XML-11, XML-12";

    public CheckAnswer Ask(SignatureFacts facts) => facts.Certificate is null
        ? CheckAnswer.Unknown(
            CertificateRefusals.CertificateNotFound,
            SubIndications.CertificateNotFound,
            "The file does not carry the certificate of the signer.")
        : CheckAnswer.Holds("The certificate of the signer is in the file.");
}
