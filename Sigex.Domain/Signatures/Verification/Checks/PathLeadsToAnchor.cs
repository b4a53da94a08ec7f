using Sigex.Domain.Certificates;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Does a path lead from the certificate to an anchor that we trust?</summary>
internal sealed class PathLeadsToAnchor : ISignatureCheck
{
    public string Id => "certificate-path";

    public string Clause => "RFC 5280, 6.1; CMS-19, X509-01 to X509-11";

    public CheckAnswer Ask(SignatureFacts facts)
    {
        if (facts.Path is not { } path)
        {
            return Unasked.WithoutCertificate;
        }

        if (path.Fault is not { } fault)
        {
            return CheckAnswer.Holds("A path leads from the certificate to a trusted anchor.");
        }

        return fault == CertificateRefusals.ChainNotFound
            ? CheckAnswer.Unknown(
                fault, SubIndications.ChainNotFound, "The authority that issued the certificate is not one that we know.")
            : CheckAnswer.Unknown(
                fault, SubIndications.ChainFailure, "No sound path leads from the certificate to a trusted anchor.");
    }
}
