using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Containers;

/// <summary>The namespaces of ASiC: ETSI EN 319 162-1, A.5, and what ETSI TS 102 918 had before it.</summary>
internal static class AsicNames
{
    private const string Current = "http://uri.etsi.org/02918/v1.2.1#";
    private const string Former = "http://uri.etsi.org/02918/v1.1.1#";

    public static bool Are(ElementNode element, string name) =>
        element.Is(Current, name) || element.Is(Former, name);
}
