using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Xml.Canonical;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml;

/// <summary>Reads CanonicalizationMethod and Transform elements that name a canonical form (rule XML-09).</summary>
internal static class CanonicalFormReader
{
    private const string Exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private const int MostPrefixes = 64;

    /// <exception cref="RefusedException">The form is not on the list, or has parameters that it does not know.</exception>
    public static CanonicalForm Read(ElementNode element, Refusal otherwise)
    {
        var form = CanonicalForm.Of(element.Attribute("Algorithm") ?? "") ?? throw new RefusedException(otherwise);
        return element.Elements.ToList() switch
        {
            [] => form,
            [var only] when form.IsExclusive && only.Is(Exclusive, "InclusiveNamespaces") =>
                form with { InclusivePrefixes = Prefixes(only.Attribute("PrefixList") ?? "") },
            _ => throw new RefusedException(otherwise),
        };
    }

    private static List<string> Prefixes(string list)
    {
        var prefixes = list.Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Refuse.If(prefixes.Length > MostPrefixes, XmlRefusals.LimitExceeded);
        return [.. prefixes.Select(prefix => prefix == "#default" ? "" : prefix)];
    }
}
