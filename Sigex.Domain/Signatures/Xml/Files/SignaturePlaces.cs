using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml.Files;

/// <summary>The places where a ds:Signature may stand; anywhere else something may be wrapped around it (rules XML-05, XML-16).</summary>
internal static class SignaturePlaces
{
    /// <summary>All signatures of the file but those over signatures, which stand in one and the same kind of place.</summary>
    /// <remarks>A counter-signer is never a signer of the document (rule CMS-18), so nothing of a counter-signature is read here.</remarks>
    /// <exception cref="RefusedException">There is none, or one stands elsewhere.</exception>
    public static List<ElementNode> Find(DocumentNode document, out XmlForm form)
    {
        var all = document.Root.SelfAndDescendants()
            .Where(element => element.Is(XmlNames.Signature, "Signature") && !IsCounterSignature(element))
            .ToList();
        Refuse.If(all.Count == 0, XmlRefusals.NoSignature);
        if (all is [var only] && only == document.Root)
        {
            form = XmlForm.Enveloping;
        }
        else if (all.TrueForAll(element => element.Parent == document.Root))
        {
            form = XmlForm.Enveloped;
        }
        else
        {
            Refuse.If(all.Count > 1 || !IsInHeader(all[0], document.Root), XmlRefusals.Structure);
            form = XmlForm.Message;
        }

        return all;
    }

    /// <summary>The body of a SOAP message.</summary>
    /// <exception cref="RefusedException">There is not exactly one beside the header.</exception>
    public static ElementNode Body(DocumentNode document)
    {
        var soap = document.Root.Namespace;
        var bodies = document.Root.Elements.Where(element => element.Is(soap, "Body")).ToList();
        Refuse.If(bodies.Count != 1 || document.Root.Elements.Count() != 2, XmlRefusals.Structure);
        return bodies[0];
    }

    // ETSI EN 319 132-1, 5.2.7.2: in the unsigned properties of another signature, which is itself one of the file or one of these.
    private static bool IsCounterSignature(ElementNode signature) =>
        signature.Parent is { } property && property.Is(XmlNames.Xades, "CounterSignature")
        && property.Parent is { } collection && collection.Is(XmlNames.Xades, "UnsignedSignatureProperties")
        && collection.Parent is { } unsigned && unsigned.Is(XmlNames.Xades, "UnsignedProperties")
        && unsigned.Parent is { } qualifying && qualifying.Is(XmlNames.Xades, "QualifyingProperties")
        && qualifying.Parent is { } container && container.Is(XmlNames.Signature, "Object")
        && container.Parent is { } countersigned && countersigned.Is(XmlNames.Signature, "Signature");

    private static bool IsInHeader(ElementNode signature, ElementNode root) =>
        root.Name == "Envelope"
        && root.Namespace is XmlNames.Soap11 or XmlNames.Soap12
        && signature.Parent is { } security && security.Is(XmlNames.Security, "Security")
        && security.Parent is { } header && header.Is(root.Namespace, "Header")
        && header.Parent == root;
}
