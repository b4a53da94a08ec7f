using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures.Cms;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Are there signed attributes, each of the known ones once and well formed?</summary>
/// <remarks>Without them nothing binds the value to the kind of content and to the certificate (rule CMS-08).</remarks>
internal sealed class SignedAttributesAreSound : ISignatureCheck
{
    public string Id => "signed-attributes";

    public string Clause => "RFC 5652, 5.3 and 11; CMS-04, CMS-08 to CMS-12";

    public CheckAnswer Ask(SignatureFacts facts)
    {
        if (facts.Claims.IsRefused(out var reason, out _))
        {
            return reason == AlgorithmRefusals.DigestAlgorithmNotSupported
                ? CheckAnswer.Unknown(
                    reason, SubIndications.AlgorithmFailure, "The digest algorithm of this signature is not accepted.")
                : CheckAnswer.Fault(
                    reason,
                    SubIndications.ConstraintsFailure,
                    reason == SignatureRefusals.NoSignedAttributes
                        ? "The signature has no signed attributes, so nothing binds it to its certificate."
                        : "A signed attribute is missing, stands twice or is not well formed.");
        }

        // CMS-15: RFC 5652, 5.4 signs the DER order whatever order was sent.
        return CheckAnswer.Holds(facts.Statement is CmsStatement { Signer.SignedAttributes.IsSorted: false }
            ? "The signed attributes are sound, though they were not sent in DER order (attributes-not-sorted)."
            : "The signed attributes are sound.");
    }
}
