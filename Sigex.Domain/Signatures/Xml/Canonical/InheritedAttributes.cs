using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml.Canonical;

/// <summary>Attributes of the namespace xml that an element takes over from what stands above it and is not written.</summary>
/// <remarks>
/// Canonical XML 1.0, 2.4 takes all of them; 1.1 takes xml:lang and xml:space, never xml:id, and would join the values of
/// xml:base. No signature with such a join was ever seen: it is refused rather than guessed.
/// </remarks>
internal static class InheritedAttributes
{
    public static List<AttributeNode> Of(ElementNode element, CanonicalForm form)
    {
        if (form.IsExclusive)
        {
            return [];
        }

        var seen = new HashSet<string>(OfXml(element).Select(attribute => attribute.Name), StringComparer.Ordinal);
        var inherited = new List<AttributeNode>();
        for (var above = element.Parent; above is not null; above = above.Parent)
        {
            inherited.AddRange(OfXml(above).Where(attribute => seen.Add(attribute.Name)));
            Refuse.If(
                form.Kind == CanonicalKind.Inclusive11 && OfXml(above).Any(attribute => attribute.Name == "base"),
                XmlRefusals.Transform);
        }

        if (form.Kind == CanonicalKind.Inclusive11)
        {
            inherited.RemoveAll(attribute => attribute.Name is not ("lang" or "space"));
        }

        return inherited;
    }

    private static IEnumerable<AttributeNode> OfXml(ElementNode element) =>
        element.Attributes.Where(attribute => attribute.Namespace == ElementNode.XmlNamespace);
}
