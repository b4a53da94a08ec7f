using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>The algorithm on which a signer and the key of the certificate agree (rule ALG-01).</summary>
internal static class SignerAlgorithm
{
    public static Result<SignatureAlgorithm> Of(SignerInfo signer, Certificate certificate, VerificationPolicy policy) =>
        certificate.KeyUnder(policy).IsRefused(out var fault, out _)
            ? fault
            : SignatureAlgorithm.Resolve(signer.SignatureAlgorithm, signer.DigestAlgorithmOid, certificate.KeyAlgorithmOid, policy);
}
