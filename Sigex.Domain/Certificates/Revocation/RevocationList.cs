using System.Collections.Concurrent;
using System.Formats.Asn1;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Revocation;

// RFC 5280, 5.1
//   CertificateList ::= SEQUENCE { tbsCertList, signatureAlgorithm, signatureValue BIT STRING }
//   TBSCertList     ::= SEQUENCE { version INTEGER OPTIONAL, signature AlgorithmIdentifier, issuer Name, thisUpdate Time,
//     nextUpdate Time OPTIONAL, revokedCertificates SEQUENCE OF SEQUENCE { userCertificate, revocationDate,
//     crlEntryExtensions OPTIONAL } OPTIONAL, crlExtensions [0] EXPLICIT OPTIONAL }

/// <summary>A certificate revocation list as its bytes say it. Whether it may be believed is judged elsewhere.</summary>
public sealed class RevocationList
{
    private const int MostSignersKept = 16;

    // Two million entries of a few values each (security 2.2).
    private static readonly Limits ListLimits = Limits.Default with { Elements = 20_000_000 };

    private readonly Lazy<EntryIndex> _index;

    // A list that is kept is asked again and again, and hashing it anew may cost a second.
    private readonly ConcurrentDictionary<(string Issuer, VerificationPolicy Policy), bool> _signatures = new();

    private RevocationList() => _index = new(() => new EntryIndex(Entries!));

    public DistinguishedName Issuer { get; private init; } = null!;

    public DateTimeOffset ThisUpdate { get; private init; }

    public DateTimeOffset? NextUpdate { get; private init; }

    /// <summary>The number of the list, decimal; deltas of NCA count on their own.</summary>
    public string? Number { get; private init; }

    /// <summary>The number of the base list, where this is a delta.</summary>
    public string? BaseNumber { get; private init; }

    public bool IsDelta => BaseNumber is not null;

    public required IReadOnlyList<RevokedEntry> Entries { get; init; }

    internal bool IsVersion2 { get; private init; }

    internal ReadOnlyMemory<byte> ToBeSigned { get; private init; }

    internal AlgorithmIdentifier SignatureAlgorithm { get; private init; } = new("");

    internal ReadOnlyMemory<byte> SignatureValue { get; private init; }

    /// <summary>The algorithm inside what is signed; it must be the one outside.</summary>
    internal AlgorithmIdentifier InnerAlgorithm { get; private init; } = new("");

    internal ListScope Scope { get; private init; } = ListScope.Whole;

    internal ReadOnlyMemory<byte> AuthorityKeyIdentifier { get; private init; }

    internal bool HasUnknownCriticalExtension { get; private init; }

    internal IReadOnlyList<RevokedEntry> EntriesOf(Certificate certificate) => _index.Value.Of(certificate.SerialNumberOctets);

    /// <summary>Does the key of this certificate confirm the list?</summary>
    internal bool IsSignedBy(Certificate issuer, VerificationPolicy? policy)
    {
        var question = (issuer.Sha256, policy ?? VerificationPolicy.Default);
        if (!_signatures.TryGetValue(question, out var holds))
        {
            holds = SignatureOf.Holds(SignatureAlgorithm, ToBeSigned, SignatureValue, issuer, policy);
            if (_signatures.Count < MostSignersKept)
            {
                _signatures[question] = holds;
            }
        }

        return holds;
    }

    /// <summary>Listed twice: the earliest date counts. removeFromCRL has no business in a full list and counts as revoked.</summary>
    internal RevokedEntry? EarliestOf(Certificate certificate) => EntriesOf(certificate).MinBy(entry => entry.RevokedAt);

    /// <exception cref="RefusedException">The bytes are no revocation list.</exception>
    public static RevocationList Read(ReadOnlyMemory<byte> encoded) => Der.Read(encoded, Read, ListLimits);

    private static RevocationList Read(AsnReader reader)
    {
        var list = reader.ReadSequence();
        var toBeSigned = list.PeekEncodedValue();
        var body = list.ReadSequence();
        var algorithm = AlgorithmIdentifier.Next(list);
        var signature = list.ReadBitString(out var unusedBits);
        Refuse.If(unusedBits != 0, ReadingRefusals.BadContent);
        list.ThrowIfNotEmpty();

        var isVersion2 = body.PeekTag().HasSameClassAndValue(Asn1Tag.Integer) && body.ReadInteger() == 1;
        var inner = AlgorithmIdentifier.Next(body);
        var issuer = DistinguishedName.Read(body.ReadEncodedValue());
        var thisUpdate = Time(body);
        DateTimeOffset? nextUpdate = body.HasData && IsTime(body.PeekTag()) ? Time(body) : null;
        var entries = body.HasData && body.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence)
            ? RevokedEntry.ReadAll(body.ReadSequence())
            : [];
        var extensions = body.HasData
            ? ListExtensions.Read(body.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            : ListExtensions.None;
        body.ThrowIfNotEmpty();
        return new RevocationList
        {
            Issuer = issuer,
            ThisUpdate = thisUpdate,
            NextUpdate = nextUpdate,
            Number = extensions.Number,
            BaseNumber = extensions.BaseNumber,
            Entries = entries,
            IsVersion2 = isVersion2,
            ToBeSigned = toBeSigned,
            SignatureAlgorithm = algorithm,
            InnerAlgorithm = inner,
            SignatureValue = signature,
            Scope = extensions.Scope,
            AuthorityKeyIdentifier = extensions.AuthorityKeyIdentifier,
            HasUnknownCriticalExtension = extensions.HasUnknownCritical || entries.Any(entry => entry.HasUnknownCriticalExtension),
        };
    }

    internal static DateTimeOffset Time(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    private static bool IsTime(Asn1Tag tag) =>
        tag.HasSameClassAndValue(Asn1Tag.UtcTime) || tag.HasSameClassAndValue(Asn1Tag.GeneralizedTime);
}
