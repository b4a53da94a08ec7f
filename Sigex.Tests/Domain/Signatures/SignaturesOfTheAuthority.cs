using System.Security.Cryptography.Pkcs;
using System.Text.Json;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;
using SignerInfo = Sigex.Domain.Signatures.Cms.SignerInfo;

namespace Sigex.Tests.Domain.Signatures;

/// <summary>Every shared CMS gives what its manifest expects.</summary>
public sealed class SignaturesOfTheAuthority
{
    private readonly SignatureVerifier _verifier = new();

    public static TheoryData<string> Files() => NcaFiles.Named("cms");

    [Theory]
    [MemberData(nameof(Files))]
    public void Signers_digests_values_and_roots_are_those_of_the_manifest(string name)
    {
        var file = NcaFiles.Find(name);
        var data = Read(file);
        var expected = file.Expected.GetProperty("signers").EnumerateArray().ToList();

        Assert.Equal(expected.Count, data.Signers.Count);
        Assert.Equal(file.Expected.GetProperty("attached").GetBoolean(), data.Content is not null);
        Assert.Equal(file.Expected.List("digestAlgorithms"), data.DigestAlgorithmOids);
        for (var i = 0; i < expected.Count; i++)
        {
            CompareSigner(expected[i], data, data.Signers[i]);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_report_says_who_signed_and_that_content_and_value_hold(string name)
    {
        var file = NcaFiles.Find(name);
        var content = ContentOf(file);

        var reports = _verifier.VerifyFileSigners(Question(file.Read(), content, Moment(file)));

        foreach (var (report, expected) in reports.Zip(file.Expected.GetProperty("signers").EnumerateArray()))
        {
            Assert.Equal(expected.Text("iin"), report.Signer?.Iin.Digits);
            Assert.Equal(expected.Text("bin"), report.Signer?.Bin?.Digits);
            Assert.Equal(expected.Text("certSha256"), report.SignerCertificate?.Sha256);
            Assert.Equal(Finding.Holds, Found(report, "signature-value"));
            Assert.Equal(Finding.Holds, Found(report, "certificate-path"));
            Assert.Equal(content is not null || file.Expected.GetProperty("attached").GetBoolean(), Found(report, "content") == Finding.Holds);
            Assert.Equal(expected.Text("purpose") == "authentication", Found(report, "certificate-purpose") != Finding.Holds);
            Assert.Equal(expected.GetProperty("unsignedAttributes").GetArrayLength() > 0, report.SignedAt is not null);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Detached_is_DER_with_the_signed_pieces_untouched(string name)
    {
        var file = NcaFiles.Find(name);
        var data = Read(file);

        var detached = SignedDataFile.Read(data.Detached());

        Assert.False(detached.IsRefused(out _, out var again));
        Assert.Null(again.Content);
        foreach (var (before, after) in data.Signers.Zip(again.Data.Signers))
        {
            Assert.Equal(before.SignedAttributes!.Signed.ToArray(), after.SignedAttributes!.Signed.ToArray());
            Assert.Equal(before.SignatureValue.ToArray(), after.SignatureValue.ToArray());
        }

        var decoded = new SignedCms();
        decoded.Decode(data.Detached().Span);
        Assert.Equal(data.Signers.Count, decoded.SignerInfos.Count);
        if (!file.Expected.GetProperty("attached").GetBoolean())
        {
            Assert.Equal(file.Read(), data.Detached().ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_framework_agrees_about_RSA(string name)
    {
        var file = NcaFiles.Find(name);
        var data = Read(file);
        var content = data.Content ?? ContentOf(file) ?? Array.Empty<byte>();
        var second = new SignedCms(new ContentInfo(content.ToArray()), detached: true);
        second.Decode(data.Detached().Span);

        for (var i = 0; i < second.SignerInfos.Count; i++)
        {
            if (second.SignerInfos[i].Certificate?.PublicKey.Oid.Value == "1.2.840.113549.1.1.1")
            {
                second.SignerInfos[i].CheckSignature(verifySignatureOnly: true);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Time_stamps_are_those_of_the_manifest(string name)
    {
        var file = NcaFiles.Find(name);

        var reports = _verifier.VerifyFileSigners(Question(file.Read(), ContentOf(file), Moment(file)));

        foreach (var (report, expected) in reports.Zip(file.Expected.GetProperty("signers").EnumerateArray()))
        {
            if (expected.TryGetProperty("timeStamps", out var stamps) && stamps.GetArrayLength() > 0)
            {
                Assert.Equal(stamps[0].Moment("genTime"), report.SignedAt);
            }
        }
    }

    internal static byte[]? ContentOf(NcaFile file) =>
        file.Expected.Text("detachedContentFile") is { } content ? NcaFiles.Find(content).Read() : null;

    internal static DateTimeOffset Moment(NcaFile file) =>
        file.Expected.GetProperty("signers")[0].Moment("signingTime").AddMinutes(1);

    internal static FileToVerify Question(byte[] signature, byte[]? content, DateTimeOffset at) => new()
    {
        Signature = signature,
        Content = content is null ? (ReadOnlyMemory<byte>?)null : content,
        Trust = NcaTrust.Store,
        At = at,
    };

    internal static Finding? Found(VerificationReport report, string check) =>
        report.Answers.FirstOrDefault(answer => answer.Check == check)?.Finding;

    private static SignedData Read(NcaFile file)
    {
        Assert.False(SignedDataFile.Read(file.Read()).IsRefused(out var reason, out var read), reason?.Code);
        return read.Data;
    }

    private static void CompareSigner(JsonElement expected, SignedData data, SignerInfo signer)
    {
        var claims = SignerRules.Read(data, signer);
        var certificate = SignerCertificate.Choose(signer, data.Certificates);

        Assert.NotNull(certificate);
        Assert.Equal(expected.Text("certSha256"), certificate.Sha256);
        Assert.Equal(expected.Text("signatureAlgorithm"), signer.SignatureAlgorithm.Oid);
        Assert.Equal(expected.Text("digestAlgorithm"), claims.MessageDigest!.Algorithm.Oid);
        Assert.Equal(expected.Text("messageDigest"), Convert.ToHexStringLower(claims.MessageDigest.Value));
        Assert.Equal(expected.Moment("signingTime"), claims.SigningTime);
        Assert.Equal(expected.GetProperty("signatureValid").GetBoolean(), SignerValue.Holds(signer, certificate));
        Assert.Equal(expected.List("signedAttributes"), signer.SignedAttributes!.Oids.Select(Name));
        Assert.Equal(expected.TryGetProperty("essCertificate", out _), claims.SigningCertificates.Count > 0);
        Assert.All(claims.SigningCertificates, reference => Assert.True(reference.Names(certificate)));

        var path = PathBuilder.Build(certificate, NcaTrust.Store, [], certificate.NotAfter);
        Assert.Equal(expected.GetProperty("chain").Text("rootSha256"), path.Path[^1].Sha256);
    }

    private static string Name(string oid) => oid switch
    {
        CmsOids.ContentType => "contentType",
        CmsOids.SigningTime => "signingTime",
        CmsOids.MessageDigest => "messageDigest",
        CmsOids.SigningCertificate => "signingCertificate",
        CmsOids.SigningCertificateV2 => "signingCertificateV2",
        _ => oid,
    };
}
