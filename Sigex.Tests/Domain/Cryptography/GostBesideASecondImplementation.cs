using Org.BouncyCastle.Asn1.CryptoPro;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Sigex.Domain.Cryptography.Gost;
using Sigex.Infrastructure.Sandbox.Signing;
using Sigex.Tests.Support;
using OtherNumber = Org.BouncyCastle.Math.BigInteger;
using OtherRandom = Org.BouncyCastle.Security.SecureRandom;

namespace Sigex.Tests.Domain.Cryptography;

/// <summary>Signatures of one are verified by the other, and by plain arithmetic.</summary>
public sealed class GostBesideASecondImplementation
{
    private const int Times = 12;

    public static TheoryData<string, string> Curves => new()
    {
        { "CryptoPro-A", "GostR3410-2001-CryptoPro-A" },
        { "tc26-512-A", "Tc26-Gost-3410-12-512-paramSetA" },
        { "tc26-256-A", "Tc26-Gost-3410-12-256-paramSetA" },
    };

    [Theory, MemberData(nameof(Curves))]
    public void What_we_sign_holds_there(string name, string otherName)
    {
        var curve = GostBytes.Curve(name);
        var domain = new ECDomainParameters(ECGost3410NamedCurves.GetByNameX9(otherName));
        for (var time = 0; time < Times; time++)
        {
            var signer = GostSigner.Generate(curve);
            var digest = SomeDigest(curve, time);
            var signature = signer.Sign(digest);

            Assert.True(HoldsThere(domain, curve, signer.PublicKey, digest, signature));
            AgreeOn(curve, domain, signer.PublicKey, digest, signature);
        }
    }

    [Theory, MemberData(nameof(Curves))]
    public void What_is_signed_there_holds_here(string name, string otherName)
    {
        var curve = GostBytes.Curve(name);
        var domain = new ECDomainParameters(ECGost3410NamedCurves.GetByNameX9(otherName));
        for (var time = 0; time < Times; time++)
        {
            var d = GostSigner.Generate(curve).PrivateKey;
            var signer = new ECGost3410Signer();
            var number = new OtherNumber(1, d.ToByteArray(isUnsigned: true, isBigEndian: true));
            var secret = new ECPrivateKeyParameters("ECGOST3410", number, domain);
            signer.Init(true, new ParametersWithRandom(secret, new OtherRandom()));
            var digest = SomeDigest(curve, time);
            var parts = signer.GenerateSignature(digest);
            byte[] signature = [.. Half(parts[0], curve), .. Half(parts[1], curve)];

            AgreeOn(curve, domain, new GostSigner(curve, d).PublicKey, digest, signature);
            Assert.True(GostPublicKey.TryCreate(curve, new GostSigner(curve, d).PublicKey)?.Verify(digest, signature));
        }
    }

    [Theory, MemberData(nameof(Curves))]
    public void Plain_arithmetic_says_the_same(string name, string otherName)
    {
        var curve = GostBytes.Curve(name);
        var signer = GostSigner.Generate(curve);
        var digest = SomeDigest(curve, otherName.Length);
        var signature = signer.Sign(digest);
        var key = new GostPoint(
            GostBytes.Number(signer.PublicKey.AsSpan(0, curve.Length)),
            GostBytes.Number(signer.PublicKey.AsSpan(curve.Length)));
        var e = GostBytes.Number(digest);
        var r = GostBytes.Number(signature.AsSpan(0, curve.Length));
        var s = GostBytes.Number(signature.AsSpan(curve.Length));

        Assert.True(PlainGost.Of(curve).Verify(e, r, s, key));
        Assert.False(PlainGost.Of(curve).Verify(e, s, r, key));
    }

    /// <summary>Sound as it is, and with a bit spoilt in each part.</summary>
    private static void AgreeOn(
        GostCurve curve, ECDomainParameters domain, byte[] point, byte[] digest, byte[] signature)
    {
        var key = GostPublicKey.TryCreate(curve, point);
        Assert.NotNull(key);
        foreach (var place in new[] { -1, 0, curve.Length, signature.Length - 1 })
        {
            var changed = signature.ToArray();
            if (place >= 0)
            {
                changed[place] ^= 1;
            }

            var holds = key.Verify(digest, changed);
            Assert.Equal(place < 0, holds);
            Assert.Equal(holds, HoldsThere(domain, curve, point, digest, changed));
        }
    }

    private static bool HoldsThere(
        ECDomainParameters domain, GostCurve curve, byte[] point, byte[] digest, byte[] signature)
    {
        var q = domain.Curve.CreatePoint(Number(point, 0, curve), Number(point, curve.Length, curve));
        var verifier = new ECGost3410Signer();
        verifier.Init(false, new ECPublicKeyParameters("ECGOST3410", q, domain));
        return verifier.VerifySignature(digest, Number(signature, 0, curve), Number(signature, curve.Length, curve));
    }

    private static OtherNumber Number(byte[] littleEndian, int start, GostCurve curve) =>
        new(1, [.. littleEndian.Skip(start).Take(curve.Length).Reverse()]);

    private static byte[] Half(OtherNumber number, GostCurve curve)
    {
        var bigEndian = number.ToByteArrayUnsigned();
        return [.. Enumerable.Reverse(bigEndian), .. new byte[curve.Length - bigEndian.Length]];
    }

    private static byte[] SomeDigest(GostCurve curve, int time)
    {
        var digest = new byte[curve.Length];
        new Random(time).NextBytes(digest);
        return digest;
    }
}
