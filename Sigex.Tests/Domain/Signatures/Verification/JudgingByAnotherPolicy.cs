using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;
using Sigex.Tests.Vectors;

namespace Sigex.Tests.Domain.Signatures.Verification;

/// <summary>Old signatures: the product refuses them by a rule, and a policy that only tests have looks at their mathematics.</summary>
public sealed class JudgingByAnotherPolicy : IDisposable
{
    private const string Sha1 = "1.3.14.3.2.26";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    private static readonly byte[] Paper = Encoding.UTF8.GetBytes("An old paper of nobody.");

    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _shortKey = RSA.Create(1024);

    [Fact]
    public void Sha_1_is_refused_by_the_product() =>
        AssertRefused(Sign(_key, Sha1, hasAttributes: true), nameof(AlgorithmRefusals.DigestAlgorithmNotSupported));

    [Fact]
    public void A_short_key_is_refused_by_the_product() =>
        AssertRefused(Sign(_shortKey, Sha256, hasAttributes: true), nameof(AlgorithmRefusals.WeakKey));

    [Fact]
    public void A_value_over_the_bare_content_is_refused_by_the_product() =>
        AssertRefused(Sign(_key, Sha256, hasAttributes: false), nameof(SignatureRefusals.NoSignedAttributes));

    [Fact]
    public void Whoever_changes_the_content_breaks_it_by_every_policy()
    {
        foreach (var file in new[] { Sign(_key, Sha1, true), Sign(_shortKey, Sha256, true), Sign(_key, Sha256, false) })
        {
            file[file.AsSpan().IndexOf(Paper)] ^= 1;

            Assert.Equal(Integrity.Broken, Report(file, SuitePolicies.Mathematics).Integrity);
        }
    }

    [Fact]
    public void Digest_and_signature_algorithm_must_agree_by_every_policy()
    {
        // The last rsaEncryption is that of the signer; it becomes RSA with SHA-256 beside a digest of SHA-1.
        var file = Sign(_key, Sha1, hasAttributes: true);
        var rsa = Convert.FromHexString("2A864886F70D010101");
        file[file.AsSpan().LastIndexOf(rsa) + rsa.Length - 1] = 0x0B;

        Assert.Equal(Integrity.Unsupported, Report(file, SuitePolicies.Mathematics).Integrity);
    }

    [Fact]
    public void Content_that_is_a_set_of_attributes_is_refused_by_every_policy()
    {
        var attributes = Convert.FromHexString("31283026" + "06092A864886F70D010904" + "311904170415" + new string('0', 42));
        attributes[1] = (byte)(attributes.Length - 2);
        attributes[3] = (byte)(attributes.Length - 4);

        var report = Report(Sign(_key, Sha256, hasAttributes: false, attributes), SuitePolicies.Mathematics);

        Assert.Equal((nameof(SignatureRefusals.ContentIsAttributes), Integrity.Malformed), (report.Reason?.Code, report.Integrity));
    }

    public void Dispose()
    {
        _key.Dispose();
        _shortKey.Dispose();
    }

    private static void AssertRefused(byte[] file, string code)
    {
        var report = Report(file, VerificationPolicy.Default);

        Assert.Equal(code, report.Reason?.Code);
        Assert.NotEqual(Integrity.Intact, report.Integrity);
        Assert.Equal(Integrity.Intact, Report(file, SuitePolicies.Mathematics).Integrity);
    }

    private static byte[] Sign(RSA key, string digest, bool hasAttributes, byte[]? content = null)
    {
        using var alone = HandMade.Person("CN=SERIKOVA AIGUL,SERIALNUMBER=IIN900101400011", key).CreateSelfSigned(HandMade.Begin, HandMade.End);
        var cms = new SignedCms(new ContentInfo(content ?? Paper));
        var signer = new CmsSigner(alone) { DigestAlgorithm = new Oid(digest), IncludeOption = X509IncludeOption.EndCertOnly };
        if (hasAttributes)
        {
            signer.SignedAttributes.Add(new Pkcs9SigningTime(HandMade.Middle.UtcDateTime));
        }

        cms.ComputeSignature(signer);
        return cms.Encode();
    }

    private static VerificationReport Report(byte[] file, VerificationPolicy policy) => new SignatureVerifier(policy)
        .VerifyFile(new FileToVerify { Signature = file, Trust = TrustStore.Empty, At = HandMade.Middle })
        .Decisive;
}
