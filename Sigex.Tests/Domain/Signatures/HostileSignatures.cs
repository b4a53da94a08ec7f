using System.Security.Cryptography;
using System.Text;
using Sigex.Domain.Certificates;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures;

/// <summary>The suite hostile-cms: forgeries, controls and files that only cost time, each with the verdict it must get.</summary>
public sealed class HostileSignatures
{
    private const string Suite = "hostile-cms";

    public static TheoryData<string> Cases() => HostileSuite.Ids(Suite);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gets_the_verdict_of_the_suite(string id)
    {
        var one = HostileSuite.Case(Suite, id);

        var reports = Verify(one);

        var passed = reports.All(report => report.Verdict == Verdict.Passed);
        switch (one.Expect)
        {
            case "valid":
                Assert.True(passed, Describe(reports));
                AssertSigners(one, reports);
                break;
            case "policy":
                Assert.True(passed == (one.Params.Text("prefer") == "valid"), Describe(reports));
                AssertFinding(one, reports);
                break;
            case "limit":
                Assert.True(!passed || one.Params.Text("must_end") is null, Describe(reports));
                break;
            default:
                Assert.False(passed, Describe(reports));
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_refused_at_registration_with_the_reason_of_the_suite(string id)
    {
        var one = HostileSuite.Case(Suite, id);
        var isRefused = CmsSignature.Read(one.Signature).IsRefused(out var reason, out _);

        if (one.Params.Text("registration") == "refuse")
        {
            Assert.True(isRefused);
            Assert.Contains(reason!.Code, (string[])[one.Params.Text("registration_reason")!, "LimitExceeded"]);
        }
        else if (one.Expect == "valid")
        {
            Assert.False(isRefused, reason?.Code);
        }
    }

    private static IReadOnlyList<VerificationReport> Verify(HostileCase one)
    {
        var trust = one.Trust;
        var question = new FileToVerify
        {
            Signature = one.Signature,
            Content = one.Content is { } content ? new ReadOnlyMemory<byte>(content) : null,
            Trust = trust,
            At = one.Time,
        };
        var verifier = new SignatureVerifier();

        // The suite wants a source that calls every certificate good; it answers for whoever the file names as signer.
        return [.. verifier.VerifyFileSigners(question).Select((first, index) =>
            first.SignerCertificate is { } signer
                ? verifier.VerifyFileSigners(question with { FreshStatus = GoodStatus(signer, one.Time) })[index]
                : first)];
    }

    private static byte[] GoodStatus(Certificate signer, DateTimeOffset now)
    {
        var isOfRoot = signer.Issuer.Matches(HostileSuite.Certificate("hostile-pki/root.pem").Subject);
        using var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(HostileSuite.At(isOfRoot ? "hostile-pki/root.key" : "hostile-pki/ca.key")));
        var issuer = HostileSuite.Certificate(isOfRoot ? "hostile-pki/root.pem" : "hostile-pki/ca.pem");
        return new StatusWriter
        {
            Certificate = signer,
            Issuer = issuer,
            Responder = issuer,
            Key = key,
            ThisUpdate = now,
        }.Basic();
    }

    private static void AssertSigners(HostileCase one, IReadOnlyList<VerificationReport> reports)
    {
        if (one.Params.TryGetProperty("signers", out _))
        {
            Assert.Equal(one.Params.List("signers"), reports.Select(report => report.Signer!.Iin.Prefixed));
        }
    }

    private static void AssertFinding(HostileCase one, IReadOnlyList<VerificationReport> reports)
    {
        if (one.Params.Text("finding") is { } finding)
        {
            Assert.Contains(reports.SelectMany(report => report.Answers), answer => answer.Explanation.Contains(finding, StringComparison.Ordinal));
        }
    }

    private static string Describe(IReadOnlyList<VerificationReport> reports)
    {
        var text = new StringBuilder();
        foreach (var report in reports)
        {
            text.Append(report.Verdict).Append(' ').Append(report.SubIndication).Append(' ').Append(report.Reason?.Code)
                .Append(": ").AppendLine(report.Answers.LastOrDefault(answer => answer.Finding != Finding.Holds)?.Explanation);
        }

        return text.ToString();
    }
}
