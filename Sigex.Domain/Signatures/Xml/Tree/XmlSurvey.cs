using System.Xml;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Xml.Tree;

/// <summary>Walks over a file once before a tree is made of it, and refuses what no honest file has (rules XML-02, XML-03).</summary>
internal sealed class XmlSurvey
{
    private const string Encryption = "http://www.w3.org/2001/04/xmlenc#";

    private readonly XmlText _text;
    private readonly Limits _limits;
    private readonly int[] _namespacesAt;
    private int _nodes;
    private int _signatures;

    private XmlSurvey(XmlText text, Limits limits)
    {
        _text = text;
        _limits = limits;
        _namespacesAt = new int[limits.XmlDepth];
    }

    /// <exception cref="RefusedException">Not well formed, or more than allowed.</exception>
    public static void Pass(XmlText text, Limits limits) => text.Read(new XmlSurvey(text, limits).Visit);

    private void Visit(XmlReader reader)
    {
        Count(1);
        switch (reader.NodeType)
        {
            case XmlNodeType.XmlDeclaration:
                Refuse.If(reader.GetAttribute("encoding") is { } declared && !_text.IsIn(declared), XmlRefusals.Malformed);
                break;
            case XmlNodeType.ProcessingInstruction:
                throw new RefusedException(XmlRefusals.ProcessingInstruction);
            case XmlNodeType.DocumentType or XmlNodeType.EntityReference:
                throw new RefusedException(XmlRefusals.DocumentType);
            case XmlNodeType.Element:
                VisitElement(reader);
                break;
        }
    }

    private void VisitElement(XmlReader reader)
    {
        Refuse.If(reader.Depth >= _limits.XmlDepth, XmlRefusals.LimitExceeded);
        Refuse.If(reader.Name.Length > _limits.XmlName, XmlRefusals.LimitExceeded);
        Refuse.If(
            reader.NamespaceURI == Encryption && reader.LocalName is "EncryptedData" or "EncryptedKey", XmlRefusals.Encrypted);
        if (reader.NamespaceURI == XmlNames.Signature && reader.LocalName == "Signature")
        {
            Refuse.If(++_signatures > _limits.XmlSignatures, XmlRefusals.LimitExceeded);
        }

        Count(reader.AttributeCount);
        var (depth, attributes) = (reader.Depth, 0);
        _namespacesAt[depth] = depth == 0 ? 0 : _namespacesAt[depth - 1];
        while (reader.MoveToNextAttribute())
        {
            Refuse.If(reader.Name.Length > _limits.XmlName, XmlRefusals.LimitExceeded);
            _ = reader.NamespaceURI == XmlNames.Declarations ? ++_namespacesAt[depth] : ++attributes;
        }

        Refuse.If(attributes > _limits.XmlAttributes, XmlRefusals.LimitExceeded);
        Refuse.If(_namespacesAt[depth] > _limits.XmlNamespaces, XmlRefusals.LimitExceeded);
    }

    private void Count(int nodes)
    {
        _nodes += nodes;
        Refuse.If(_nodes > _limits.XmlNodes, XmlRefusals.LimitExceeded);
    }
}
