using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml.Files;

/// <summary>Finds the element that a same-document reference means. Nothing outside the file is ever opened (rules XML-07, XML-08).</summary>
internal static class ElementIds
{
    /// <exception cref="RefusedException">Another kind of URI, an id that nothing has, or one that stands more than once.</exception>
    public static ElementNode Find(DocumentNode document, SignedReference reference) => Find(document, reference.Uri);

    /// <exception cref="RefusedException">Another kind of URI, an id that nothing has, or one that stands more than once.</exception>
    public static ElementNode Find(DocumentNode document, string? uri)
    {
        var id = IdIn(uri) ?? throw new RefusedException(XmlRefusals.OutsideReference);
        var named =
            from element in document.Root.SelfAndDescendants()
            from attribute in element.Attributes
            where attribute.Value == id && IsId(attribute)
            select element;
        return named.Take(2).ToList() switch
        {
            [] => throw new RefusedException(XmlRefusals.OutsideReference),
            [var only] => only,
            _ => throw new RefusedException(XmlRefusals.AmbiguousId),
        };
    }

    // Null for every URI that is no bare name of this document; a "#" alone is one of those.
    private static string? IdIn(string? uri) =>
        uri is ['#', not '\0', ..] && !uri.Contains('(', StringComparison.Ordinal) ? uri[1..] : null;

    private static bool IsId(AttributeNode attribute) => attribute.Namespace switch
    {
        "" => attribute.Name is "Id" or "ID" or "id",
        ElementNode.XmlNamespace => attribute.Name == "id",
        XmlNames.SecurityUtility => attribute.Name == "Id",
        _ => false,
    };
}
