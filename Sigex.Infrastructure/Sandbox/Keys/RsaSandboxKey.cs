using System.Security.Cryptography;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Sandbox.Encoding;

namespace Sigex.Infrastructure.Sandbox.Keys;

/// <summary>RSA with PKCS #1 v1.5 and SHA-256. Lives as long as the sandbox, so nobody disposes of it.</summary>
internal sealed class RsaSandboxKey(RSA rsa) : SandboxKey
{
    public override SandboxAlgorithm Kind => SandboxAlgorithm.Rsa;

    public override string SignatureOid => Oids.RsaSha256Signature;

    public override DigestAlgorithm DigestAlgorithm => DigestAlgorithm.Sha256;

    public override byte[] SubjectPublicKeyInfo { get; } = rsa.ExportSubjectPublicKeyInfo();

    public override byte[] PublicKeyOctets { get; } = rsa.ExportRSAPublicKey();

    public static RsaSandboxKey Generate(int bits) => new(RSA.Create(bits));

    public static RsaSandboxKey FromPkcs8(byte[] pkcs8)
    {
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(pkcs8, out _);
        return new RsaSandboxKey(rsa);
    }

    public override byte[] SignDigest(ReadOnlySpan<byte> digest) =>
        rsa.SignHash(digest, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public override byte[] Export() => rsa.ExportPkcs8PrivateKey();
}
