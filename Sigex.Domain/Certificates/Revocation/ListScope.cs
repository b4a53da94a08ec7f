using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Revocation;

// RFC 5280, 5.2.5
//   IssuingDistributionPoint ::= SEQUENCE { distributionPoint [0] EXPLICIT OPTIONAL, onlyContainsUserCerts [1] DEFAULT FALSE,
//     onlyContainsCACerts [2] DEFAULT FALSE, onlySomeReasons [3] OPTIONAL, indirectCRL [4] DEFAULT FALSE,
//     onlyContainsAttributeCerts [5] DEFAULT FALSE }

/// <summary>Which certificates a list is about.</summary>
internal sealed record ListScope(
    PointName? Name, bool OnlyUsers, bool OnlyAuthorities, ReasonSet Reasons, bool IsIndirect, bool OnlyAttributes)
{
    /// <summary>All certificates of the issuer: what a list without the extension is about.</summary>
    public static readonly ListScope Whole = new(null, false, false, ReasonSet.All, false, false);

    private static readonly Asn1Tag NameTag = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>The extension as encoded, empty where there is none: a delta must have the scope of its base.</summary>
    public ReadOnlyMemory<byte> Encoded { get; private init; }

    public static ListScope Read(ReadOnlyMemory<byte> extension) => Der.Read(extension, Read) with { Encoded = extension };

    private static ListScope Read(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        Refuse.If(!sequence.HasData, ReadingRefusals.BadExtension);
        var name = sequence.HasData && sequence.PeekTag() == NameTag ? PointName.Read(sequence.ReadSequence(NameTag)) : null;
        var onlyUsers = Flag(sequence, 1);
        var onlyAuthorities = Flag(sequence, 2);
        var reasonsTag = new Asn1Tag(TagClass.ContextSpecific, 3);
        var reasons = sequence.HasData && sequence.PeekTag() == reasonsTag ? ReasonSet.Read(sequence, reasonsTag) : ReasonSet.All;
        var isIndirect = Flag(sequence, 4);
        var onlyAttributes = Flag(sequence, 5);
        sequence.ThrowIfNotEmpty();
        return new ListScope(name, onlyUsers, onlyAuthorities, reasons, isIndirect, onlyAttributes);
    }

    /// <summary>RFC 5280, 6.3.3 (b) 2.</summary>
    public bool Covers(Certificate certificate, DistributionPoint point, DistinguishedName listIssuer) =>
        IsOfKind(certificate) && (Name is null || Meets(point, listIssuer));

    /// <summary>
    /// Does the list speak for this certificate of its own issuer, for every reason? Only then its silence means "not
    /// revoked" (rule REV-07).
    /// </summary>
    public bool CoversWholly(Certificate certificate, DistinguishedName listIssuer) =>
        !IsIndirect
        && Reasons.IsAll
        && IsOfKind(certificate)
        && (Name is null || DistributionPoint.WholeOf(certificate).Any(point => Meets(point, listIssuer)));

    private bool IsOfKind(Certificate certificate) =>
        !OnlyAttributes && !(OnlyUsers && certificate.IsAuthority) && !(OnlyAuthorities && !certificate.IsAuthority);

    private bool Meets(DistributionPoint point, DistinguishedName listIssuer) =>
        NamesOf(point, listIssuer).Any(wanted => Name!.Names(listIssuer).Any(wanted.IsSame));

    private static IReadOnlyList<GeneralName> NamesOf(DistributionPoint point, DistinguishedName listIssuer) =>
        point.Name is { } name
            ? name.Names(point.ListIssuers.Select(issuer => issuer.Directory).FirstOrDefault(directory => directory is not null) ?? listIssuer)
            : point.ListIssuers;

    // X.690 11.5: a default is not encoded, but lists that write FALSE out say nothing wrong.
    private static bool Flag(AsnReader sequence, int number)
    {
        var tag = new Asn1Tag(TagClass.ContextSpecific, number);
        return sequence.HasData && sequence.PeekTag() == tag && sequence.ReadBoolean(tag);
    }
}
