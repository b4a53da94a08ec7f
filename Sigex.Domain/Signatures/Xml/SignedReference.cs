using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml.Canonical;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml;

/// <summary>A Reference as it is written: what it says is signed. Nothing of it was opened or executed (XML Signature, 4.4.3).</summary>
internal sealed record SignedReference
{
    private const string SignedProperties = "http://uri.etsi.org/01903#SignedProperties";

    /// <summary>Null where the attribute is absent.</summary>
    public string? Uri { get; init; }

    public bool IsOfSignedProperties { get; init; }

    public required IReadOnlyList<ElementNode> Transforms { get; init; }

    public required Digest Digest { get; init; }

    /// <exception cref="RefusedException">Something is missing, too much, or of no accepted kind.</exception>
    public static SignedReference Read(ElementNode element, VerificationPolicy policy)
    {
        var parts = ElementParts.Of(element);
        var transforms = parts.TryTake("Transforms");
        var digestMethod = parts.Take("DigestMethod");
        var digestValue = parts.Take("DigestValue");
        parts.End();

        var algorithm = XmlAlgorithms.Digest(digestMethod.Attribute("Algorithm") ?? "", policy);
        var value = ElementValue.Base64(digestValue, algorithm.Length);
        Refuse.If(value.Length != algorithm.Length, XmlRefusals.Value);
        return new SignedReference
        {
            Uri = element.Attribute("URI"),
            IsOfSignedProperties = element.Attribute("Type") == SignedProperties,
            Transforms = transforms is null ? [] : ReadTransforms(transforms),
            Digest = new Digest(algorithm, value),
        };
    }

    /// <summary>The transforms that are executed, in the only order that has a meaning: without the signature, then canonical.</summary>
    /// <exception cref="RefusedException">One is not on the list of six, stands twice or at a wrong place (rule XML-09).</exception>
    public TransformPlan Plan()
    {
        var left = new Queue<ElementNode>(Transforms);
        var withoutSignature = left.TryPeek(out var first) && AlgorithmOf(first) == TransformPlan.Enveloped;
        if (withoutSignature)
        {
            Refuse.If(left.Dequeue().Elements.Any(), XmlRefusals.Transform);
        }

        var form = left.TryDequeue(out var next) ? CanonicalFormReader.Read(next, XmlRefusals.Transform) : CanonicalForm.Default;
        Refuse.If(left.Count > 0, XmlRefusals.Transform);
        return new TransformPlan(withoutSignature, form);
    }

    private static List<ElementNode> ReadTransforms(ElementNode element)
    {
        var parts = ElementParts.Of(element);
        var transforms = parts.TakeAll("Transform");
        parts.End();
        Refuse.If(transforms.Count > Limits.Default.XmlTransforms, XmlRefusals.LimitExceeded);
        return transforms;
    }

    private static string? AlgorithmOf(ElementNode transform) => transform.Attribute("Algorithm");
}

/// <summary>What is done to the referenced part before it is hashed.</summary>
/// <param name="WithoutSignature">The enveloped-signature transform stands first.</param>
/// <param name="Form">The canonical form.</param>
internal sealed record TransformPlan(bool WithoutSignature, CanonicalForm Form)
{
    public const string Enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
}
