using Sigex.Domain.Containers;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Verification;
using Sigex.Domain.Signatures.Xml;
using Sigex.Domain.Signatures.Xml.Canonical;
using Sigex.Domain.Signatures.Xml.Files;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Containers;

// ETSI EN 319 162-1, 4.4.3.2 and A.5
//   XAdESSignatures ::= ds:Signature+

/// <summary>A file of XAdES signatures whose references name files of the container.</summary>
/// <remarks>One signature that breaks a rule of structure makes the file unreadable as a whole, as with every XML file.</remarks>
internal static class XadesFile
{
    private static readonly HashSet<ElementNode> Nothing = [];

    /// <exception cref="RefusedException">It is none, or a rule of structure is broken (ASIC-01, XML-05 to XML-11).</exception>
    public static IReadOnlyList<ContainedSigner> Read(ReadOnlyMemory<byte> file, VerificationPolicy policy)
    {
        var document = TreeReader.Read(file.Span, Limits.Default.XmlFile);
        Refuse.If(!AsicNames.Are(document.Root, "XAdESSignatures"), ContainerRefusals.Structure);
        var elements = document.Root.Elements.ToList();
        Refuse.If(
            elements.Count == 0 || !elements.TrueForAll(element => element.Is(XmlNames.Signature, "Signature")),
            ContainerRefusals.Structure);
        Refuse.If(elements.Count > Limits.Default.XmlSignatures, ContainerRefusals.LimitExceeded);
        Refuse.If(document.Root.SelfAndDescendants().Any(IsMisplaced), XmlRefusals.Structure);
        return [.. elements.Select(element => Signer(document, element, policy))];
    }

    // A counter-signer is never a signer of the document (rule CMS-18); a signature anywhere else may be a disguise.
    private static bool IsMisplaced(ElementNode element) =>
        element.Is(XmlNames.Signature, "Signature")
        && element.Parent is { Parent: not null } parent
        && !parent.Is(XmlNames.Xades, "CounterSignature");

    private static ContainedSigner Signer(DocumentNode document, ElementNode element, VerificationPolicy policy)
    {
        var signature = SignatureElement.Read(document, element, policy, Limits.Default.ContainerReferences);
        SignedObjects.RequireOnlyProperties(signature);
        var properties = SignedProperties.In(signature) ?? throw new RefusedException(ContainerRefusals.Structure);
        var statement = new XmlStatement(signature, policy);
        var unsigned = UnsignedProperties.Of(document, signature);
        var signer = new SignerInFile
        {
            Statement = statement,
            Claims = Reading.Try(() => Claims(document, signature, properties)),
            Certificate = XmlSigner.Choose(signature.Key, statement),
            Certificates = [.. signature.Key.Certificates, .. unsigned.Certificates],
            Inside = unsigned.Evidence,
            Stamps = unsigned.Stamps,
            CounterSigners = XmlCounterSignatures.Of(document, signature, policy),
            Xml = new XmlSigned(XmlForm.Container, null, CoversEarlierState: false),
        };
        return new ContainedSigner(signer, Files(signature), HasPolicy(properties));
    }

    // XAdES, 5.2.2: the certificate is among what is signed, so the reference to the properties must be there.
    private static SignerClaims Claims(DocumentNode document, SignatureElement signature, ElementNode properties)
    {
        var references = signature.References.Where(reference => reference.IsOfSignedProperties).ToList();
        Refuse.If(references.Count != 1, XmlRefusals.Reference);
        var plan = references[0].Plan();
        Refuse.If(plan.WithoutSignature, XmlRefusals.Transform);
        Refuse.If(ElementIds.Find(document, references[0]) != properties, XmlRefusals.Reference);
        var bytes = Canonicalizer.OfElement(document, properties, plan.Form with { WithComments = false }, Nothing);
        Refuse.If(!references[0].Digest.Algorithm.Hash(bytes.Span).Equals(references[0].Digest), XmlRefusals.Properties);
        return new SignerClaims { MessageDigest = null, SigningCertificates = SignedProperties.References(properties) };
    }

    private static List<FileReference> Files(SignatureElement signature)
    {
        var files = signature.References.Where(reference => !reference.IsOfSignedProperties).Select(File).ToList();
        Refuse.If(files.Count == 0, XmlRefusals.Reference);
        return files;
    }

    private static FileReference File(SignedReference reference)
    {
        Refuse.If(reference.Uri is null or ['#', ..], XmlRefusals.Reference);
        if (reference.Transforms.Count == 0)
        {
            return new FileReference(reference.Uri!, reference.Digest, null);
        }

        var plan = reference.Plan();
        Refuse.If(plan.WithoutSignature, XmlRefusals.Transform);
        return new FileReference(reference.Uri!, reference.Digest, plan.Form);
    }

    private static bool HasPolicy(ElementNode properties) =>
        properties.SelfAndDescendants().Any(element => element.Is(XmlNames.Xades, "SignaturePolicyId"));
}
