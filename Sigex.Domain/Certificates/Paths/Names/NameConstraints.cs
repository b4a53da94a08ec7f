using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Paths.Names;

// RFC 5280, 4.2.1.10
//   NameConstraints ::= SEQUENCE { permittedSubtrees [0] GeneralSubtrees OPTIONAL, excludedSubtrees [1] GeneralSubtrees OPTIONAL }
//   GeneralSubtree  ::= SEQUENCE { base GeneralName, minimum [0] DEFAULT 0, maximum [1] OPTIONAL }

/// <summary>The names that an authority may give to those below it.</summary>
internal sealed record NameConstraints(IReadOnlyList<GeneralName> Permitted, IReadOnlyList<GeneralName> Excluded)
{
    private static readonly Asn1Tag PermittedTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag ExcludedTag = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <exception cref="RefusedException">The extension cannot be read, or sets what RFC 5280 does not allow.</exception>
    public static NameConstraints? Of(Certificate certificate, PathRuleSet rules) =>
        certificate.Extensions.FirstOrDefault(extension => extension.Oid == Oid.NameConstraints) is { } extension
            ? Der.Read(extension.Value, reader => Read(reader, rules))
            : null;

    private static NameConstraints Read(AsnReader reader, PathRuleSet rules)
    {
        var sequence = reader.ReadSequence();
        var permitted = Subtrees(sequence, PermittedTag, rules);
        var excluded = Subtrees(sequence, ExcludedTag, rules);
        sequence.ThrowIfNotEmpty();
        Refuse.If(permitted.Count + excluded.Count is var count && (count == 0 || count > rules.MostSubtrees), ReadingRefusals.BadExtension);
        return new NameConstraints(permitted, excluded);
    }

    private static List<GeneralName> Subtrees(AsnReader sequence, Asn1Tag tag, PathRuleSet rules)
    {
        var bases = new List<GeneralName>();
        if (!sequence.HasData || sequence.PeekTag() != tag)
        {
            return bases;
        }

        var subtrees = sequence.ReadSequence(tag);
        Refuse.If(!subtrees.HasData, ReadingRefusals.BadExtension);
        while (subtrees.HasData)
        {
            // minimum is 0 by default and DER writes no default; maximum must be absent.
            var subtree = subtrees.ReadSequence();
            var name = GeneralName.Next(subtree);
            subtree.ThrowIfNotEmpty();
            Refuse.If(!Subtree.IsSound(name, rules), ReadingRefusals.BadExtension);
            bases.Add(name);
        }

        return bases;
    }
}
