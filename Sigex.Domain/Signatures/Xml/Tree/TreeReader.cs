using System.Text;
using System.Xml;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Xml.Tree;

/// <summary>Makes the tree of a file, after its survey.</summary>
internal sealed class TreeReader
{
    private readonly List<Node> _top = [];
    private readonly StringBuilder _text = new();
    private ElementNode? _open;

    private TreeReader() { }

    /// <exception cref="RefusedException">The bytes are no XML that may be read (rules XML-01 to XML-04).</exception>
    public static DocumentNode Read(ReadOnlySpan<byte> file, int limit, Limits? limits = null)
    {
        var text = XmlText.Decode(file, limit);
        XmlSurvey.Pass(text, limits ?? Limits.Default);
        var tree = new TreeReader();
        text.Read(tree.Visit);
        return new DocumentNode(tree._top, tree._top.OfType<ElementNode>().Single(), text.Length);
    }

    private void Visit(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                _text.Append(reader.Value);
                break;
            case XmlNodeType.Comment:
                Add(new CommentNode(reader.Value));
                break;
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                var element = Element(reader);
                Add(element);
                _open = isEmpty ? _open : element;
                break;
            case XmlNodeType.EndElement:
                EndText();
                _open = _open!.Parent;
                break;
        }
    }

    private void Add(Node node)
    {
        EndText();
        Place(node);
    }

    // White space outside the document element is nothing (XPath 1.0, 5).
    private void EndText()
    {
        if (_text.Length > 0 && _open is not null)
        {
            Place(new TextNode(_text.ToString()));
        }

        _text.Clear();
    }

    private void Place(Node node)
    {
        node.Parent = _open;
        (_open?.Children ?? _top).Add(node);
    }

    private static ElementNode Element(XmlReader reader)
    {
        var (prefix, name, @namespace) = (reader.Prefix, reader.LocalName, reader.NamespaceURI);
        List<AttributeNode>? attributes = null;
        List<Declaration>? declarations = null;
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XmlNames.Declarations)
            {
                (attributes ??= []).Add(new AttributeNode(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value));
            }
            else if (reader.LocalName != "xml")
            {
                (declarations ??= []).Add(new Declaration(reader.Prefix.Length == 0 ? "" : reader.LocalName, reader.Value));
            }
        }

        return new ElementNode(prefix, name, @namespace, attributes ?? [], declarations ?? []);
    }
}
