using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Gost;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Cryptography;

/// <summary>
/// From the bytes of a file to a yes: two roots of the National Certification Authority sign themselves.
/// </summary>
public sealed class RootsOfTheAuthority
{
    [Fact]
    public void The_root_of_2015_holds_with_GOST_34_310_and_34_311()
    {
        Verify(
            "certs/prod/root_gost2004_2015_9ab210e5.cer",
            DigestAlgorithm.Gost34311,
            GostCurve.CryptoProA,
            "20efbcf72320b4956d0743d31a15faac1b3e8a5355b8fe90cdbe70d910dd8e43");
    }

    [Fact]
    public void The_root_of_2022_holds_with_GOST_34_10_and_Streebog()
    {
        Verify(
            "certs/prod/root_gost2015_2022_af77725f.cer",
            DigestAlgorithm.Streebog512,
            GostCurve.Tc26A512,
            "f7e1e029d4dad297b4bff777b4006b3be08d7ab7c9b06db0192953ee57711fb4" +
            "f4cacb3a57120ea239c72cb1a3c6eba51cd3bc7c27a34532701a7d4b72a2cc21");
    }

    private static void Verify(string file, DigestAlgorithm algorithm, GostCurve curve, string expectedDigest)
    {
        var bytes = File.ReadAllBytes(SharedData.Nca(file));
        var certificate = new AsnReader(bytes, AsnEncodingRules.DER).ReadSequence();
        var signed = certificate.ReadEncodedValue();
        certificate.ReadSequence();
        var signature = certificate.ReadBitString(out _);

        using var read = X509CertificateLoader.LoadCertificate(bytes);
        var point = new AsnReader(read.PublicKey.EncodedKeyValue.RawData, AsnEncodingRules.DER).ReadOctetString();
        var key = GostPublicKey.TryCreate(curve, point);
        var digest = algorithm.Hash(signed.Span);

        Assert.Equal(expectedDigest, Convert.ToHexStringLower(digest.Value));
        Assert.NotNull(key);
        Assert.True(key.Verify(digest.Value, signature));

        var spoilt = signed.ToArray();
        spoilt[^1] ^= 1;
        Assert.False(key.Verify(algorithm.Hash(spoilt).Value, signature));
    }
}
