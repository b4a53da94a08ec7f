using System.Formats.Asn1;
using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>CertID (RFC 6960, 4.1.1): the certificate of which a question or an answer speaks.</summary>
/// <param name="HashOid">The digest of the two hashes.</param>
/// <param name="IssuerNameHash">Over the DER of the issuer's subject.</param>
/// <param name="IssuerKeyHash">
/// Over the content of the issuer's BIT STRING, for GOST with the inner OCTET STRING header.
/// </param>
/// <param name="SerialNumber">Content octets.</param>
internal sealed record CertificateId(
    string HashOid, ReadOnlyMemory<byte> IssuerNameHash, ReadOnlyMemory<byte> IssuerKeyHash, ReadOnlyMemory<byte> SerialNumber)
{
    public static CertificateId Of(Certificate certificate, Certificate issuer, DigestAlgorithm algorithm) => new(
        algorithm.Oid,
        algorithm.Hash(issuer.Subject.Encoded.Span).Value.ToArray(),
        algorithm.Hash(issuer.PublicKeyOctets.Span).Value.ToArray(),
        certificate.SerialNumberOctets);

    public static CertificateId Read(AsnReader reader)
    {
        var id = reader.ReadSequence();
        var algorithm = AlgorithmIdentifier.Next(id);
        var value = new CertificateId(algorithm.Oid, id.ReadOctetString(), id.ReadOctetString(), id.ReadIntegerBytes());
        id.ThrowIfNotEmpty();
        return value;
    }

    /// <summary>Exact match of all three parts, the hashes recomputed by us (rule REV-02). SHA-1 may name (rule ALG-02).</summary>
    public bool IsOf(Certificate certificate, Certificate issuer) =>
        IsFrom(issuer) && SerialNumber.Span.SequenceEqual(certificate.SerialNumberOctets.Span);

    /// <summary>Is the authority this one, by name and key?</summary>
    public bool IsFrom(Certificate issuer) =>
        DigestAlgorithm.ThatNames(HashOid) is { } algorithm
        && algorithm.Hash(issuer.Subject.Encoded.Span).Value.SequenceEqual(IssuerNameHash.Span)
        && algorithm.Hash(issuer.PublicKeyOctets.Span).Value.SequenceEqual(IssuerKeyHash.Span);

    public void Write(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(HashOid);
                writer.WriteNull();
            }

            writer.WriteOctetString(IssuerNameHash.Span);
            writer.WriteOctetString(IssuerKeyHash.Span);
            writer.WriteInteger(SerialNumber.Span);
        }
    }
}
