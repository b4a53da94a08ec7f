namespace Sigex.Domain.Signatures.Xml.Tree;

internal sealed class ElementNode(
    string prefix,
    string name,
    string @namespace,
    IReadOnlyList<AttributeNode> attributes,
    IReadOnlyList<Declaration> declarations) : Node
{
    public const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    public string Prefix { get; } = prefix;

    /// <summary>The local name.</summary>
    public string Name { get; } = name;

    public string Namespace { get; } = @namespace;

    public IReadOnlyList<AttributeNode> Attributes { get; } = attributes;

    public IReadOnlyList<Declaration> Declarations { get; } = declarations;

    public List<Node> Children { get; } = [];

    public IEnumerable<ElementNode> Elements => Children.OfType<ElementNode>();

    public bool Is(string @namespace, string name) => Name == name && Namespace == @namespace;

    /// <summary>The value of an attribute without a namespace, null where it is absent.</summary>
    public string? Attribute(string name) =>
        Attributes.FirstOrDefault(attribute => attribute.Name == name && attribute.Namespace.Length == 0)?.Value;

    /// <summary>What stands in scope here, the nearest declaration of each prefix; an undone default is left out.</summary>
    public List<Declaration> NamespacesInScope()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var inScope = new List<Declaration>();
        for (var element = this; element is not null; element = element.Parent)
        {
            inScope.AddRange(element.Declarations.Where(declaration => seen.Add(declaration.Prefix)));
        }

        inScope.RemoveAll(declaration => declaration.Name.Length == 0);
        return inScope;
    }

    /// <summary>This element and all below it, in the order of the file; no depth exhausts the stack.</summary>
    public IEnumerable<ElementNode> SelfAndDescendants()
    {
        var waiting = new Stack<ElementNode>([this]);
        while (waiting.TryPop(out var element))
        {
            yield return element;
            for (var i = element.Children.Count - 1; i >= 0; i--)
            {
                if (element.Children[i] is ElementNode child)
                {
                    waiting.Push(child);
                }
            }
        }
    }
}
