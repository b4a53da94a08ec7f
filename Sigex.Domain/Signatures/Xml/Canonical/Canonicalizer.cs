using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml.Canonical;

/// <summary>Canonical XML 1.0 and 1.1 and Exclusive XML Canonicalization 1.0 of a document or of one element of it.</summary>
/// <remarks>The way down is kept in a list of our own, so no depth exhausts the stack. The signed bytes come from here and
/// from nowhere else (rule XML-14).</remarks>
internal sealed class Canonicalizer
{
    private readonly CanonicalForm _form;
    private readonly IReadOnlySet<ElementNode> _leftOut;
    private readonly CanonicalOutput _output;
    private readonly RenderedNamespaces _rendered;

    private Canonicalizer(CanonicalForm form, IReadOnlySet<ElementNode> leftOut, long limit)
    {
        _form = form;
        _leftOut = leftOut;
        _output = new CanonicalOutput(limit);
        _rendered = new RenderedNamespaces(form);
    }

    /// <summary>The whole document without the elements that are left out, comments around the document element included.</summary>
    /// <exception cref="RefusedException">The output grows beyond the limit.</exception>
    public static ReadOnlyMemory<byte> OfDocument(DocumentNode document, CanonicalForm form, IReadOnlySet<ElementNode> leftOut)
    {
        var canonicalizer = new Canonicalizer(form, leftOut, LimitFor(document));
        var isBehind = false;
        foreach (var child in document.Children)
        {
            if (child is ElementNode element)
            {
                canonicalizer.WriteTree(element);
                isBehind = true;
            }
            else if (child is CommentNode comment && form.WithComments)
            {
                canonicalizer._output.Append(isBehind ? "\n" : "");
                canonicalizer.WriteComment(comment);
                canonicalizer._output.Append(isBehind ? "" : "\n");
            }
        }

        return canonicalizer._output.Written;
    }

    /// <summary>One element with all below it, as a part of its document: what is in scope there is kept (rule XML-13).</summary>
    /// <exception cref="RefusedException">The output grows beyond the limit.</exception>
    public static ReadOnlyMemory<byte> OfElement(
        DocumentNode document, ElementNode element, CanonicalForm form, IReadOnlySet<ElementNode> leftOut)
    {
        var canonicalizer = new Canonicalizer(form, leftOut, LimitFor(document));
        canonicalizer.WriteTree(element);
        return canonicalizer._output.Written;
    }

    private static long LimitFor(DocumentNode document) => (long)document.Length * Limits.Default.XmlCanonicalFactor;

    private void WriteTree(ElementNode top)
    {
        var open = new Stack<(ElementNode Element, int Next)>();
        Begin(top, isTop: true);
        open.Push((top, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Element.Children.Count)
            {
                End(at.Element);
                continue;
            }

            open.Push((at.Element, at.Next + 1));
            switch (at.Element.Children[at.Next])
            {
                case ElementNode child when !_leftOut.Contains(child):
                    Begin(child, isTop: false);
                    open.Push((child, 0));
                    break;
                case TextNode text:
                    _output.AppendText(text.Text);
                    break;
                case CommentNode comment when _form.WithComments:
                    WriteComment(comment);
                    break;
            }
        }
    }

    private void Begin(ElementNode element, bool isTop)
    {
        _output.Append("<");
        WriteName(element.Prefix, element.Name);
        foreach (var declaration in _rendered.Enter(element, isTop))
        {
            WriteAttribute(declaration.Prefix.Length == 0 ? "" : "xmlns", declaration.Prefix.Length == 0 ? "xmlns" : declaration.Prefix, declaration.Name);
        }

        var attributes = isTop ? TopAttributes.Of(element, _form) : element.Attributes;
        foreach (var attribute in attributes
            .OrderBy(attribute => attribute.Namespace, CodePointOrder.Instance)
            .ThenBy(attribute => attribute.Name, CodePointOrder.Instance))
        {
            WriteAttribute(attribute.Prefix, attribute.Name, attribute.Value);
        }

        _output.Append(">");
    }

    private void End(ElementNode element)
    {
        _output.Append("</");
        WriteName(element.Prefix, element.Name);
        _output.Append(">");
        _rendered.Leave();
    }

    private void WriteAttribute(string prefix, string name, string value)
    {
        _output.Append(" ");
        WriteName(prefix, name);
        _output.Append("=\"");
        _output.AppendAttribute(value);
        _output.Append("\"");
    }

    private void WriteName(string prefix, string name)
    {
        if (prefix.Length > 0)
        {
            _output.Append(prefix);
            _output.Append(":");
        }

        _output.Append(name);
    }

    private void WriteComment(CommentNode comment)
    {
        _output.Append("<!--");
        _output.Append(comment.Text);
        _output.Append("-->");
    }
}
