using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml.Files;

/// <summary>The ds:Object elements of a signature: one with the content around which it stands, or XAdES properties.</summary>
internal static class SignedObjects
{
    /// <exception cref="RefusedException">There is an object with anything else, in which a genuine part could be hidden.</exception>
    public static void RequireOnlyProperties(SignatureElement signature) =>
        Refuse.If(!signature.Objects.All(HoldsProperties), XmlRefusals.Structure);

    /// <summary>The object with the content, null where there is none.</summary>
    /// <exception cref="RefusedException">There are several.</exception>
    public static ElementNode? ContentOf(SignatureElement signature)
    {
        var content = signature.Objects.Where(container => !HoldsProperties(container)).ToList();
        Refuse.If(content.Count > 1, XmlRefusals.Structure);
        return content.Count == 0 ? null : content[0];
    }

    private static bool HoldsProperties(ElementNode container) =>
        container.Elements.ToList() is [var only]
        && only.Is(XmlNames.Xades, "QualifyingProperties")
        && container.Children.OfType<TextNode>().All(text => string.IsNullOrWhiteSpace(text.Text));
}
