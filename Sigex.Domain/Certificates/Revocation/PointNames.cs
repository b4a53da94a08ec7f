using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Revocation;

// RFC 5280, 4.2.1.13
//   CRLDistributionPoints ::= SEQUENCE OF DistributionPoint
//   DistributionPoint     ::= SEQUENCE { distributionPoint [0] EXPLICIT DistributionPointName OPTIONAL,
//     reasons [1] ReasonFlags OPTIONAL, cRLIssuer [2] GeneralNames OPTIONAL }
//   DistributionPointName ::= CHOICE { fullName [0] GeneralNames, nameRelativeToCRLIssuer [1] RelativeDistinguishedName }

/// <summary>The names of one distribution point, compared as they are encoded. Nobody ever connects to them (rule NET-03).</summary>
/// <param name="Encoded">GeneralName each; a relative name stands for itself.</param>
internal sealed record PointNames(IReadOnlyList<ReadOnlyMemory<byte>> Encoded)
{
    private const int Most = 128;

    /// <summary>Reads a DistributionPointName out of its explicit tag.</summary>
    public static PointNames Read(AsnReader explicitName)
    {
        var tag = explicitName.PeekTag();
        Refuse.If(tag.TagClass != TagClass.ContextSpecific || tag.TagValue > 1, ReadingRefusals.BadExtension);
        if (tag.TagValue == 1)
        {
            var relative = explicitName.ReadEncodedValue();
            explicitName.ThrowIfNotEmpty();
            return new PointNames([relative]);
        }

        var names = new List<ReadOnlyMemory<byte>>();
        var list = explicitName.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true));
        explicitName.ThrowIfNotEmpty();
        while (list.HasData)
        {
            Refuse.If(names.Count == Most, ReadingRefusals.LimitExceeded);
            names.Add(list.ReadEncodedValue());
        }

        Refuse.If(names.Count == 0, ReadingRefusals.BadExtension);
        return new PointNames(names);
    }

    /// <summary>The points at which the lists of a certificate lie: full ones under its CRL points, deltas under FreshestCRL.</summary>
    /// <remarks>A point of some reasons only, or of another issuer of lists, is none of them.</remarks>
    public static IEnumerable<PointNames> OfCertificate(Certificate certificate) => certificate.Extensions
        .Where(extension => extension.Oid is RevocationOids.DistributionPoints or RevocationOids.FreshestList)
        .SelectMany(extension => Reading.Try(() => Der.Read(extension.Value, ReadPoints)).IsRefused(out _, out var points)
            ? []
            : points);

    public bool Meets(PointNames other) =>
        Encoded.Any(one => other.Encoded.Any(another => one.Span.SequenceEqual(another.Span)));

    private static List<PointNames> ReadPoints(AsnReader reader)
    {
        var points = new List<PointNames>();
        var list = reader.ReadSequence();
        for (var count = 1; list.HasData; count++)
        {
            Refuse.If(count > Most, ReadingRefusals.LimitExceeded);
            var point = list.ReadSequence();
            if (!point.HasData || point.PeekTag().TagValue != 0)
            {
                continue;
            }

            var names = Read(point.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true)));
            if (!point.HasData)
            {
                points.Add(names);
            }
        }

        return points;
    }
}
