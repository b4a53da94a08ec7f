using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Tests.Domain.Cryptography;

/// <summary>Keys and signatures of the framework, read and checked by us.</summary>
public sealed class ReadingKeys
{
    private static readonly byte[] Message = "what is signed"u8.ToArray();

    public static TheoryData<string> PkcsAlgorithms => [.. Names(SignatureScheme.RsaPkcs1)];

    [Theory]
    [MemberData(nameof(PkcsAlgorithms))]
    public void A_signature_of_rsa_holds_and_no_other_does(string name)
    {
        using var rsa = RSA.Create(2048);
        var algorithm = Named(name);
        var key = PublicKey.Read(rsa.ExportSubjectPublicKeyInfo());
        var signature = rsa.SignData(Message, Framework(algorithm.Digest), RSASignaturePadding.Pkcs1);
        var digest = algorithm.Digest.Hash(Message).Value.ToArray();

        Assert.Null(key.Weakness);
        Assert.True(key.Verify(algorithm, digest, signature));
        Assert.False(key.Verify(algorithm, digest, Flipped(signature)));
        Assert.False(key.Verify(algorithm, Flipped(digest), signature));
        Assert.False(key.Verify(algorithm, digest, [0, .. signature]));
        Assert.False(key.Verify(algorithm, digest, []));
        Assert.False(key.Verify(SignatureAlgorithm.EcdsaSha256, digest, signature));
    }

    [Fact]
    public void A_signature_of_rsa_with_pss_holds_for_its_own_digest_alone()
    {
        using var rsa = RSA.Create(2048);
        var key = PublicKey.Read(rsa.ExportSubjectPublicKeyInfo());
        var signature = rsa.SignData(Message, HashAlgorithmName.SHA384, RSASignaturePadding.Pss);
        var digest = DigestAlgorithm.Sha384.Hash(Message).Value.ToArray();

        Assert.True(key.Verify(SignatureAlgorithm.PssSha384, digest, signature));
        Assert.False(key.Verify(SignatureAlgorithm.RsaSha384, digest, signature));
        Assert.False(key.Verify(SignatureAlgorithm.PssSha384, digest, Flipped(signature)));
    }

    [Fact]
    public void A_value_beyond_the_modulus_is_no_signature()
    {
        using var rsa = RSA.Create(2048);
        var key = PublicKey.Read(rsa.ExportSubjectPublicKeyInfo());
        var digest = DigestAlgorithm.Sha256.Hash(Message).Value.ToArray();
        var value = new BigInteger(rsa.SignHash(digest, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), true, true);
        var shifted = value + new BigInteger(rsa.ExportParameters(false).Modulus, true, true);

        if (shifted.GetByteCount(true) == 256)
        {
            Assert.False(key.Verify(SignatureAlgorithm.RsaSha256, digest, shifted.ToByteArray(true, true)));
        }

        Assert.False(key.Verify(SignatureAlgorithm.RsaSha256, digest, Enumerable.Repeat((byte)0xFF, 256).ToArray()));
    }

    [Theory]
    [InlineData("nistP256", 256)]
    [InlineData("nistP384", 384)]
    [InlineData("nistP521", 521)]
    public void A_signature_of_a_named_curve_holds_and_no_other_does(string curve, int bits)
    {
        using var ecdsa = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        var key = PublicKey.Read(ecdsa.ExportSubjectPublicKeyInfo());
        var signature = ecdsa.SignData(Message, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        var digest = DigestAlgorithm.Sha256.Hash(Message).Value.ToArray();

        Assert.Equal(bits, ecdsa.KeySize);
        Assert.True(key.Verify(SignatureAlgorithm.EcdsaSha256, digest, signature));
        Assert.False(key.Verify(SignatureAlgorithm.EcdsaSha256, Flipped(digest), signature));
        Assert.False(key.Verify(SignatureAlgorithm.EcdsaSha256, digest, [.. signature, 0]));
        Assert.False(key.Verify(SignatureAlgorithm.EcdsaSha256, digest,
            ecdsa.SignData(Message, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)));
    }

    [Fact]
    public void A_compressed_point_is_the_same_key()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = ecdsa.ExportParameters(false).Q;
        byte[] compressed = [(byte)(0x02 + (point.Y![^1] & 1)), .. point.X!];
        var signature = ecdsa.SignData(Message, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

        var key = PublicKey.Read(EcKey("1.2.840.10045.3.1.7", compressed));

        Assert.True(key.Verify(SignatureAlgorithm.EcdsaSha256, DigestAlgorithm.Sha256.Hash(Message).Value, signature));
    }

    [Theory]
    [InlineData("3006020100020101")]
    [InlineData("3006020101020100")]
    [InlineData("3009020101020101020101")]
    [InlineData("300602010102 01FF")]
    public void Numbers_out_of_range_are_no_signature(string hex)
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = PublicKey.Read(ecdsa.ExportSubjectPublicKeyInfo());
        var signature = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        Assert.False(key.Verify(SignatureAlgorithm.EcdsaSha256, DigestAlgorithm.Sha256.Hash(Message).Value, signature));
    }

    [Theory]
    [InlineData("1.2.840.10045.3.1.7", "00")]
    [InlineData("1.2.840.10045.3.1.7", "0401")]
    public void A_point_that_is_none_is_refused(string curve, string hex) =>
        Assert.Equal(AlgorithmRefusals.UnsoundKey, Refused(EcKey(curve, Convert.FromHexString(hex))));

