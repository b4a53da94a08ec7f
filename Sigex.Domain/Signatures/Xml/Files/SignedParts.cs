using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Xml.Canonical;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml.Files;

/// <summary>Takes the references of a signature for what they may be: one to the content, and one to signed properties (rule XML-06).</summary>
internal static class SignedParts
{
    private static readonly HashSet<ElementNode> Nothing = [];

    /// <exception cref="RefusedException">There is not exactly one reference to something other than signed properties.</exception>
    public static SignedReference ContentReference(SignatureElement signature)
    {
        var content = signature.References.Where(reference => !reference.IsOfSignedProperties).ToList();
        return content.Count == 1 ? content[0] : throw new RefusedException(XmlRefusals.Reference);
    }

    /// <summary>The bytes of an element that is referred to by its id.</summary>
    /// <exception cref="RefusedException">The reference is to another element, or has other transforms than a canonical form.</exception>
    public static ReadOnlyMemory<byte> Part(DocumentNode document, SignedReference reference, ElementNode wanted)
    {
        var plan = reference.Plan();
        Refuse.If(plan.WithoutSignature, XmlRefusals.Transform);
        Refuse.If(ElementIds.Find(document, reference) != wanted, XmlRefusals.Reference);

        // XML Signature, 4.4.3.3: a same-document reference is without comments, whatever the canonical form would keep.
        return Canonicalizer.OfElement(document, wanted, plan.Form with { WithComments = false }, Nothing);
    }

    /// <summary>What the signer says beside his value.</summary>
    /// <exception cref="RefusedException">The signed properties are not those that were signed, or not well formed.</exception>
    public static SignerClaims Claims(DocumentNode document, SignatureElement signature)
    {
        var properties = SignedProperties.In(signature);
        if (signature.References.FirstOrDefault(reference => reference.IsOfSignedProperties) is { } reference)
        {
            Refuse.If(properties is null, XmlRefusals.Reference);
            var bytes = Part(document, reference, properties!);
            Refuse.If(!reference.Digest.Algorithm.Hash(bytes.Span).Equals(reference.Digest), XmlRefusals.Properties);
        }
        else
        {
            // EN 319 132-1, 4.3.4: they are signed by a reference of their own. What nobody signed is nobody's claim.
            Refuse.If(properties is not null, XmlRefusals.Properties);
        }

        return new SignerClaims
        {
            MessageDigest = ContentReference(signature).Digest,
            SigningTime = SignedProperties.SigningTime(properties),
            SigningCertificates = SignedProperties.References(properties),
        };
    }
}
