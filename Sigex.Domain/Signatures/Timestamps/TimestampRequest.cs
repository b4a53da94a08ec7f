using System.Formats.Asn1;
using System.Numerics;
using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Signatures.Timestamps;

// RFC 3161, 2.4.1
//   TimeStampReq   ::= SEQUENCE { version INTEGER {v1(1)}, messageImprint MessageImprint, reqPolicy OBJECT IDENTIFIER
//     OPTIONAL, nonce INTEGER OPTIONAL, certReq BOOLEAN DEFAULT FALSE }
//   MessageImprint ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier, hashedMessage OCTET STRING }

/// <summary>The request for a time-stamp over a signature value. Digest and policy follow the signer's key (contract 5.7).</summary>
/// <param name="Encoded">DER of the TimeStampReq.</param>
/// <param name="Imprint">Digest of the signature value.</param>
/// <param name="Policy">The policy that is asked for.</param>
/// <param name="Nonce">Content octets of the nonce, as an INTEGER has them.</param>
public sealed record TimestampRequest(
    ReadOnlyMemory<byte> Encoded, Digest Imprint, string Policy, ReadOnlyMemory<byte> Nonce)
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

    /// <summary>Is this the nonce that was sent? An INTEGER may carry a leading zero, or none where the bytes began with one.</summary>
    public bool Sent(ReadOnlyMemory<byte>? nonce) =>
        nonce is { } received && received.Span.TrimStart((byte)0).SequenceEqual(Nonce.Span.TrimStart((byte)0));
}
