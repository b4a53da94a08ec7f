using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Verification;
using Sigex.Domain.Signatures.Xml.Canonical;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml.Files;

/// <summary>An XML file with its signatures, as the report takes it (rules XML-05 to XML-07, XML-16 to XML-18).</summary>
/// <remarks>One signature that breaks a rule of structure makes the file unreadable as a whole.</remarks>
internal static class XmlSignedFile
{
    private static readonly HashSet<ElementNode> Nothing = [];

    /// <summary>At least one, in the order of the file, which is the order of signing.</summary>
    public static Result<IReadOnlyList<SignerInFile>> Read(ReadOnlyMemory<byte> file) =>
        Reading.Try<IReadOnlyList<SignerInFile>>(() => Read(TreeReader.Read(file.Span, Limits.Default.XmlFile)));

    /// <exception cref="RefusedException">A signature breaks a rule of structure.</exception>
    public static List<SignerInFile> Read(DocumentNode document)
    {
        var elements = SignaturePlaces.Find(document, out var form);
        Refuse.If((long)document.Length * elements.Count > Limits.Default.XmlCovered, XmlRefusals.LimitExceeded);
        var signers = new List<SignerInFile>();
        for (var i = 0; i < elements.Count; i++)
        {
            var signature = SignatureElement.Read(document, elements[i]);
            signers.Add(Signer(document, signature, Signed(document, signature, form, elements.Skip(i).ToHashSet())));
        }

        return signers;
    }

    private static XmlSigned Signed(
        DocumentNode document, SignatureElement signature, XmlForm form, HashSet<ElementNode> thisAndLater)
    {
        var reference = ContentReference(signature);
        switch (form)
        {
            case XmlForm.Enveloped:
                SignedObjects.RequireOnlyProperties(signature);
                return new XmlSigned(form, Enveloped(document, reference, thisAndLater), thisAndLater.Count > 1);
            case XmlForm.Message:
                SignedObjects.RequireOnlyProperties(signature);
                return new XmlSigned(form, Part(document, reference, SignaturePlaces.Body(document)), CoversEarlierState: false);
            case XmlForm.Enveloping when SignedObjects.ContentOf(signature) is { } content:
                return new XmlSigned(XmlForm.Enveloping, Part(document, reference, content), CoversEarlierState: false);
            default:
                // Rule XML-15: its transforms were executed by whoever signed, and are not executed here.
                Refuse.If(signature.References.Count > 1, XmlRefusals.Reference);
                return XmlSigned.Apart;
        }
    }

    // XML-06: one reference to the content, and besides it at most one to the signed properties.
    private static SignedReference ContentReference(SignatureElement signature)
    {
        var content = signature.References.Where(reference => !reference.IsOfSignedProperties).ToList();
        return content.Count == 1 ? content[0] : throw new RefusedException(XmlRefusals.Reference);
    }

    private static ReadOnlyMemory<byte> Enveloped(
        DocumentNode document, SignedReference reference, HashSet<ElementNode> leftOut)
    {
        var plan = reference.Plan();
        Refuse.If(!plan.WithoutSignature, XmlRefusals.Transform);

        // XML Signature, 4.4.3.3: a same-document reference is without comments, whatever the canonical form would keep.
        var form = plan.Form with { WithComments = false };
        if (reference.Uri is { Length: 0 })
        {
            return Canonicalizer.OfDocument(document, form, leftOut);
        }

        Refuse.If(ElementIds.Find(document, reference) != document.Root, XmlRefusals.Reference);
        return Canonicalizer.OfElement(document, document.Root, form, leftOut);
    }

    private static ReadOnlyMemory<byte> Part(DocumentNode document, SignedReference reference, ElementNode wanted)
    {
        var plan = reference.Plan();
        Refuse.If(plan.WithoutSignature, XmlRefusals.Transform);
        Refuse.If(ElementIds.Find(document, reference) != wanted, XmlRefusals.Reference);
        return Canonicalizer.OfElement(document, wanted, plan.Form with { WithComments = false }, Nothing);
    }

    private static SignerInFile Signer(DocumentNode document, SignatureElement signature, XmlSigned signed)
    {
        var statement = new XmlStatement(signature);
        return new SignerInFile
        {
            Statement = statement,
            Claims = Reading.Try(() => Claims(document, signature)),
            Certificate = XmlSigner.Choose(signature.Key, statement),
            Certificates = signature.Key.Certificates,
            Content = signed.Covered,
            Xml = signed,
        };
    }

    private static SignerClaims Claims(DocumentNode document, SignatureElement signature)
    {
        var properties = SignedProperties.In(signature);
        if (signature.References.FirstOrDefault(reference => reference.IsOfSignedProperties) is { } reference)
        {
            Refuse.If(properties is null, XmlRefusals.Reference);
            var bytes = Part(document, reference, properties!);
            Refuse.If(!reference.Digest.Algorithm.Hash(bytes.Span).Equals(reference.Digest), XmlRefusals.Properties);
        }

        return new SignerClaims
        {
            MessageDigest = ContentReference(signature).Digest,
            SigningCertificates = SignedProperties.References(properties),
        };
    }
}
