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

        var reports = HostileVerdict.Verify(one);

        var passed = reports.All(report => report.Verdict == Verdict.Passed);
        switch (one.Expect)
        {
            case "valid":
                Assert.True(passed, HostileVerdict.Describe(reports));
                AssertSigners(one, reports);
                break;
            case "policy":
                Assert.True(passed == (one.Params.Text("prefer") == "valid"), HostileVerdict.Describe(reports));
                AssertFinding(one, reports);
                break;
            case "limit":
                Assert.True(!passed || one.Params.Text("must_end") is null, HostileVerdict.Describe(reports));
                break;
            default:
                Assert.False(passed, HostileVerdict.Describe(reports));
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
}
