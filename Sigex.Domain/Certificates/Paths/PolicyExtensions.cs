using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Paths;

/// <summary>The extensions by which an authority steers the policies below it (RFC 5280, 4.2.1.4, .5, .11 and .14).</summary>
/// <param name="Policies">Null where the certificate has none.</param>
/// <param name="Mappings">issuerDomainPolicy and subjectDomainPolicy.</param>
/// <param name="RequireExplicit">requireExplicitPolicy.</param>
/// <param name="InhibitMapping">inhibitPolicyMapping.</param>
/// <param name="InhibitAny">inhibitAnyPolicy.</param>
internal sealed record PolicyExtensions(
    IReadOnlyList<string>? Policies,
    IReadOnlyList<(string Issuer, string Subject)> Mappings,
    int? RequireExplicit,
    int? InhibitMapping,
    int? InhibitAny)
{
    private const string PracticeStatement = "1.3.6.1.5.5.7.2.1";
    private const string UserNotice = "1.3.6.1.5.5.7.2.2";
    private const int MostMappings = 1_000;

    private static readonly Asn1Tag ExplicitTag = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag MappingTag = new(TagClass.ContextSpecific, 1);

    /// <exception cref="RefusedException">One of them cannot be read.</exception>
    public static PolicyExtensions Of(Certificate certificate)
    {
        var (required, mapping) = Value<(int?, int?)>(certificate, Oid.PolicyConstraints, Constraints, (null, null));
        return new PolicyExtensions(
            PoliciesOf(certificate),
            Value(certificate, Oid.PolicyMappings, ReadMappings, []),
            required,
            mapping,
            Value<int?>(certificate, Oid.InhibitAnyPolicy, reader => Count(reader, Asn1Tag.Integer), null));
    }

    // 4.2.1.4: where the extension is critical, its qualifiers must be understood as well.
    private static IReadOnlyList<string>? PoliciesOf(Certificate certificate)
    {
        if (certificate.Extensions.FirstOrDefault(extension => extension.Oid == Oid.CertificatePolicies) is not { } extension)
        {
            return null;
        }

        Refuse.If(extension.IsCritical && !Der.Read(extension.Value, AreQualifiersKnown), ReadingRefusals.BadExtension);
        return certificate.Policies;
    }

    // PolicyInformation ::= SEQUENCE { policyIdentifier, policyQualifiers SEQUENCE OF SEQUENCE { policyQualifierId, ANY } OPTIONAL }
    private static bool AreQualifiersKnown(AsnReader reader)
    {
        var policies = reader.ReadSequence();
        var areKnown = true;
        while (policies.HasData)
        {
            var policy = policies.ReadSequence();
            policy.ReadObjectIdentifier();
            var qualifiers = policy.HasData ? policy.ReadSequence() : policy;
            while (qualifiers.HasData)
            {
                areKnown &= qualifiers.ReadSequence().ReadObjectIdentifier() is PracticeStatement or UserNotice;
            }
        }

        return areKnown;
    }

    private static T Value<T>(Certificate certificate, string oid, Func<AsnReader, T> read, T absent) =>
        certificate.Extensions.FirstOrDefault(extension => extension.Oid == oid) is { } extension
            ? Der.Read(extension.Value, read)
            : absent;

    // PolicyConstraints ::= SEQUENCE { requireExplicitPolicy [0] INTEGER OPTIONAL, inhibitPolicyMapping [1] INTEGER OPTIONAL }
    private static (int?, int?) Constraints(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        int? required = sequence.HasData && sequence.PeekTag() == ExplicitTag ? Count(sequence, ExplicitTag) : null;
        int? mapping = sequence.HasData && sequence.PeekTag() == MappingTag ? Count(sequence, MappingTag) : null;
        sequence.ThrowIfNotEmpty();
        Refuse.If(required is null && mapping is null, ReadingRefusals.BadExtension);
        return (required, mapping);
    }

    // PolicyMappings ::= SEQUENCE SIZE (1..MAX) OF SEQUENCE { issuerDomainPolicy, subjectDomainPolicy }
    private static List<(string Issuer, string Subject)> ReadMappings(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        var mappings = new List<(string, string)>();
        while (sequence.HasData)
        {
            Refuse.If(mappings.Count == MostMappings, ReadingRefusals.LimitExceeded);
            var mapping = sequence.ReadSequence();
            mappings.Add((mapping.ReadObjectIdentifier(), mapping.ReadObjectIdentifier()));
            mapping.ThrowIfNotEmpty();
        }

        Refuse.If(mappings.Count == 0, ReadingRefusals.BadExtension);
        return mappings;
    }

    private static int Count(AsnReader reader, Asn1Tag tag)
    {
        Refuse.If(!reader.TryReadInt32(out var count, tag) || count < 0, ReadingRefusals.BadExtension);
        return count;
    }
}
