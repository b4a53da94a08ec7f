using Sigex.Domain.Certificates;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>Answers to questions that could not be put because an earlier one is open.</summary>
internal static class Unasked
{
    public static readonly CheckAnswer WithoutCertificate = CheckAnswer.Unknown(
        CertificateRefusals.CertificateNotFound,
        SubIndications.CertificateNotFound,
        "Nobody can say without the certificate of the signer.");
}
