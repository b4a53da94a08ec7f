using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>Does the signature value hold over the signed attributes (RFC 5652, 5.6; rule CMS-15)?</summary>
internal static class SignerValue
{
    /// <summary>By the policy of the product.</summary>
    public static bool Holds(SignerInfo signer, Certificate certificate) => Fault(signer, certificate) is null;

    /// <summary>What speaks against the value under this certificate's key, or null where it holds.</summary>
    public static Refusal? Fault(SignerInfo signer, Certificate certificate) =>
        Fault(signer, certificate, VerificationPolicy.Default, (ReadOnlyMemory<byte>?)null);

    /// <summary>The same by another policy.</summary>
    /// <param name="signer">The signer.</param>
    /// <param name="certificate">The certificate that shall have signed.</param>
    /// <param name="policy">May be one that lets signed attributes be absent.</param>
    /// <param name="content">What was signed where they are (RFC 5652, 5.4); null where it is not at hand.</param>
    public static Refusal? Fault(SignerInfo signer, Certificate certificate, VerificationPolicy policy, ReadOnlyMemory<byte>? content)
    {
        if (SignerAlgorithm.Of(signer, certificate, policy).IsRefused(out var reason, out var algorithm))
        {
            return reason;
        }

        if (signer.SignedAttributes is null && policy.SignedAttributesAreRequired)
        {
            return SignatureRefusals.NoSignedAttributes;
        }

        if ((signer.SignedAttributes?.Signed ?? content) is not { } signed)
        {
            return SignatureRefusals.ContentMissing;
        }

        var digest = algorithm.Digest.Hash(signed.Span);
        return certificate.UsableKey(policy)!.Verify(algorithm, digest.Value, signer.SignatureValue.Span)
            ? null
            : SignatureRefusals.SignatureValueInvalid;
    }
}
