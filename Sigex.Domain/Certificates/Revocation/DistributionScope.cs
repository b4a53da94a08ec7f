using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Revocation;

// RFC 5280, 5.2.5
//   IssuingDistributionPoint ::= SEQUENCE { distributionPoint [0] EXPLICIT DistributionPointName OPTIONAL,
//     onlyContainsUserCerts [1] BOOLEAN DEFAULT FALSE, onlyContainsCACerts [2] BOOLEAN DEFAULT FALSE,
//     onlySomeReasons [3] ReasonFlags OPTIONAL, indirectCRL [4] BOOLEAN DEFAULT FALSE,
//     onlyContainsAttributeCerts [5] BOOLEAN DEFAULT FALSE }

/// <summary>For which certificates a revocation list speaks, where it does not speak for all (rule REV-07).</summary>
/// <param name="Encoded">As encoded: a delta must have the scope of its base.</param>
/// <param name="Names">The names of the distribution point, null where the list is of none in particular.</param>
internal sealed record DistributionScope(ReadOnlyMemory<byte> Encoded, PointNames? Names)
{
    private bool IsOfUsers { get; init; }

    private bool IsOfAuthorities { get; init; }

    // Of some reasons only, of other authorities' certificates, or of no certificates at all.
    private bool IsPartial { get; init; }

    public static DistributionScope Read(ReadOnlyMemory<byte> encoded) => Der.Read(encoded, reader =>
    {
        var point = reader.ReadSequence();
        Refuse.If(!point.HasData, ReadingRefusals.BadExtension);
        var names = Is(point, 0) ? PointNames.Read(point.ReadSequence(Constructed(0))) : null;
        var isOfUsers = Flag(point, 1);
        var isOfAuthorities = Flag(point, 2);
        var hasReasons = Is(point, 3);
        if (hasReasons)
        {
            point.ReadBitString(out _, new Asn1Tag(TagClass.ContextSpecific, 3));
        }

        var isIndirect = Flag(point, 4);
        var isOfAttributes = Flag(point, 5);
        point.ThrowIfNotEmpty();
        return new DistributionScope(encoded, names)
        {
            IsOfUsers = isOfUsers,
            IsOfAuthorities = isOfAuthorities,
            IsPartial = hasReasons || isIndirect || isOfAttributes,
        };
    });

    /// <summary>Does the list speak for this certificate, for every reason? Only then its silence means "not revoked".</summary>
    public bool Covers(Certificate certificate) =>
        !IsPartial
        && !(IsOfUsers && certificate.IsAuthority)
        && !(IsOfAuthorities && !certificate.IsAuthority)
        && (Names is null || PointNames.OfCertificate(certificate).Any(names => names.Meets(Names)));

    // X.690 11.5: a default is not encoded, but lists that write FALSE out say nothing wrong.
    private static bool Flag(AsnReader point, int number) =>
        Is(point, number) && point.ReadBoolean(new Asn1Tag(TagClass.ContextSpecific, number));

    private static bool Is(AsnReader reader, int number) =>
        reader.HasData && reader.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, number));

    private static Asn1Tag Constructed(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}
