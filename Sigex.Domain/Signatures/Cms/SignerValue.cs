using Sigex.Domain.Certificates;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>Does the signature value hold over the signed attributes (RFC 5652, 5.6; rule CMS-15)?</summary>
internal static class SignerValue
{
    public static bool Holds(SignerInfo signer, Certificate certificate) => Fault(signer, certificate) is null;

    /// <summary>What speaks against the value under this certificate's key, or null where it holds.</summary>
    public static Refusal? Fault(SignerInfo signer, Certificate certificate)
    {
        if (SignerAlgorithm.Of(signer, certificate).IsRefused(out var reason, out var algorithm))
        {
            return reason;
        }

        if (signer.SignedAttributes is not { } attributes)
        {
            return SignatureRefusals.NoSignedAttributes;
        }

        var digest = algorithm.Digest.Hash(attributes.Signed.Span);
        return certificate.PublicKey!.Verify(algorithm, digest.Value, signer.SignatureValue.Span)
            ? null
            : SignatureRefusals.SignatureValueInvalid;
    }
}
