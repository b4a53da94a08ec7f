namespace Sigex.Domain.Signatures.Xml.Tree;

/// <summary>A part of an XML document as canonical XML sees it. Processing instructions are refused before (rule XML-02).</summary>
internal abstract class Node
{
    public ElementNode? Parent { get; set; }
}

/// <summary>All text between two tags or comments, entities and CDATA resolved.</summary>
internal sealed class TextNode(string text) : Node
{
    public string Text { get; } = text;
}

internal sealed class CommentNode(string text) : Node
{
    public string Text { get; } = text;
}

/// <summary>A namespace declaration. The prefix is empty for the default namespace, the name for its undoing.</summary>
internal readonly record struct Declaration(string Prefix, string Name);

/// <summary>An attribute that is no namespace declaration.</summary>
internal sealed record AttributeNode(string Prefix, string Name, string Namespace, string Value);

/// <summary>A document: its element with the comments before and behind it.</summary>
internal sealed class DocumentNode(IReadOnlyList<Node> children, ElementNode root, int length)
{
    public IReadOnlyList<Node> Children { get; } = children;

    public ElementNode Root { get; } = root;

    /// <summary>Bytes of the file.</summary>
    public int Length { get; } = length;
}
