using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Paths.Names;

// RFC 5280, 4.2.1.10
//   NameConstraints ::= SEQUENCE { permittedSubtrees [0] GeneralSubtrees OPTIONAL, excludedSubtrees [1] GeneralSubtrees OPTIONAL }
//   GeneralSubtree  ::= SEQUENCE { base GeneralName, minimum [0] DEFAULT 0, maximum [1] OPTIONAL }

/// <summary>The names that an authority may give to those below it.</summary>
internal sealed record NameConstraints(IReadOnlyList<GeneralName> Permitted, IReadOnlyList<GeneralName> Excluded)
{
    // Enough for every authority in use; the work is bounded apart (security 2.2).
    private const int MostSubtrees = 128;

    private static readonly Asn1Tag PermittedTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag ExcludedTag = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <exception cref="RefusedException">The extension cannot be read, or sets what RFC 5280 does not allow.</exception>
    public static NameConstraints? Of(Certificate certificate) =>
        certificate.Extensions.FirstOrDefault(extension => extension.Oid == Oid.NameConstraints) is { } extension
            ? Der.Read(extension.Value, Read)
            : null;

    private static NameConstraints Read(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        var permitted = Subtrees(sequence, PermittedTag);
        var excluded = Subtrees(sequence, ExcludedTag);
        sequence.ThrowIfNotEmpty();
        Refuse.If(permitted.Count + excluded.Count is 0 or > MostSubtrees, ReadingRefusals.BadExtension);
        return new NameConstraints(permitted, excluded);
    }

    private static List<GeneralName> Subtrees(AsnReader sequence, Asn1Tag tag)
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
            Refuse.If(!Subtree.IsSound(name), ReadingRefusals.BadExtension);
            bases.Add(name);
        }

        return bases;
    }
}