    [Fact]
    public void A_point_off_its_curve_and_the_hybrid_form_are_refused()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = ecdsa.ExportParameters(false).Q;
        byte[] off = [0x04, .. point.X!, .. Flipped(point.Y!)];
        byte[] hybrid = [(byte)(0x06 + (point.Y![^1] & 1)), .. point.X!, .. point.Y!];

        Assert.Equal(AlgorithmRefusals.UnsoundKey, Refused(EcKey("1.2.840.10045.3.1.7", off)));
        Assert.Equal(AlgorithmRefusals.UnsoundKey, Refused(EcKey("1.2.840.10045.3.1.7", hybrid)));
    }

    [Theory]
    [InlineData("1.3.132.0.10")]
    [InlineData("1.3.36.3.3.2.8.1.1.7")]
    public void Another_curve_is_not_supported(string curve) =>
        Assert.Equal(AlgorithmRefusals.KeyNotSupported, Refused(EcKey(curve, [0x04, .. new byte[64]])));

    [Fact]
    public void A_modulus_must_be_odd_composite_and_without_small_or_close_factors()
    {
        using var rsa = RSA.Create(2048);
        var parameters = rsa.ExportParameters(true);
        var modulus = new BigInteger(parameters.Modulus, true, true);
        var p = new BigInteger(parameters.P, true, true);
        var prime = BigInteger.Pow(2, 2203) - 1; // a prime of Mersenne

        Assert.Null(PublicKey.Read(RsaKey(modulus, 65_537)).Weakness);
        Assert.Equal(AlgorithmRefusals.UnsoundKey, Refused(RsaKey(modulus + 1, 65_537)));
        Assert.Equal(AlgorithmRefusals.UnsoundKey, Refused(RsaKey(0, 65_537)));
        Assert.Equal(AlgorithmRefusals.UnsoundKey, Refused(RsaKey(-modulus, 65_537)));
        Assert.Equal(AlgorithmRefusals.UnsoundKey, PublicKey.Read(RsaKey(prime, 65_537)).Weakness);
        Assert.Equal(AlgorithmRefusals.UnsoundKey, PublicKey.Read(RsaKey(modulus * 65_521, 65_537)).Weakness);
        Assert.Equal(AlgorithmRefusals.UnsoundKey, PublicKey.Read(RsaKey(p * p, 65_537)).Weakness);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(65_538)]
    [InlineData(-65_537)]
    public void An_exponent_out_of_range_is_refused(int exponent)
    {
        using var rsa = RSA.Create(2048);

        Assert.Equal(
            AlgorithmRefusals.UnsoundKey,
            Refused(RsaKey(new BigInteger(rsa.ExportParameters(false).Modulus, true, true), exponent)));
    }

    [Fact]
    public void Another_kind_of_key_is_not_supported()
    {
        using var dsa = DSA.Create(2048);

        Assert.Equal(AlgorithmRefusals.KeyNotSupported, Refused(dsa.ExportSubjectPublicKeyInfo()));
    }

    [Theory]
    [InlineData("1.2.398.3.10.1.1.1.1", "1.2.398.3.10.1.1.1.1.2", "1.2.398.3.10.1.3.1.1.0")]
    [InlineData("1.2.398.3.10.1.1.1.1", "1.2.398.3.10.1.1.2.2.1", "1.2.398.3.10.1.3.3")]
    [InlineData("1.2.398.3.10.1.1.2.2", "1.2.398.3.10.1.1.2.2.1", "1.2.398.3.10.1.3.2")]
    public void Parameters_of_another_row_are_not_supported(string key, string curve, string digest)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteOctetString(new byte[64]);

        Assert.Equal(AlgorithmRefusals.KeyNotSupported, Refused(Info(key, writer.Encode(), inner =>
        {
            using (inner.PushSequence())
            {
                inner.WriteObjectIdentifier(curve);
                inner.WriteObjectIdentifier(digest);
            }
        })));
    }

    private static IEnumerable<string> Names(SignatureScheme scheme) =>
        SignatureAlgorithm.All.Where(algorithm => algorithm.Scheme == scheme).Select(algorithm => algorithm.Name);

    private static SignatureAlgorithm Named(string name) => SignatureAlgorithm.All.Single(algorithm => algorithm.Name == name);

    private static HashAlgorithmName Framework(DigestAlgorithm digest) => new(digest.Name.Replace("-", "", StringComparison.Ordinal));

    private static byte[] Flipped(byte[] bytes)
    {
        var copy = bytes.ToArray();
        copy[^1] ^= 1;
        return copy;
    }

    private static Refusal Refused(byte[] info) => Assert.Throws<RefusedException>(() => PublicKey.Read(info)).Reason;

    private static byte[] RsaKey(BigInteger modulus, BigInteger exponent)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(modulus);
            writer.WriteInteger(exponent);
        }

        return Info("1.2.840.113549.1.1.1", writer.Encode(), inner => inner.WriteNull());
    }

    private static byte[] EcKey(string curve, byte[] point) =>
        Info("1.2.840.10045.2.1", point, inner => inner.WriteObjectIdentifier(curve));

    private static byte[] Info(string oid, byte[] key, Action<AsnWriter> parameters)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(oid);
                parameters(writer);
            }

            writer.WriteBitString(key);
        }

        return writer.Encode();
    }
}
