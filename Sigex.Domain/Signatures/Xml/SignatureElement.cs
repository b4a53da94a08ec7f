using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml.Canonical;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml;

// XML Signature 1.1, 4.1
//   Signature  ::= SignedInfo, SignatureValue, KeyInfo?, Object*
//   SignedInfo ::= CanonicalizationMethod, SignatureMethod, Reference+

/// <summary>A ds:Signature element, read and not yet judged.</summary>
internal sealed class SignatureElement
{
    // Rule XML-06.
    private const int ContentAndProperties = 2;

    private static readonly HashSet<ElementNode> Nothing = [];

    private readonly DocumentNode _document;
    private readonly ElementNode _signedInfo;

    private SignatureElement(DocumentNode document, ElementNode element, ElementNode signedInfo)
    {
        _document = document;
        Element = element;
        _signedInfo = signedInfo;
    }

    public ElementNode Element { get; }

    /// <summary>The form in which SignedInfo was signed.</summary>
    public required CanonicalForm Form { get; init; }

    public required SignatureAlgorithm Algorithm { get; init; }

    public required IReadOnlyList<SignedReference> References { get; init; }

    /// <summary>The SignatureValue as it stands in the file, over which stamps and counter-signatures are made.</summary>
    public required ElementNode ValueElement { get; init; }

    /// <summary>The decoded SignatureValue.</summary>
    public required ReadOnlyMemory<byte> Value { get; init; }

    public required KeyInfo Key { get; init; }

    public required IReadOnlyList<ElementNode> Objects { get; init; }

    /// <summary>The bytes under the signature.</summary>
    public ReadOnlyMemory<byte> SignedBytes() => Canonicalizer.OfElement(_document, _signedInfo, Form, Nothing);

    /// <exception cref="RefusedException">Something is missing, too much, or of no accepted kind (XML-05, XML-09 to XML-11).</exception>
    public static SignatureElement Read(
        DocumentNode document, ElementNode element, VerificationPolicy policy, int mostReferences = ContentAndProperties)
    {
        var parts = ElementParts.Of(element);
        var signedInfo = parts.Take("SignedInfo");
        var value = parts.Take("SignatureValue");
        var keyInfo = parts.TryTake("KeyInfo") ?? throw new RefusedException(XmlRefusals.Key);
        var objects = parts.TakeAll("Object");
        parts.End();

        var infos = ElementParts.Of(signedInfo);
        var form = CanonicalFormReader.Read(infos.Take("CanonicalizationMethod"), XmlRefusals.Transform);
        var method = infos.Take("SignatureMethod");
        var references = infos.TakeAll("Reference");
        infos.End();
        Refuse.If(method.Elements.Any(), XmlRefusals.Structure);
        Refuse.If(references.Count == 0 || references.Count > mostReferences, XmlRefusals.Reference);

        return new SignatureElement(document, element, signedInfo)
        {
            Form = form,
            Algorithm = XmlAlgorithms.Signature(method.Attribute("Algorithm") ?? "", policy),
            References = references.ConvertAll(reference => SignedReference.Read(reference, policy)),
            ValueElement = value,
            Value = ElementValue.Base64(value, Limits.Default.XmlSignatureValue),
            Key = KeyInfo.Read(document, keyInfo),
            Objects = objects,
        };
    }
}
