using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml.Files;

/// <summary>The places where a ds:Signature may stand; anywhere else something may be wrapped around it (rules XML-05, XML-16).</summary>
internal static class SignaturePlaces
{
    /// <summary>All signatures of the file, which stand in one and the same kind of place.</summary>
    /// <exception cref="RefusedException">There is none, or one stands elsewhere.</exception>
    public static List<ElementNode> Find(DocumentNode document, out XmlForm form)
    {
        var all = document.Root.SelfAndDescendants()
            .Where(element => element.Is(XmlNames.Signature, "Signature"))
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

    private static bool IsInHeader(ElementNode signature, ElementNode root) =>
        root.Name == "Envelope"
        && root.Namespace is XmlNames.Soap11 or XmlNames.Soap12
        && signature.Parent is { } security && security.Is(XmlNames.Security, "Security")
        && security.Parent is { } header && header.Is(root.Namespace, "Header")
        && header.Parent == root;
}
