using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates;

/// <summary>What the extensions say that we understand; one that cannot be read is refused, critical or not (rule X509-06).</summary>
internal sealed record KnownExtensions
{
    private static readonly Asn1Tag KeyIdTag = new(TagClass.ContextSpecific, 0);

    public KeyUsages? KeyUsage { get; private init; }

    public IReadOnlyList<string> ExtendedKeyUsages { get; private init; } = [];

    public IReadOnlyList<string> Policies { get; private init; } = [];

    public ReadOnlyMemory<byte>? SubjectKeyIdentifier { get; private init; }

    public ReadOnlyMemory<byte>? AuthorityKeyIdentifier { get; private init; }

    public bool IsAuthority { get; private init; }

    public int? PathLength { get; private init; }

    public IReadOnlyList<AlternativeName> SubjectAlternativeNames { get; private init; } = [];

    public string? KeyStorage { get; private init; }

    public static KnownExtensions Read(IReadOnlyList<CertificateExtension> extensions) =>
        extensions.Aggregate(new KnownExtensions(), (known, extension) => known.With(extension));

    private KnownExtensions With(CertificateExtension extension) => extension.Oid switch
    {
        Oid.KeyUsage => this with { KeyUsage = Value(extension, reader => reader.ReadNamedBitListValue<KeyUsages>()) },
        Oid.ExtendedKeyUsage => this with { ExtendedKeyUsages = Value(extension, Purposes) },
        Oid.CertificatePolicies => this with { Policies = Value(extension, PolicyOids) },
        Oid.SubjectKeyIdentifier => this with { SubjectKeyIdentifier = Value(extension, reader => reader.ReadOctetString()) },
        Oid.AuthorityKeyIdentifier => this with { AuthorityKeyIdentifier = Value(extension, KeyId) },
        Oid.BasicConstraints => WithConstraints(Value(extension, Constraints)),
        Oid.SubjectAlternativeName => this with { SubjectAlternativeNames = Value(extension, GeneralNames.Next) },
        Oid.KeyStorage => this with { KeyStorage = Value(extension, Storage) },
        _ => this,
    };

    private KnownExtensions WithConstraints((bool IsAuthority, int? PathLength) constraints) =>
        this with { IsAuthority = constraints.IsAuthority, PathLength = constraints.PathLength };

    private static T Value<T>(CertificateExtension extension, Func<AsnReader, T> read)
    {
        try
        {
            return Der.Read(extension.Value, read);
        }
        catch (RefusedException refused) when (refused.Reason == ReadingRefusals.Malformed)
        {
            throw new RefusedException(ReadingRefusals.BadExtension, refused);
        }
    }

    // ExtKeyUsageSyntax ::= SEQUENCE SIZE (1..MAX) OF OBJECT IDENTIFIER
    private static List<string> Purposes(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        var purposes = new List<string>();
        while (sequence.HasData)
        {
            purposes.Add(sequence.ReadObjectIdentifier());
        }

        Refuse.If(purposes.Count == 0, ReadingRefusals.BadExtension);
        return purposes;
    }

    // certificatePolicies ::= SEQUENCE SIZE (1..MAX) OF SEQUENCE { policyIdentifier, policyQualifiers OPTIONAL }
    private static List<string> PolicyOids(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        var policies = new List<string>();
        while (sequence.HasData)
        {
            var information = sequence.ReadSequence();
            var policy = information.ReadObjectIdentifier();
            Refuse.If(policies.Contains(policy), ReadingRefusals.BadExtension);
            policies.Add(policy);
            if (information.HasData)
            {
                information.ReadSequence();
            }

            information.ThrowIfNotEmpty();
        }

        Refuse.If(policies.Count == 0, ReadingRefusals.BadExtension);
        return policies;
    }

    // AuthorityKeyIdentifier ::= SEQUENCE { keyIdentifier [0] OPTIONAL, authorityCertIssuer [1] OPTIONAL, serial [2] OPTIONAL }
    private static ReadOnlyMemory<byte>? KeyId(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        return sequence.HasData && sequence.PeekTag() == KeyIdTag ? sequence.ReadOctetString(KeyIdTag) : (ReadOnlyMemory<byte>?)null;
    }

    // BasicConstraints ::= SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER (0..MAX) OPTIONAL }
    private static (bool IsAuthority, int? PathLength) Constraints(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        var isAuthority = sequence.HasData && sequence.PeekTag() == Asn1Tag.Boolean && sequence.ReadBoolean();
        int? pathLength = null;
        if (sequence.HasData)
        {
            Refuse.If(!sequence.TryReadInt32(out var length) || length < 0, ReadingRefusals.BadExtension);
            pathLength = length;
        }

        sequence.ThrowIfNotEmpty();
        return (isAuthority, pathLength);
    }

    // NCA RK: SEQUENCE { OBJECT IDENTIFIER }
    private static string Storage(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        var storage = sequence.ReadObjectIdentifier();
        sequence.ThrowIfNotEmpty();
        return storage;
    }
}
