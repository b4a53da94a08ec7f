using System.Text;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Xml;

/// <summary>The suites of forged and costly XML, each case with the verdict that it must get.</summary>
public sealed class HostileXml
{
    private const string Forgeries = "hostile-xml";
    private const string Attacks = "xml-attacks";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private const long MostBytes = 256L * 1024 * 1024;

    public static TheoryData<string> Cases() => HostileSuite.Ids(Forgeries);

    public static TheoryData<string> AttackCases() => HostileSuite.Ids(Attacks);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gets_the_verdict_of_the_suite(string id)
    {
        var one = HostileSuite.Case(Forgeries, id);

        var reports = HostileVerdict.Verify(one);

        var passed = reports.All(report => report.Verdict == Verdict.Passed);
        switch (one.Expect, one.Params.Text("prefer"))
        {
            case ("valid", _) or ("policy", "valid"):
                Assert.True(passed, HostileVerdict.Describe(reports));
                Assert.Equal(one.Params.List("signers"), reports.Select(report => report.Signer!.Iin.Prefixed));
                break;
            case ("policy", "either"):
                Assert.Equal(passed, HostileVerdict.Verify(one).All(report => report.Verdict == Verdict.Passed));
                break;
            case ("limit", _):
                break;
            default:
                Assert.False(passed, HostileVerdict.Describe(reports));
                break;
        }

        if (one.Params.Text("text") is { } text)
        {
            Assert.Contains(text, Encoding.UTF8.GetString(reports[0].Covered!.Value.Span), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Costs_no_more_than_allowed(string id)
    {
        var file = Question(HostileSuite.Case(Forgeries, id).Signature);
        var verifier = new SignatureVerifier();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var begin = TimeProvider.System.GetTimestamp();

        verifier.VerifyFileSigners(file);

        Assert.True(TimeProvider.System.GetElapsedTime(begin) < Longest);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostBytes);
    }

    // Nobody in these files is certified by anybody we know, so what is asked is whether the file is called intact.
    [Theory]
    [MemberData(nameof(AttackCases))]
    public void An_attack_of_others_is_never_called_intact(string id)
    {
        var one = HostileSuite.Case(Attacks, id);

        var reports = new SignatureVerifier().VerifyFileSigners(Question(one.Signature));

        Assert.NotEmpty(reports);
        if (one.Expect == "reject")
        {
            Assert.False(reports.All(XmlSignaturesOfTheAuthority.IsIntact), HostileVerdict.Describe(reports));
        }
        else if (one.Expect == "intact")
        {
            Assert.True(
                reports.All(XmlSignaturesOfTheAuthority.IsIntact) || reports.Any(report => report.Reason is { Rule.Length: > 0 }),
                HostileVerdict.Describe(reports));
        }
    }

    private static FileToVerify Question(byte[] file) => new()
    {
        Signature = file,
        Trust = new Sigex.Domain.Certificates.Authorities.TrustStore([], []),
        At = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
    };
}
