using System.Text;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;
using Sigex.Tests.Support.Fakes;
using DomainVerdict = Sigex.Domain.Signatures.Verification.Verdict;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A signature file: the report that a person gets, and what registration says to it.</summary>
internal sealed class Cms : ICaseAdapter
{
    public string Kind => "cms";

    public CaseAnswer Ask(SuiteCase one)
    {
        using var network = new RecordingNetwork(one);
        return Judged(one, network) with
        {
            Registration = Registration(one, network),
            PathHolds = one.Has("chain") ? PathHolds(one) : null,
            Attempts = network.Attempts,
        };
    }

    /// <summary>What the report says, without registration.</summary>
    public static CaseAnswer Judged(SuiteCase one)
    {
        using var network = new RecordingNetwork(one);
        return Judged(one, network);
    }

    private static CaseAnswer Judged(SuiteCase one, RecordingNetwork network)
    {
        var reports = one.Expect == "no-request" ? [AskedOutside(one, network)] : Reports(one, HostilePki.Keys);
        var decisive = reports.MaxBy(report => report.Verdict switch { DomainVerdict.Failed => 2, DomainVerdict.Indeterminate => 1, _ => 0 })!;
        return new CaseAnswer(WordOf(one, decisive))
        {
            Reason = decisive.Reason,
            Integrity = IntegrityOf(decisive),
            Signers = [.. reports.Select(report => report.Signer?.Iin.Prefixed ?? "")],
            Texts = [.. reports.SelectMany(report => report.Answers).Select(answer => answer.Explanation), .. reports.Select(Covered)],
            Note = decisive.SubIndication,
            StampTime = decisive.SignedAt,
            Attempts = network.Attempts,
        };
    }

    /// <summary>The report of every signer, with a status answer of "good" where the suite wants one and its keys can give it.</summary>
    public static IReadOnlyList<VerificationReport> Reports(SuiteCase one, HostilePki keys)
    {
        var question = Question(one);
        var verifier = new SignatureVerifier(one.Policy);
        var first = verifier.VerifyFileSigners(question);
        return [.. first.Select((report, index) =>
            report.SignerCertificate is { } signer && keys.GoodStatus(signer, one.Time) is { } status
                ? verifier.VerifyFileSigners(question with { FreshStatuses = [status] })[index]
                : report)];
    }

    /// <summary>The question that a case puts.</summary>
    public static FileToVerify Question(SuiteCase one) => new()
    {
        Signature = one.Bytes("signature"),
        Content = one.OptionalBytes("content") is { } content ? content : (ReadOnlyMemory<byte>?)null,
        Trust = new TrustStore(one.Certificates("trusted"), [.. one.Certificates("certs"), .. one.Certificates("untrusted")]),
        ContentDigests = one.ContentDigests,
        At = one.Time,
    };

    // No source says "good" here: the product itself sees whom it can ask.
    private static VerificationReport AskedOutside(SuiteCase one, RecordingNetwork network) =>
        new VerifyFile(new SignatureVerifier(one.Policy), network.Responder).RunAsync(Question(one), CancellationToken.None).GetAwaiter().GetResult().Decisive;

    // Where the suite wants "good" for every certificate and has no key to say so, the one question about status is left out.
    private static string WordOf(SuiteCase one, VerificationReport report) =>
        report.Verdict == DomainVerdict.Indeterminate
        && one.Suite.StartsWith("hostile-", StringComparison.Ordinal)
        && one.Expect != "no-request"
        && report.SignerCertificate is { } signer
        && HostilePki.Keys.GoodStatus(signer, one.Time) is null
        && report.Answers.All(answer => answer.Finding is Finding.Good || answer.Check == "certificate-status")
            ? "passed"
            : report.Verdict.ToString().ToLowerInvariant();

    private static string Covered(VerificationReport report) =>
        report.Covered is { } covered ? Encoding.UTF8.GetString(covered.Span) : "";

    private static string IntegrityOf(VerificationReport report) => report.Integrity switch
    {
        Integrity.Intact => CaseAnswer.Intact,
        Integrity.Broken => "broken",
        Integrity.ContentMissing => "content-missing",
        _ => "refused",
    };

    private static string Registration(SuiteCase one, RecordingNetwork network)
    {
        var intake = new SignatureIntake(
            new PinnedTrust(one.Trust),
            network.Responder,
            network.Stamps,
            new SilentAuthorities(),
            new SignatureIntakeOptions { Algorithms = SignatureAlgorithm.All },
            new FixedClock { Time = one.Time });
        return intake.Examine(Convert.ToBase64String(one.Bytes("signature"))).IsRefused(out var reason, out _) ? reason.Code : "accepted";
    }

    private static bool? PathHolds(SuiteCase one)
    {
        var chain = one.Certificates("chain");
        return chain.Count == 0 ? null : PathBuilder.Build(chain[0], one.Trust, [.. chain.Skip(1)], one.Time).Holds;
    }
}
