using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml.Canonical;

/// <summary>Which namespace declarations are written on an element, given those written above it.</summary>
internal sealed class RenderedNamespaces(CanonicalForm form)
{
    private readonly List<Declaration> _written = [];
    private readonly Stack<int> _writtenBefore = new();

    /// <summary>The declarations to write on this element, in canonical order: the default one first.</summary>
    public List<Declaration> Enter(ElementNode element, bool isTop)
    {
        _writtenBefore.Push(_written.Count);
        var declarations = isTop ? element.NamespacesInScope() : element.Declarations;
        var candidates = form.IsExclusive
            ? Used(element).Concat(declarations.Where(declaration => form.InclusivePrefixes.Contains(declaration.Prefix)))
            : declarations;
        var news = candidates.Where(IsNews).Distinct().ToList();
        news.Sort((left, right) => CodePointOrder.Instance.Compare(left.Prefix, right.Prefix));
        _written.AddRange(news);
        return news;
    }

    public void Leave()
    {
        var before = _writtenBefore.Pop();
        _written.RemoveRange(before, _written.Count - before);
    }

    // Exclusive XML Canonicalization, 1.1: visibly utilized.
    private static IEnumerable<Declaration> Used(ElementNode element)
    {
        if (element.Prefix != "xml")
        {
            yield return new Declaration(element.Prefix, element.Namespace);
        }

        foreach (var attribute in element.Attributes)
        {
            if (attribute.Prefix.Length > 0 && attribute.Prefix != "xml")
            {
                yield return new Declaration(attribute.Prefix, attribute.Namespace);
            }
        }
    }

    private bool IsNews(Declaration declaration)
    {
        for (var i = _written.Count - 1; i >= 0; i--)
        {
            if (_written[i].Prefix == declaration.Prefix)
            {
                return _written[i].Name != declaration.Name;
            }
        }

        return declaration.Name.Length > 0;
    }
}
