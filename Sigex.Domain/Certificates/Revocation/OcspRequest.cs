using System.Formats.Asn1;
using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Certificates.Revocation;

// RFC 6960, 4.1.1
//   OCSPRequest ::= SEQUENCE { tbsRequest TBSRequest }
//   TBSRequest  ::= SEQUENCE { requestList SEQUENCE OF Request, requestExtensions [2] EXPLICIT Extensions }
//   Request     ::= SEQUENCE { reqCert CertID }
//   CertID      ::= SEQUENCE { hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber }

/// <summary>The question for the status of one certificate (RFC 6960, 4.1), with a nonce of 16 bytes.</summary>
public sealed record OcspRequest(ReadOnlyMemory<byte> Encoded, ReadOnlyMemory<byte> Nonce)
{
    /// <summary>Bytes of a nonce (rule REV-05).</summary>
    public const int NonceLength = 16;

    /// <summary>CertID with SHA-256.</summary>
    public static OcspRequest For(Certificate certificate, Certificate issuer, ReadOnlyMemory<byte> nonce)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                CertificateId.Of(certificate, issuer, DigestAlgorithm.Sha256).Write(writer);
            }

            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 2)))
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(RevocationOids.Nonce);
                writer.WriteOctetString(Nested(nonce));
            }
        }

        return new OcspRequest(writer.Encode(), nonce);
    }

    // RFC 8954, 2.1: the value of the extension is an OCTET STRING of its own.
    private static byte[] Nested(ReadOnlyMemory<byte> nonce)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteOctetString(nonce.Span);
        return writer.Encode();
    }
}
