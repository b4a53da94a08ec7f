using System.Formats.Asn1;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Sandbox.Encoding;

namespace Sigex.Infrastructure.Sandbox.Keys;

/// <summary>A private key of the sandbox with its public half. Such keys guard nothing.</summary>
internal abstract class SandboxKey
{
    public abstract SandboxAlgorithm Kind { get; }

    public abstract string SignatureOid { get; }

    /// <summary>What is hashed with before this key signs.</summary>
    public abstract DigestAlgorithm DigestAlgorithm { get; }

    public abstract byte[] SubjectPublicKeyInfo { get; }

    /// <summary>The content of the BIT STRING: what OCSP and key identifiers hash.</summary>
    public abstract byte[] PublicKeyOctets { get; }

    /// <summary>SHA-1 of the key (RFC 5280, 4.2.1.2, method 1): it names the key and protects nothing.</summary>
    public byte[] Identifier => DigestAlgorithm.Sha1.Hash(PublicKeyOctets).Value.ToArray();

    public abstract byte[] SignDigest(ReadOnlySpan<byte> digest);

    public byte[] Sign(ReadOnlySpan<byte> message) => SignDigest(DigestAlgorithm.Hash(message).Value);

    /// <summary>PKCS #8 without encryption.</summary>
    public abstract byte[] Export();

    public static SandboxKey Generate(SandboxAlgorithm kind, int rsaBits) =>
        kind == SandboxAlgorithm.Gost ? GostSandboxKey.Generate() : RsaSandboxKey.Generate(rsaBits);

    /// <summary>Reads what <see cref="Export"/> wrote.</summary>
    public static SandboxKey Import(byte[] pkcs8)
    {
        // PrivateKeyInfo ::= SEQUENCE { version, privateKeyAlgorithm SEQUENCE { algorithm, parameters }, privateKey }
        var info = new AsnReader(pkcs8, AsnEncodingRules.DER).ReadSequence();
        info.ReadInteger();
        var algorithm = info.ReadSequence().ReadObjectIdentifier();
        return algorithm == Oids.Gost512Key
            ? GostSandboxKey.FromPrivateKey(info.ReadOctetString())
            : RsaSandboxKey.FromPkcs8(pkcs8);
    }
}
