using Sigex.Domain.Certificates;

namespace Sigex.Web.Api.Documents;

/// <summary>One attribute of a name on the wire (contract 3.5.4).</summary>
internal sealed record NameBody(string Oid, string Name, bool ValueInB64, string Value)
{
    /// <summary>The RDNs in the order of the certificate.</summary>
    public static IReadOnlyList<IReadOnlyList<NameBody>> StructureOf(DistinguishedName name) =>
        [.. name.RelativeNames.Select(attributes => attributes
            .Select(attribute => new NameBody(attribute.Oid, attribute.Name, attribute.IsBinary, attribute.Value))
            .ToList())];
}
