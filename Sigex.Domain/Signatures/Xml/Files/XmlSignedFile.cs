using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;
using Sigex.Domain.Signatures.Xml.Canonical;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml.Files;

/// <summary>An XML file with its signatures, as the report takes it (rules XML-05 to XML-07, XML-16 to XML-18).</summary>
/// <remarks>One signature that breaks a rule of structure makes the file unreadable as a whole.</remarks>
internal static class XmlSignedFile
{
    /// <summary>At least one, in the order of the file, which is the order of signing; by the policy of the product.</summary>
    public static Result<IReadOnlyList<SignerInFile>> Read(ReadOnlyMemory<byte> file) => Read(file, VerificationPolicy.Default);

    /// <summary>The same by another policy.</summary>
    public static Result<IReadOnlyList<SignerInFile>> Read(ReadOnlyMemory<byte> file, VerificationPolicy policy) =>
        Reading.Try<IReadOnlyList<SignerInFile>>(() => Read(TreeReader.Read(file.Span, Limits.Default.XmlFile), policy));

    /// <exception cref="RefusedException">A signature breaks a rule of structure.</exception>
    public static List<SignerInFile> Read(DocumentNode document, VerificationPolicy policy)
    {
        var elements = SignaturePlaces.Find(document, out var form);
        Refuse.If((long)document.Length * elements.Count > Limits.Default.XmlCovered, XmlRefusals.LimitExceeded);
        var signers = new List<SignerInFile>();
        for (var i = 0; i < elements.Count; i++)
        {
            var signature = SignatureElement.Read(document, elements[i], policy);
            signers.Add(Signer(document, signature, Signed(document, signature, form, elements.Skip(i).ToHashSet()), policy));
        }

        return signers;
    }

    private static XmlSigned Signed(
        DocumentNode document, SignatureElement signature, XmlForm form, HashSet<ElementNode> thisAndLater)
    {
        var reference = SignedParts.ContentReference(signature);
        switch (form)
        {
            case XmlForm.Enveloped:
                SignedObjects.RequireOnlyProperties(signature);
                return new XmlSigned(form, Enveloped(document, reference, thisAndLater), thisAndLater.Count > 1);
            case XmlForm.Message:
                SignedObjects.RequireOnlyProperties(signature);
                return new XmlSigned(form, SignedParts.Part(document, reference, SignaturePlaces.Body(document)), CoversEarlierState: false);
            case XmlForm.Enveloping when SignedObjects.ContentOf(signature) is { } content:
                return new XmlSigned(XmlForm.Enveloping, SignedParts.Part(document, reference, content), CoversEarlierState: false);
            default:
                // Rule XML-15: its transforms were executed by whoever signed, and are not executed here.
                Refuse.If(signature.References.Count > 1, XmlRefusals.Reference);
                return XmlSigned.Apart;
        }
    }

    private static ReadOnlyMemory<byte> Enveloped(
        DocumentNode document, SignedReference reference, HashSet<ElementNode> leftOut)
    {
        var plan = reference.Plan();
        Refuse.If(!plan.WithoutSignature, XmlRefusals.Transform);

        // XML Signature, 4.4.3.3
        var form = plan.Form with { WithComments = false };
        if (reference.Uri is { Length: 0 })
        {
            return Canonicalizer.OfDocument(document, form, leftOut);
        }

        Refuse.If(ElementIds.Find(document, reference) != document.Root, XmlRefusals.Reference);
        return Canonicalizer.OfElement(document, document.Root, form, leftOut);
    }

    private static SignerInFile Signer(
        DocumentNode document, SignatureElement signature, XmlSigned signed, VerificationPolicy policy)
    {
        var statement = new XmlStatement(signature, policy);
        var unsigned = UnsignedProperties.Of(document, signature);
        return new SignerInFile
        {
            Statement = statement,
            Claims = Reading.Try(() => SignedParts.Claims(document, signature)),
            Certificate = XmlSigner.Choose(signature.Key, statement),
            Certificates = [.. signature.Key.Certificates, .. unsigned.Certificates],
            Content = signed.Covered,
            Inside = unsigned.Evidence,
            Stamps = unsigned.Stamps,
            CounterSigners = XmlCounterSignatures.Of(document, signature, policy),
            Xml = signed,
        };
    }
}
