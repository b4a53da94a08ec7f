using System.Text;
using System.Text.Json;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Xml;

/// <summary>Every shared XML signature gives what its manifest expects, and no byte of it can be changed unseen.</summary>
public sealed class XmlSignaturesOfTheAuthority
{
    private readonly SignatureVerifier _verifier = new();

    public static TheoryData<string> Files() => NcaFiles.Named("xml");

    [Theory]
    [MemberData(nameof(Files))]
    public void The_report_says_who_signed_and_that_digest_and_value_hold(string name)
    {
        var file = NcaFiles.Find(name);
        var expected = Expected(file);

        var reports = Verify(file.Read(), Moment(file));

        Assert.Equal(expected.Count, reports.Count);
        foreach (var (report, answers) in reports.Zip(expected))
        {
            Assert.Equal(answers.Text("iin"), report.Signer?.Iin.Digits);
            Assert.Equal(answers.Text("bin"), report.Signer?.Bin?.Digits);
            Assert.Equal(answers.Text("certSha256"), report.SignerCertificate?.Sha256);
            Assert.Equal(answers.GetProperty("signedInfoValid").GetBoolean(), Holds(report, "signature-value"));
            Assert.Equal(answers.GetProperty("references")[0].GetProperty("digestOk").GetBoolean(), Holds(report, "content"));
            Assert.True(Holds(report, "certificate-path"));
            Assert.Equal(answers.Text("purpose") == "authentication", !Holds(report, "certificate-purpose"));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_earlier_signature_is_said_to_cover_an_earlier_state(string name)
    {
        var reports = Verify(NcaFiles.Find(name).Read(), Moment(NcaFiles.Find(name)));

        for (var i = 0; i < reports.Count; i++)
        {
            var said = reports[i].Answers.Single(answer => answer.Check == "signed-references").Explanation;
            Assert.Equal(i + 1 < reports.Count, said.Contains("covers-earlier-state", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bit_flipped_anywhere_is_seen_or_changes_nothing_that_was_signed(string name)
    {
        var original = NcaFiles.Find(name).Read();
        var at = Moment(NcaFiles.Find(name));
        var before = Verify(original, at);
        var step = name.Contains("gost", StringComparison.Ordinal) ? 5 : 1;

        for (var i = 0; i < original.Length; i += step)
        {
            var changed = (byte[])original.Clone();
            changed[i] ^= (byte)(1 << (i % 8));
            var after = Verify(changed, at);
            if (after.Count == before.Count && after.All(IsIntact))
            {
                Assert.Equal(before.Select(Signed), after.Select(Signed));
            }
        }
    }

    internal static bool IsIntact(VerificationReport report) => Holds(report, "content") && Holds(report, "signature-value");

    internal static bool Holds(VerificationReport report, string check) =>
        report.Answers.Any(answer => answer.Check == check && answer.Finding == Finding.Holds);

    private static (string?, string) Signed(VerificationReport report) =>
        (report.SignerCertificate?.Sha256, Encoding.UTF8.GetString(report.Covered!.Value.Span));

    private static List<JsonElement> Expected(NcaFile file) => [.. file.Expected.GetProperty("signatures").EnumerateArray()];

    private static DateTimeOffset Moment(NcaFile file) => Expected(file)[^1].Moment("notBefore").AddDays(1);

    private IReadOnlyList<VerificationReport> Verify(byte[] file, DateTimeOffset at) => _verifier.VerifyFileSigners(
        new FileToVerify { Signature = file, Trust = NcaTrust.Store, At = at });
}
