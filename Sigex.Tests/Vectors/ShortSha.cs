using Org.BouncyCastle.Crypto.Digests;
using Sigex.Domain.Cryptography;

namespace Sigex.Tests.Vectors;

/// <summary>SHA-224, which the product refuses (security 3.1) and some vectors of the primitive are made with.</summary>
internal sealed class ShortSha : IncrementalDigest
{
    public static readonly DigestAlgorithm Digest = new("2.16.840.1.101.3.4.2.4", "SHA-224", 28, () => new ShortSha());

    public static readonly SignatureAlgorithm Rsa =
        new("1.2.840.113549.1.1.14", "RSA with SHA-224", Digest, SignatureScheme.RsaPkcs1, KeyOid.Rsa);

    private readonly Sha224Digest _digest = new();

    public override void Append(ReadOnlySpan<byte> piece) => _digest.BlockUpdate(piece.ToArray(), 0, piece.Length);

    public override byte[] Finish()
    {
        var value = new byte[_digest.GetDigestSize()];
        _digest.DoFinal(value, 0);
        return value;
    }
}
