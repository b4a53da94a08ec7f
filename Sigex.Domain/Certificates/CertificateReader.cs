using System.Formats.Asn1;
using System.Security.Cryptography;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates;

// RFC 5280, 4.1
//   Certificate    ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue BIT STRING }
//   TBSCertificate ::= SEQUENCE {
//     version         [0] EXPLICIT INTEGER DEFAULT v1,
//     serialNumber    INTEGER,
//     signature       AlgorithmIdentifier,
//     issuer          Name,
//     validity        SEQUENCE { notBefore Time, notAfter Time },
//     subject         Name,
//     subjectPublicKeyInfo,
//     issuerUniqueID  [1] IMPLICIT BIT STRING OPTIONAL,
//     subjectUniqueID [2] IMPLICIT BIT STRING OPTIONAL,
//     extensions      [3] EXPLICIT SEQUENCE OF Extension OPTIONAL }

/// <summary>Reads a certificate field by field, in the order of its definition.</summary>
internal static class CertificateReader
{
    private static readonly Asn1Tag VersionTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag IssuerIdTag = new(TagClass.ContextSpecific, 1);
    private static readonly Asn1Tag SubjectIdTag = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag ExtensionsTag = new(TagClass.ContextSpecific, 3, isConstructed: true);

    public static Certificate Read(ReadOnlyMemory<byte> encoded, Limits limits)
    {
        Refuse.If(encoded.Length > limits.Certificate, ReadingRefusals.LimitExceeded);
        return Der.Read(encoded, reader =>
        {
            var certificate = reader.ReadSequence();
            var toBeSigned = certificate.PeekEncodedValue();
            var fields = certificate.ReadSequence();
            var algorithm = AlgorithmIdentifier.Next(certificate);
            var signature = Bits(certificate);
            certificate.ThrowIfNotEmpty();
            return ReadFields(fields, encoded, toBeSigned, algorithm, signature, limits);
        }, limits);
    }

    private static Certificate ReadFields(
        AsnReader fields,
        ReadOnlyMemory<byte> encoded,
        ReadOnlyMemory<byte> toBeSigned,
        AlgorithmIdentifier algorithm,
        ReadOnlyMemory<byte> signature,
        Limits limits)
    {
        var version = ReadVersion(fields);
        var serial = fields.ReadIntegerBytes();
        var innerAlgorithm = AlgorithmIdentifier.Next(fields);
        var issuer = DistinguishedName.Next(fields, limits);
        var validity = fields.ReadSequence();
        var (notBefore, notAfter) = (ReadTime(validity), ReadTime(validity));
        validity.ThrowIfNotEmpty();
        var subject = DistinguishedName.Next(fields, limits);
        var keyInfo = fields.PeekEncodedValue();
        var key = fields.ReadSequence();
        var keyAlgorithm = AlgorithmIdentifier.Next(key);
        var keyOctets = Bits(key);
        key.ThrowIfNotEmpty();
        SkipUniqueIds(fields, version);
        var extensions = ReadExtensions(fields, version);
        fields.ThrowIfNotEmpty();
        var known = KnownExtensions.Read(extensions);

        return new Certificate
        {
            Encoded = encoded,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(encoded.Span)),
            ToBeSigned = toBeSigned,
            Version = version,
            SerialNumber = SerialText(serial.Span),
            SerialNumberOctets = serial,
            SignatureAlgorithmOid = algorithm.Oid,
            SignatureAlgorithm = algorithm,
            AlgorithmsAgree = algorithm == innerAlgorithm,
            SignatureValue = signature,
            Issuer = issuer,
            Subject = subject,
            NotBefore = notBefore,
            NotAfter = notAfter,
            SubjectPublicKeyInfo = keyInfo,
            KeyAlgorithmOid = keyAlgorithm.Oid,
            PublicKeyOctets = keyOctets,
            KeyUsage = known.KeyUsage,
            ExtendedKeyUsages = known.ExtendedKeyUsages,
            ExtendedKeyUsageIsCritical = extensions.Exists(e => e is { Oid: Oid.ExtendedKeyUsage, IsCritical: true }),
            Policies = known.Policies,
            SubjectKeyIdentifier = known.SubjectKeyIdentifier,
            AuthorityKeyIdentifier = known.AuthorityKeyIdentifier,
            IsAuthority = known.IsAuthority,
            PathLength = known.PathLength,
            SubjectAlternativeNames = known.SubjectAlternativeNames,
            KeyStorage = known.KeyStorage,
            Extensions = extensions,
        };
    }

    // DER does not write the default, so a version that stands is the second or the third.
    private static int ReadVersion(AsnReader fields)
    {
        if (fields.PeekTag() != VersionTag)
        {
            return 1;
        }

        var inner = fields.ReadSequence(VersionTag);
        var isNumber = inner.TryReadInt32(out var version);
        inner.ThrowIfNotEmpty();
        Refuse.If(!isNumber || version is not (1 or 2), ReadingRefusals.Malformed);
        return version + 1;
    }

    private static DateTimeOffset ReadTime(AsnReader validity) =>
        validity.PeekTag() == Asn1Tag.UtcTime ? validity.ReadUtcTime() : validity.ReadGeneralizedTime();

    private static ReadOnlyMemory<byte> Bits(AsnReader reader)
    {
        Refuse.If(!reader.TryReadPrimitiveBitString(out var unusedBits, out var bits) || unusedBits != 0, ReadingRefusals.Malformed);
        return bits;
    }

    private static void SkipUniqueIds(AsnReader fields, int version)
    {
        foreach (var tag in (ReadOnlySpan<Asn1Tag>)[IssuerIdTag, SubjectIdTag])
        {
            if (fields.HasData && fields.PeekTag() == tag)
            {
                Refuse.If(version == 1, ReadingRefusals.Malformed);
                fields.ReadBitString(out _, tag);
            }
        }
    }

    private static List<CertificateExtension> ReadExtensions(AsnReader fields, int version)
    {
        var extensions = new List<CertificateExtension>();
        if (!fields.HasData)
        {
            return extensions;
        }

        Refuse.If(version != 3, ReadingRefusals.Malformed);
        var wrapper = fields.ReadSequence(ExtensionsTag);
        extensions.AddRange(ExtensionList.Next(wrapper));
        wrapper.ThrowIfNotEmpty();
        return extensions;
    }

    private static string SerialText(ReadOnlySpan<byte> octets) =>
        Convert.ToHexStringLower(octets is [0x00, _, ..] ? octets[1..] : octets);
}
