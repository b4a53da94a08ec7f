namespace Sigex.Domain.Cryptography;

/// <summary>A public key whose numbers were read and checked by us.</summary>
public abstract class PublicKey
{
    /// <summary>The key OID of the SubjectPublicKeyInfo.</summary>
    public abstract string AlgorithmOid { get; }

    /// <summary>Reads a DER SubjectPublicKeyInfo (RFC 5280, 4.1.2.7).</summary>
    /// <exception cref="Asn1.RefusedException">The bytes are no key of a kind in use, or the key is unsound (KEY-01, KEY-02).</exception>
    public static PublicKey Read(ReadOnlyMemory<byte> subjectPublicKeyInfo) => throw new NotImplementedException();

    /// <summary>Does this signature value hold over this digest? False for an algorithm of another kind of key.</summary>
    public abstract bool Verify(SignatureAlgorithm algorithm, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature);
}
