using System.Formats.Asn1;
using System.Numerics;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Gost;
using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Sandbox.Encoding;
using Sigex.Infrastructure.Sandbox.Signing;

namespace Sigex.Infrastructure.Sandbox.Keys;

/// <summary>GOST 34.10-2015 with 512 bits, in the encodings of NCA RK.</summary>
internal sealed class GostSandboxKey(GostSigner signer) : SandboxKey
{
    public override SandboxAlgorithm Kind => SandboxAlgorithm.Gost;

    public override string SignatureOid => Oids.Gost512Signature;

    public override DigestAlgorithm DigestAlgorithm => DigestAlgorithm.Streebog512;

    public override byte[] PublicKeyOctets { get; } = DerParts.Der(writer => writer.WriteOctetString(signer.PublicKey));

    public override byte[] SubjectPublicKeyInfo => DerParts.Der(writer => writer.Sequence(() =>
    {
        WriteAlgorithm(writer);
        writer.WriteBitString(PublicKeyOctets);
    }));

    public static GostSandboxKey Generate() => new(GostSigner.Generate(GostCurve.Tc26A512));

    /// <param name="privateKey">An OCTET STRING of 64 bytes, d little-endian, as the key files of NCA RK have it.</param>
    public static GostSandboxKey FromPrivateKey(byte[] privateKey)
    {
        var d = new AsnReader(privateKey, AsnEncodingRules.DER).ReadOctetString();
        return new GostSandboxKey(new GostSigner(GostCurve.Tc26A512, new BigInteger(d, isUnsigned: true)));
    }

    public override byte[] SignDigest(ReadOnlySpan<byte> digest) => signer.Sign(digest);

    public override byte[] Export() => DerParts.Der(writer => writer.Sequence(() =>
    {
        var d = new byte[64];
        signer.PrivateKey.TryWriteBytes(d, out _, isUnsigned: true);
        writer.WriteInteger(0);
        WriteAlgorithm(writer);
        writer.OctetsOf(() => writer.WriteOctetString(d));
    }));

    // The parameters are exactly the bytes 3016 060A2A830E030A0101020201 06082A830E030A010303.
    private static void WriteAlgorithm(AsnWriter writer) => writer.Sequence(() =>
    {
        writer.WriteObjectIdentifier(Oids.Gost512Key);
        writer.Sequence(() =>
        {
            writer.WriteObjectIdentifier(Oids.Gost512Curve);
            writer.WriteObjectIdentifier(DigestAlgorithm.Streebog512.Oid);
        });
    });
}
