using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Revocation;

// RFC 5280, 4.2.1.13
//   CRLDistributionPoints ::= SEQUENCE SIZE (1..MAX) OF DistributionPoint
//   DistributionPoint     ::= SEQUENCE { distributionPoint [0] EXPLICIT DistributionPointName OPTIONAL,
//     reasons [1] ReasonFlags OPTIONAL, cRLIssuer [2] GeneralNames OPTIONAL }

/// <summary>Where a certificate says that its revocation would stand. Only compared, never called.</summary>
internal sealed record DistributionPoint(PointName? Name, ReasonSet Reasons, IReadOnlyList<GeneralName> ListIssuers)
{
    private const int MostPoints = 16;

    private static readonly Asn1Tag NameTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag ReasonsTag = new(TagClass.ContextSpecific, 1);
    private static readonly Asn1Tag IssuerTag = new(TagClass.ContextSpecific, 2, isConstructed: true);

    /// <summary>The points of the certificate, and in the end the plain list of its issuer (RFC 5280, 6.3.3, last step).</summary>
    public static IReadOnlyList<DistributionPoint> Of(Certificate certificate)
    {
        var points = certificate.Extensions.FirstOrDefault(extension => extension.Oid == Oid.CrlDistributionPoints) is { } extension
            ? Der.Read(extension.Value, ReadAll)
            : [];
        points.Add(new DistributionPoint(new PointName([GeneralName.OfDirectory(certificate.Issuer)], null), ReasonSet.All, []));
        return points;
    }

    /// <summary>
    /// The points that the certificate names for its lists and deltas, each for every reason and of its own issuer. Points
    /// that cannot be read are none.
    /// </summary>
    public static IEnumerable<DistributionPoint> WholeOf(Certificate certificate) => certificate.Extensions
        .Where(extension => extension.Oid is Oid.CrlDistributionPoints or Oid.FreshestList)
        .SelectMany(extension => Reading.Try(() => Der.Read(extension.Value, ReadAll)).IsRefused(out _, out var points) ? [] : points)
        .Where(point => point.Name is not null && point.Reasons.IsAll && point.ListIssuers.Count == 0);

    private static List<DistributionPoint> ReadAll(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        var points = new List<DistributionPoint>();
        while (sequence.HasData)
        {
            Refuse.If(points.Count == MostPoints, ReadingRefusals.LimitExceeded);
            points.Add(Read(sequence.ReadSequence()));
        }

        Refuse.If(points.Count == 0, ReadingRefusals.BadExtension);
        return points;
    }

    private static DistributionPoint Read(AsnReader point)
    {
        var name = point.HasData && point.PeekTag() == NameTag ? PointName.Read(point.ReadSequence(NameTag)) : null;
        var reasons = point.HasData && point.PeekTag() == ReasonsTag ? ReasonSet.Read(point, ReasonsTag) : ReasonSet.All;
        var issuers = point.HasData && point.PeekTag() == IssuerTag ? GeneralName.All(point.ReadSequence(IssuerTag)) : [];
        point.ThrowIfNotEmpty();
        Refuse.If(name is null && issuers.Count == 0, ReadingRefusals.BadExtension);
        return new DistributionPoint(name, reasons, issuers);
    }
}
