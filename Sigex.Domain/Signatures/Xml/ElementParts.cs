using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml;

/// <summary>Takes the children of an element in the order of the schema; what is left over is refused (rule XML-05).</summary>
internal sealed class ElementParts
{
    private const string Blank = " \t\r\n";

    private readonly Queue<ElementNode> _left;

    private ElementParts(ElementNode element) => _left = new Queue<ElementNode>(element.Elements);

    /// <exception cref="RefusedException">There is text between the elements.</exception>
    public static ElementParts Of(ElementNode element)
    {
        Refuse.If(
            element.Children.OfType<TextNode>().Any(text => text.Text.AsSpan().ContainsAnyExcept(Blank)), XmlRefusals.Structure);
        return new ElementParts(element);
    }

    public ElementNode Take(string name, string @namespace = XmlNames.Signature) =>
        TryTake(name, @namespace) ?? throw new RefusedException(XmlRefusals.Structure);

    public ElementNode? TryTake(string name, string @namespace = XmlNames.Signature) =>
        _left.TryPeek(out var next) && next.Is(@namespace, name) ? _left.Dequeue() : null;

    public List<ElementNode> TakeAll(string name)
    {
        var all = new List<ElementNode>();
        while (TryTake(name) is { } next)
        {
            all.Add(next);
        }

        return all;
    }

    public void End() => Refuse.If(_left.Count > 0, XmlRefusals.Structure);
}
