using Sigex.Domain.Certificates;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Do the signing-certificate attributes, where there are any, name this certificate?</summary>
internal sealed class AttributeNamesCertificate : ISignatureCheck
{
    public string Id => "signing-certificate";

    public string Clause => "RFC 5035, 3 and 4; ETSI EN 319 132-1, 5.2.2; CMS-13, CMS-14, XML-12";

    public CheckAnswer Ask(SignatureFacts facts)
    {
        if (facts is not { ClaimsIfSound: { } claims, Certificate: { } certificate })
        {
            return Unasked.WithoutCertificate;
        }

        if (!claims.SigningCertificates.All(reference => reference.Names(certificate)))
        {
            return CheckAnswer.Fault(
                CertificateRefusals.SigningCertificateMismatch,
                SubIndications.ConstraintsFailure,
                "The signer named another certificate than the one in the file.");
        }

        return CheckAnswer.Holds(claims.SigningCertificates switch
        {
            [] => "The signer did not name a certificate: a weaker form, which is accepted (signing-certificate-missing).",
            [{ Version: 1 }] => "The signer named this certificate in the old form (signing-certificate-v1).",
            _ => "The signer named this certificate.",
        });
    }
}
