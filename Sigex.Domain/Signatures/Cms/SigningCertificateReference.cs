using System.Formats.Asn1;
using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Cms;

// RFC 5035, 3 and 4; RFC 2634, 5.4
//   SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF ESSCertIDv2, policies SEQUENCE OF PolicyInformation OPTIONAL }
//   ESSCertIDv2  ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier DEFAULT {sha-256}, certHash, issuerSerial OPTIONAL }
//   ESSCertID    ::= SEQUENCE { certHash, issuerSerial OPTIONAL }                     -- SHA-1
//   IssuerSerial ::= SEQUENCE { issuer GeneralNames, serialNumber }

/// <summary>The certificate that a signing-certificate attribute names (rule CMS-13).</summary>
/// <param name="Version">1 or 2.</param>
/// <param name="Hash">Null where the hash is of no accepted kind: then it names nothing.</param>
/// <param name="Issuer">DER of the directory name, null where issuerSerial is absent.</param>
/// <param name="SerialNumber">Content octets, null where issuerSerial is absent.</param>
internal sealed record SigningCertificateReference(
    int Version, Digest? Hash, ReadOnlyMemory<byte>? Issuer, ReadOnlyMemory<byte>? SerialNumber)
{
    /// <summary>The issuer stands beside the serial number as text, which has many spellings and is not compared.</summary>
    public bool NamesIssuerAsText { get; init; }

    /// <summary>True where hash and, when present, issuer and serial number are those of this certificate.</summary>
    public bool Names(Certificate certificate)
    {
        if (Hash is null || !Hash.Algorithm.Hash(certificate.Encoded.Span).Equals(Hash))
        {
            return false;
        }

        return SerialNumber is not { } serial
            || (serial.Span.SequenceEqual(certificate.SerialNumberOctets.Span)
                && (Issuer is { } issuer ? NameBytes.Match(issuer, certificate.Issuer) : NamesIssuerAsText));
    }

    /// <summary>XAdES: IssuerSerialV2 holds the DER of the same IssuerSerial (ETSI EN 319 132-1, 5.2.2).</summary>
    /// <exception cref="RefusedException">It does not.</exception>
    public static SigningCertificateReference OfXades(Digest? hash, ReadOnlyMemory<byte>? issuerSerial)
    {
        if (issuerSerial is not { } encoded)
        {
            return new SigningCertificateReference(2, hash, null, null);
        }

        try
        {
            ByteSurvey.Pass(encoded.Span, SurveyRules.Der);
            var reader = new AsnReader(encoded, AsnEncodingRules.DER);
            var reference = WithIssuerSerial(2, hash, reader.ReadSequence());
            reader.ThrowIfNotEmpty();
            return reference;
        }
        catch (AsnContentException fault)
        {
            throw new RefusedException(SignatureRefusals.AttributeInvalid, fault);
        }
    }

    /// <exception cref="RefusedException">An attribute stands twice, has not one value, or is empty or broken.</exception>
    public static IReadOnlyList<SigningCertificateReference> ReadAll(SignedAttributes attributes, VerificationPolicy policy) =>
    [
        .. One(attributes, CmsOids.SigningCertificate, 1, policy),
        .. One(attributes, CmsOids.SigningCertificateV2, 2, policy),
    ];

    private static IEnumerable<SigningCertificateReference> One(
        SignedAttributes attributes, string oid, int version, VerificationPolicy policy)
    {
        switch (attributes.Named(oid))
        {
            case []:
                return [];
            case [{ Values: [var value] }]:
                try
                {
                    return [Read(value, version, policy)];
                }
                catch (AsnContentException fault)
                {
                    throw new RefusedException(SignatureRefusals.AttributeInvalid, fault);
                }

            default:
                throw new RefusedException(SignatureRefusals.AttributeInvalid);
        }
    }

    private static SigningCertificateReference Read(ReadOnlyMemory<byte> value, int version, VerificationPolicy policy)
    {
        var reader = new AsnReader(value, AsnEncodingRules.DER);
        var signingCertificate = reader.ReadSequence();
        reader.ThrowIfNotEmpty();

        // The first entry is the signer's certificate; the others are of no use here. None: ReadSequence throws.
        var reference = signingCertificate.ReadSequence().ReadSequence();
        var algorithm = version == 1 ? DigestAlgorithm.Sha1 : HashAlgorithm(reference, policy);
        var octets = reference.ReadOctetString();
        var hash = algorithm?.Length == octets.Length ? new Digest(algorithm, octets) : null;
        if (!reference.HasData)
        {
            return new SigningCertificateReference(version, hash, null, null);
        }

        var named = WithIssuerSerial(version, hash, reference.ReadSequence());
        reference.ThrowIfNotEmpty();
        return named;
    }

    private static SigningCertificateReference WithIssuerSerial(int version, Digest? hash, AsnReader issuerSerial)
    {
        var issuer = DirectoryName(issuerSerial.ReadSequence());
        var serial = issuerSerial.ReadIntegerBytes();
        issuerSerial.ThrowIfNotEmpty();
        return new SigningCertificateReference(version, hash, issuer, serial);
    }

    private static DigestAlgorithm? HashAlgorithm(AsnReader reference, VerificationPolicy policy) =>
        reference.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence)
            ? policy.DigestByOid(reference.ReadSequence().ReadObjectIdentifier())
            : DigestAlgorithm.Sha256;

    private static ReadOnlyMemory<byte>? DirectoryName(AsnReader generalNames)
    {
        var directoryName = new Asn1Tag(TagClass.ContextSpecific, 4);
        if (!generalNames.PeekTag().HasSameClassAndValue(directoryName))
        {
            return null;
        }

        var name = generalNames.ReadSequence(directoryName).ReadEncodedValue();
        generalNames.ThrowIfNotEmpty();
        return name;
    }
}
