using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Tests.Domain.Cryptography;

public sealed class ChoosingAnAlgorithm
{
    private const string Sha1 = "1.3.14.3.2.26";

    [Fact]
    public void Each_algorithm_is_found_by_its_own_names()
    {
        foreach (var algorithm in SignatureAlgorithm.All.Where(one => one.IsProved && one.Scheme != SignatureScheme.RsaPss))
        {
            Assert.Equal(algorithm, Chosen(algorithm.Oid, algorithm.Digest.Oid, algorithm.KeyAlgorithmOid));
            Assert.Equal(algorithm, Chosen(algorithm.Oid, null, algorithm.KeyAlgorithmOid));
        }
    }

    [Fact]
    public void The_key_in_place_of_the_signature_decides_with_the_digest()
    {
        Assert.Equal(SignatureAlgorithm.Gost2004, Chosen(KeyOid.Gost2004, DigestAlgorithm.Gost34311.Oid, KeyOid.Gost2004));
        Assert.Equal(SignatureAlgorithm.RsaSha512, Chosen(KeyOid.Rsa, DigestAlgorithm.Sha512.Oid, KeyOid.Rsa));
        Assert.Equal(AlgorithmRefusals.SignatureAlgorithmNotSupported, Refused(KeyOid.Rsa, null, KeyOid.Rsa));
    }

    [Theory]
    [InlineData("1.2.840.113549.1.1.11", "2.16.840.1.101.3.4.2.3", KeyOid.Rsa)]
    [InlineData("1.2.840.113549.1.1.11", "2.16.840.1.101.3.4.2.1", KeyOid.EllipticCurve)]
    [InlineData("1.2.398.3.10.1.1.1.2", "1.2.398.3.10.1.3.1", KeyOid.Gost2015Of512)]
    [InlineData("1.2.398.3.10.1.1.2.3.2", "1.2.398.3.10.1.3.1", KeyOid.Gost2015Of512)]
    [InlineData(KeyOid.Gost2004, "1.2.398.3.10.1.3.3", KeyOid.Gost2004)]
    [InlineData("1.2.840.113549.1.1.5", "2.16.840.1.101.3.4.2.1", KeyOid.Rsa)]
    [InlineData("1.2.840.113549.1.1.10", "2.16.840.1.101.3.4.2.1", KeyOid.Rsa)]
    [InlineData("1.3.6.1.4.1.6801.1.2.2", "1.2.398.3.10.1.3.1", KeyOid.LegacyTumar)]
    public void Names_that_do_not_agree_are_refused(string signature, string digest, string key) =>
        Assert.Equal(AlgorithmRefusals.SignatureAlgorithmNotSupported, Refused(signature, digest, key));

    [Theory]
    [InlineData(Sha1)]
    [InlineData("1.2.840.113549.2.5")]
    [InlineData("1.2.3")]
    public void A_digest_outside_the_table_is_named(string digest) =>
        Assert.Equal(AlgorithmRefusals.DigestAlgorithmNotSupported, Refused("1.2.840.113549.1.1.11", digest, KeyOid.Rsa));

    [Fact]
    public void What_no_sample_has_proved_is_off()
    {
        var algorithm = SignatureAlgorithm.Gost2015Of256;

        Assert.False(algorithm.IsProved);
        Assert.Equal(
            AlgorithmRefusals.SignatureAlgorithmNotSupported,
            Refused(algorithm.Oid, algorithm.Digest.Oid, algorithm.KeyAlgorithmOid));
        Assert.False(SignatureAlgorithm.Resolve(
            new AlgorithmIdentifier(algorithm.Oid), algorithm.Digest.Oid, algorithm.KeyAlgorithmOid, Unproved).IsRefused(out _, out _));
    }

    [Theory]
    [InlineData(
        "3034A00F300D06096086480165030402010500A11C301A06092A864886F70D010108300D06096086480165030402010500A203020120",
        "2.16.840.1.101.3.4.2.1", true)]
    [InlineData( // a salt of another length
        "3034A00F300D06096086480165030402010500A11C301A06092A864886F70D010108300D06096086480165030402010500A203020114",
        "2.16.840.1.101.3.4.2.1", false)]
    [InlineData( // another digest in the mask
        "3034A00F300D06096086480165030402010500A11C301A06092A864886F70D010108300D06096086480165030402030500A203020120",
        "2.16.840.1.101.3.4.2.1", false)]
    [InlineData("3000", "2.16.840.1.101.3.4.2.1", false)]
    [InlineData("0500", "2.16.840.1.101.3.4.2.1", false)]
    public void Pss_is_known_in_one_form(string hex, string digest, bool isKnown)
    {
        var identifier = new AlgorithmIdentifier("1.2.840.113549.1.1.10", Convert.FromHexString(hex));

        Assert.Equal(isKnown, !SignatureAlgorithm.Resolve(identifier, digest, KeyOid.Rsa).IsRefused(out _, out _));
    }

    [Fact]
    public void Parameters_that_do_not_belong_there_are_refused()
    {
        var odd = new byte[] { 0x02, 0x01, 0x01 };

        Assert.True(SignatureAlgorithm.Resolve(
            new AlgorithmIdentifier(SignatureAlgorithm.RsaSha256.Oid, odd), null, KeyOid.Rsa).IsRefused(out _, out _));
    }

    private static VerificationPolicy Unproved => VerificationPolicy.Default with { Signatures = SignatureAlgorithm.All };

    private static SignatureAlgorithm? Chosen(string signature, string? digest, string key) =>
        SignatureAlgorithm.Resolve(signature, digest, key).IsRefused(out _, out var chosen) ? null : chosen;

    private static Refusal? Refused(string signature, string? digest, string key) =>
        SignatureAlgorithm.Resolve(signature, digest, key).IsRefused(out var reason, out _) ? reason : null;
}
