using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml.Canonical;

/// <summary>The attributes of the topmost element that is written, with what it takes over from those above it, which are not.</summary>
/// <remarks>
/// Only attributes of the namespace xml are taken over. Canonical XML 1.0, 2.4 takes the nearest of every name; 1.1 takes
/// xml:lang and xml:space, never xml:id, and joins the values of xml:base.
/// </remarks>
internal static class TopAttributes
{
    /// <exception cref="RefusedException">A value of xml:base that is to be joined is too long.</exception>
    public static IEnumerable<AttributeNode> Of(ElementNode top, CanonicalForm form) => form.Kind switch
    {
        CanonicalKind.Inclusive10 => top.Attributes.Concat(NearestAbove(top, _ => true)),
        CanonicalKind.Inclusive11 => WithJoinedBase(top).Concat(NearestAbove(top, name => name is "lang" or "space")),
        _ => top.Attributes,
    };

    private static List<AttributeNode> NearestAbove(ElementNode top, Func<string, bool> isTakenOver)
    {
        var seen = OfXml(top).Select(attribute => attribute.Name).ToHashSet(StringComparer.Ordinal);
        var nearest = new List<AttributeNode>();
        for (var above = top.Parent; above is not null; above = above.Parent)
        {
            nearest.AddRange(OfXml(above).Where(attribute => isTakenOver(attribute.Name) && seen.Add(attribute.Name)));
        }

        return nearest;
    }

    // Canonical XML 1.1, 2.4: only where an element above has a base, from the innermost outwards; an empty one is not written.
    private static IEnumerable<AttributeNode> WithJoinedBase(ElementNode top)
    {
        var isJoined = false;
        var joined = BaseOf(top);
        for (var above = top.Parent; above is not null; above = above.Parent)
        {
            if (BaseOf(above) is { } outer)
            {
                joined = joined is null ? outer : BaseReference.Join(outer, joined);
                isJoined = true;
            }
        }

        if (!isJoined)
        {
            return top.Attributes;
        }

        var others = top.Attributes.Where(attribute => !IsBase(attribute));
        return string.IsNullOrEmpty(joined)
            ? others
            : others.Append(new AttributeNode("xml", "base", ElementNode.XmlNamespace, joined));
    }

    private static string? BaseOf(ElementNode element) => element.Attributes.FirstOrDefault(IsBase)?.Value;

    private static bool IsBase(AttributeNode attribute) =>
        attribute.Name == "base" && attribute.Namespace == ElementNode.XmlNamespace;

    private static IEnumerable<AttributeNode> OfXml(ElementNode element) =>
        element.Attributes.Where(attribute => attribute.Namespace == ElementNode.XmlNamespace);
}
