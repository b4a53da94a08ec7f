using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures;

/// <summary>One bit changed in what was signed, in the value or in the certificate is caught, and the report says what failed.</summary>
public sealed class ChangingASignedFile
{
    private readonly SignatureVerifier _verifier = new();

    [Theory]
    [InlineData("cms/rsa_cms_attached_2022_26019d02.p7s")]
    [InlineData("cms/gost2004_bes_attached_2022_dd661140.p7s")]
    public void Every_byte_of_signed_attributes_value_and_content_is_watched(string name)
    {
        var file = NcaFiles.Find(name);
        var original = file.Read();
        var data = Data(original);
        var at = SignaturesOfTheAuthority.Moment(file);

        // The signed attributes begin with their SET tag, which on the wire is another one.
        AssertWatched(original, data.Signers[0].SignedAttributes!.Signed.ToArray()[1..], at, "signed-attributes", "signature-value", "content", "format");
        AssertWatched(original, data.Signers[0].SignatureValue.ToArray(), at, "signature-value");
        AssertWatched(original, data.Content!.Value.ToArray(), at, "content");
    }

    [Theory]
    [MemberData(nameof(SignaturesOfTheAuthority.Files), MemberType = typeof(SignaturesOfTheAuthority))]
    public void A_bit_of_the_value_of_any_file_is_watched(string name)
    {
        var file = NcaFiles.Find(name);
        var bytes = file.Read();
        if (bytes[0] != 0x30)
        {
            // The same signatures as text; their bytes are in the other files.
            return;
        }

        foreach (var signer in Data(bytes).Signers)
        {
            var value = signer.SignatureValue.ToArray();
            AssertWatched(bytes, value, SignaturesOfTheAuthority.Moment(file), step: value.Length / 4, "signature-value");
        }
    }

    [Theory]
    [InlineData("cms/rsa_cms_attached_2022_26019d02.p7s")]
    [InlineData("cms/gost2015_cades-t_attached_2026_dacc044b.p7s")]
    public void A_bit_of_the_certificate_is_watched(string name)
    {
        var file = NcaFiles.Find(name);
        var original = file.Read();
        var certificate = Data(original).Certificates[0].Encoded.ToArray();
        var at = original.AsSpan().IndexOf(certificate);

        for (var i = 0; i < certificate.Length; i += 7)
        {
            var changed = (byte[])original.Clone();
            changed[at + i] ^= 0x01;

            var report = _verifier.VerifyFile(
                SignaturesOfTheAuthority.Question(changed, null, SignaturesOfTheAuthority.Moment(file))).Decisive;

            Assert.NotEqual(Verdict.Passed, report.Verdict);
            Assert.NotEmpty(Broken(report));
        }
    }

    [Fact]
    public void A_bit_of_a_detached_document_is_watched()
    {
        var file = NcaManifest.Load().OfKind("cms").First(cms => cms.Expected.Text("detachedContentFile") is not null);
        var content = SignaturesOfTheAuthority.ContentOf(file)!;
        content[0] ^= 0x01;

        var report = _verifier.VerifyFile(
            SignaturesOfTheAuthority.Question(file.Read(), content, SignaturesOfTheAuthority.Moment(file)));

        Assert.Equal((Verdict.Failed, "HASH_FAILURE"), (report.Verdict, report.SubIndication));
    }

    private void AssertWatched(byte[] original, byte[] piece, DateTimeOffset at, params string[] checks) =>
        AssertWatched(original, piece, at, 1, checks);

    private void AssertWatched(byte[] original, byte[] piece, DateTimeOffset at, int step, params string[] checks)
    {
        var begin = original.AsSpan().IndexOf(piece);
        Assert.True(begin > 0);
        for (var i = 0; i < piece.Length; i += step)
        {
            var changed = (byte[])original.Clone();
            changed[begin + i] ^= (byte)(1 << (i % 8));

            var reports = _verifier.VerifyFileSigners(SignaturesOfTheAuthority.Question(changed, null, at));

            Assert.Contains(reports, report => report.Verdict != Verdict.Passed && Broken(report).Intersect(checks).Any());
        }
    }

    private static IEnumerable<string> Broken(VerificationReport report) =>
        report.Answers.Where(answer => answer.Finding != Finding.Holds).Select(answer => answer.Check);

    private static SignedData Data(byte[] encoded)
    {
        Assert.False(SignedDataFile.Read(encoded).IsRefused(out _, out var file));
        return file.Data;
    }
}
