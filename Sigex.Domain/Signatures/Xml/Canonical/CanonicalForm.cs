namespace Sigex.Domain.Signatures.Xml.Canonical;

/// <summary>One of the six canonical forms that are executed (rule XML-09).</summary>
/// <param name="Kind">The recommendation.</param>
/// <param name="WithComments">Whether comments are kept.</param>
internal sealed record CanonicalForm(CanonicalKind Kind, bool WithComments)
{
    /// <summary>What applies where a Reference names none (XML Signature, 4.4.3.2).</summary>
    public static readonly CanonicalForm Default = new(CanonicalKind.Inclusive10, WithComments: false);

    private static readonly Dictionary<string, CanonicalForm> Forms = new(StringComparer.Ordinal)
    {
        ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315"] = Default,
        ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments"] = new(CanonicalKind.Inclusive10, true),
        ["http://www.w3.org/2006/12/xml-c14n11"] = new(CanonicalKind.Inclusive11, false),
        ["http://www.w3.org/2006/12/xml-c14n11#WithComments"] = new(CanonicalKind.Inclusive11, true),
        ["http://www.w3.org/2001/10/xml-exc-c14n#"] = new(CanonicalKind.Exclusive, false),
        ["http://www.w3.org/2001/10/xml-exc-c14n#WithComments"] = new(CanonicalKind.Exclusive, true),
    };

    /// <summary>Prefixes that exclusive canonical XML treats like the inclusive one; empty stands for the default.</summary>
    public IReadOnlyList<string> InclusivePrefixes { get; init; } = [];

    public bool IsExclusive => Kind == CanonicalKind.Exclusive;

    /// <summary>The form of exactly this identifier, or null.</summary>
    public static CanonicalForm? Of(string algorithm) => Forms.GetValueOrDefault(algorithm);
}

internal enum CanonicalKind
{
    /// <summary>Canonical XML 1.0.</summary>
    Inclusive10,

    /// <summary>Canonical XML 1.1.</summary>
    Inclusive11,

    /// <summary>Exclusive XML Canonicalization 1.0.</summary>
    Exclusive,
}
