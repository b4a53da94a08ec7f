using System.Formats.Asn1;
using System.Numerics;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Timestamps;

// RFC 3161, 2.4.1
//   TimeStampReq   ::= SEQUENCE { version INTEGER {v1(1)}, messageImprint MessageImprint, reqPolicy OBJECT IDENTIFIER
//     OPTIONAL, nonce INTEGER OPTIONAL, certReq BOOLEAN DEFAULT FALSE }
//   MessageImprint ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier, hashedMessage OCTET STRING }

/// <summary>The request for a time-stamp over a signature value. Digest and policy follow the signer's key (contract 5.7).</summary>
/// <param name="Encoded">DER of the TimeStampReq.</param>
/// <param name="Imprint">Digest of the signature value.</param>
/// <param name="Policy">The policy that is asked for, null where any will do.</param>
/// <param name="Nonce">Content octets of the nonce, as an INTEGER has them; null where none was sent. Our own requests have both.</param>
public sealed record TimestampRequest(
    ReadOnlyMemory<byte> Encoded, Digest Imprint, string? Policy, ReadOnlyMemory<byte>? Nonce)
{
    /// <summary>Bytes of a nonce (contract 5.7).</summary>
    public const int NonceLength = 16;

    /// <param name="signatureValue">The octets of the signature of the SignerInfo.</param>
    /// <param name="keyOid">The key algorithm of the signer.</param>
    /// <param name="nonce">Sixteen random bytes.</param>
    public static TimestampRequest Over(ReadOnlyMemory<byte> signatureValue, string keyOid, ReadOnlyMemory<byte> nonce)
    {
        var (algorithm, policy) = keyOid switch
        {
            KeyOid.Gost2015Of512 or KeyOid.Gost2015Of256 => (DigestAlgorithm.Streebog512, TimestampOids.Gost2015Policy),
            KeyOid.Gost2004 => (DigestAlgorithm.Gost34311, TimestampOids.Gost2004Policy),
            _ => (DigestAlgorithm.Sha256, TimestampOids.RsaPolicy),
        };
        var imprint = algorithm.Hash(signatureValue.Span);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(algorithm.Oid);
                    writer.WriteNull();
                }

                writer.WriteOctetString(imprint.Value);
            }

            writer.WriteObjectIdentifier(policy);
            writer.WriteInteger(new BigInteger(nonce.Span, isUnsigned: true, isBigEndian: true));
            writer.WriteBoolean(true);
        }

        return new TimestampRequest(writer.Encode(), imprint, policy, nonce);
    }

    /// <summary>A request that somebody else sent, read from its bytes.</summary>
    /// <exception cref="RefusedException">They are no request, or the imprint is made with a digest that is not accepted.</exception>
    public static TimestampRequest Read(ReadOnlyMemory<byte> encoded) => Der.Read(encoded, reader => Read(encoded, reader));

    /// <summary>Is this the nonce that was sent? An INTEGER may carry a leading zero, or none where the bytes began with one.</summary>
    public bool Sent(ReadOnlyMemory<byte>? nonce) => (Nonce, nonce) switch
    {
        ({ } sent, { } received) => received.Span.TrimStart((byte)0).SequenceEqual(sent.Span.TrimStart((byte)0)),
        _ => Nonce is null && nonce is null,
    };

    private static TimestampRequest Read(ReadOnlyMemory<byte> encoded, AsnReader reader)
    {
        var request = reader.ReadSequence();
        Refuse.If(request.ReadInteger() != 1, SignatureRefusals.StampInvalid);
        var imprint = request.ReadSequence();
        var algorithm = DigestAlgorithm.ByOid(AlgorithmIdentifier.Next(imprint).Oid);
        var octets = imprint.ReadOctetString();
        imprint.ThrowIfNotEmpty();
        Refuse.If(algorithm?.Length != octets.Length, AlgorithmRefusals.DigestAlgorithmNotSupported);
        var policy = Stands(request, Asn1Tag.ObjectIdentifier) ? request.ReadObjectIdentifier() : null;
        var nonce = Stands(request, Asn1Tag.Integer) ? request.ReadIntegerBytes() : (ReadOnlyMemory<byte>?)null;
        if (Stands(request, Asn1Tag.Boolean))
        {
            // Whether the certificate shall come along says nothing about the answer.
            request.ReadBoolean();
        }

        request.ThrowIfNotEmpty();
        return new TimestampRequest(encoded, new Digest(algorithm!, octets), policy, nonce);
    }

    private static bool Stands(AsnReader request, Asn1Tag tag) => request.HasData && request.PeekTag().HasSameClassAndValue(tag);
}
