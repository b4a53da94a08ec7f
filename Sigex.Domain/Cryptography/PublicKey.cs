using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Cryptography.Keys;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Cryptography;

// RFC 5280, 4.1
//   SubjectPublicKeyInfo ::= SEQUENCE { algorithm AlgorithmIdentifier, subjectPublicKey BIT STRING }

/// <summary>A public key whose numbers were read and checked by us.</summary>
public abstract class PublicKey
{
    /// <summary>The key OID of the SubjectPublicKeyInfo.</summary>
    public abstract string AlgorithmOid { get; }

    /// <summary>Why signatures of this key prove nothing although it can be read: too short, or no product of two primes.</summary>
    /// <remarks>Costly for RSA (rule KEY-01), therefore found out when first asked for.</remarks>
    public virtual Refusal? Weakness => null;

    /// <summary>The size of an RSA modulus; null for other kinds of keys.</summary>
    public virtual int? ModulusBits => null;

    /// <summary>Reads a DER SubjectPublicKeyInfo (RFC 5280, 4.1.2.7).</summary>
    /// <exception cref="RefusedException">The bytes are no key of a kind in use, or the key is unsound (KEY-01, KEY-02).</exception>
    public static PublicKey Read(ReadOnlyMemory<byte> subjectPublicKeyInfo) => Read(subjectPublicKeyInfo, VerificationPolicy.Default);

    /// <summary>The same with the GOST keys and the RSA exponents that this policy knows.</summary>
    /// <exception cref="RefusedException">The bytes are no key of a kind in use, or the key is unsound (KEY-01, KEY-02).</exception>
    public static PublicKey Read(ReadOnlyMemory<byte> subjectPublicKeyInfo, VerificationPolicy policy) =>
        Der.Read(subjectPublicKeyInfo, reader =>
        {
            var sequence = reader.ReadSequence();
            var algorithm = AlgorithmIdentifier.Next(sequence);
            var key = sequence.ReadBitString(out var unusedBits);
            sequence.ThrowIfNotEmpty();
            Refuse.If(unusedBits != 0, AlgorithmRefusals.UnsoundKey);
            return algorithm.Oid switch
            {
                KeyOid.Rsa or PssParameters.Oid => RsaPublicKey.Read(algorithm, key, policy),
                KeyOid.EllipticCurve => EcPublicKey.Read(algorithm, key),
                _ => (PublicKey)KazakhPublicKey.Read(algorithm, key, policy),
            };
        });

    /// <summary>Does this signature value hold over this digest? False for an algorithm of another kind of key.</summary>
    /// <remarks>Mathematics alone: <see cref="Weakness"/> and the policy are asked apart.</remarks>
    public abstract bool Verify(SignatureAlgorithm algorithm, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature);

    /// <summary>The same for a value in the form of XML signatures: ECDSA writes exactly r‖s there (RFC 6931, 2.3.6; rule SIG-02).</summary>
    public virtual bool VerifyInXml(SignatureAlgorithm algorithm, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature) =>
        Verify(algorithm, digest, signature);
}
