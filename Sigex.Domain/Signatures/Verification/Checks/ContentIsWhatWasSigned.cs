using System.Buffers.Text;
using System.Text;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures.Cms;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Does the content give the digest that was signed?</summary>
/// <remarks>Attached, given, or both and then equal byte for byte. An empty content is content (rule CMS-07).</remarks>
internal sealed class ContentIsWhatWasSigned : ISignatureCheck
{
    // Longer documents are not decoded for a hint.
    private const int LongestForHint = 4 * 1024 * 1024;

    public string Id => "content";

    public string Clause => "RFC 5652, 5.4 and 11.2; XML Signature, 3.2.1; CMS-07, CMS-09, CMS-11, XML-06, XML-13";

    public CheckAnswer Ask(SignatureFacts facts)
    {
        if (facts.ClaimsIfSound is not { } claims)
        {
            return CheckAnswer.Unknown(
                SignatureRefusals.AttributeInvalid,
                SubIndications.ConstraintsFailure,
                "Nobody can say without a message digest among the signed attributes.");
        }

        return facts.Content switch
        {
            { Attached: { } attached, Given: { } given } when !attached.Span.SequenceEqual(given.Span) =>
                CheckAnswer.Fault(
                    SignatureRefusals.ContentMismatch,
                    SubIndications.HashFailure,
                    "The document that was given is not the one that stands inside the signature."),
            { Digests: { } digests } when claims.MessageDigest is { } signed => OfRegistered(signed, digests),
            { Attached: { } attached } => OfBytes(claims.MessageDigest, attached, isAttached: true),
            { Given: { } given } => OfBytes(claims.MessageDigest, given, isAttached: false),
            _ => CheckAnswer.Unknown(
                SignatureRefusals.ContentMissing,
                SubIndications.ContentNotFound,
                "The signed document is not at hand, so nobody can say whether the signature is about it."),
        };
    }

    private static CheckAnswer OfRegistered(Digest signed, IReadOnlyCollection<Digest> digests)
    {
        var same = digests.FirstOrDefault(digest => digest.Algorithm == signed.Algorithm);
        if (same is null)
        {
            return CheckAnswer.Unknown(
                SignatureRefusals.DigestOfAnotherKind,
                SubIndications.ContentNotFound,
                "The digest of the document is not known for the algorithm of this signature.");
        }

        return same.Equals(signed) ? Same : CheckAnswer.Fault(
            SignatureRefusals.ContentMismatch, SubIndications.HashFailure, "The signature is about another document.");
    }

    private static CheckAnswer OfBytes(Digest? signed, ReadOnlyMemory<byte> content, bool isAttached)
    {
        if (AttributesAsContent.Are(content))
        {
            return CheckAnswer.Fault(
                SignatureRefusals.ContentIsAttributes,
                SubIndications.ConstraintsFailure,
                "The content is itself a set of signed attributes, so the signature may have been made for something else.");
        }

        if (signed is null)
        {
            return CheckAnswer.Holds("The content itself is under the signature value.");
        }

        if (signed.Algorithm.Hash(content.Span).Equals(signed))
        {
            return Same;
        }

        return isAttached
            ? CheckAnswer.Fault(
                SignatureRefusals.AttachedContentMismatch,
                SubIndications.HashFailure,
                "The content inside the signature was changed after signing.")
            : CheckAnswer.Fault(
                SignatureRefusals.ContentMismatch,
                SubIndications.HashFailure,
                "The signature is about other bytes than the document that was given." + Hint(signed, content));
    }

    // A frequent mistake of tools that decode base64 on their own. It is told and never accepted (security 3.3).
    private static string Hint(Digest signed, ReadOnlyMemory<byte> content)
    {
        if (content.Length > LongestForHint)
        {
            return "";
        }

        if (signed.Algorithm.Hash(Encoding.ASCII.GetBytes(Convert.ToBase64String(content.Span))).Equals(signed))
        {
            return " Signed was the base64 text of this document instead of the document itself.";
        }

        return Base64.IsValid(content.Span)
            && signed.Algorithm.Hash(Convert.FromBase64String(Encoding.ASCII.GetString(content.Span))).Equals(signed)
            ? " Signed were the bytes that come of decoding this document as base64, instead of the document itself."
            : "";
    }

    private static CheckAnswer Same => CheckAnswer.Holds("The content is what was signed.");
}
