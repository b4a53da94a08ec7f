using System.Security.Cryptography.X509Certificates;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;
using Sigex.Tests.Support.Family;
using Certificate = Sigex.Domain.Certificates.Certificate;

namespace Sigex.Tests.Domain.Signatures.Verification;

/// <summary>The eight rows of security 3.7, from the stamps, lists and keys of the hostile suites.</summary>
public sealed class TheTableOfTime
{
    private static readonly DateTimeOffset Stamped = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static Certificate Alice => HostileResponder.Person("alice");

    private static Certificate Ca => HostileResponder.Person("ca");

    private static byte[] RevokedInMay => List("revoked-after-signing");

    private static byte[] RevokedInFebruary => List("revoked");

    [Fact]
    public void Stamped_in_March_and_superseded_in_May_is_valid_in_March()
    {
        var report = Verify(WithStamp("ok-chain-in-token") with { RevocationLists = [RevokedInMay] });

        AssertPassed(report);
        Assert.Equal(new ProofOfExistence(Stamped, ProofKind.Stamp), report.Proof);
    }

    [Fact]
    public void Registered_in_March_without_a_stamp_is_valid_by_the_journal()
    {
        var report = Verify(Registered(Stamped) with { RevocationLists = [RevokedInMay] });

        AssertPassed(report);
        Assert.Equal(new ProofOfExistence(Stamped, ProofKind.RegistryJournal), report.Proof);
        Assert.Null(report.SignedAt);
        Assert.Contains(report.Answers, answer => answer.Explanation.Contains("by registry journal", StringComparison.Ordinal));
    }

    [Fact]
    public void The_journal_counts_for_what_was_kept_as_well()
    {
        var report = VerifyKept(Kept(Status(Now, revokedAt: Day(5, 1), reason: 4)));

        AssertPassed(report);
        Assert.Equal(new ProofOfExistence(Stamped, ProofKind.RegistryJournal), report.Proof);
        Assert.Contains(report.Answers, answer => answer.Explanation.Contains("by-registry-journal", StringComparison.Ordinal));
    }

    [Fact]
    public void The_journal_does_not_help_where_the_revocation_came_before()
    {
        var file = Verify(Registered(Stamped) with { RevocationLists = [RevokedInFebruary] });
        var kept = VerifyKept(Kept(Status(Now, revokedAt: Day(2, 1), reason: 4)));

        Assert.Equal((Verdict.Failed, "REVOKED"), (file.Verdict, file.SubIndication));
        Assert.Equal((Verdict.Failed, "REVOKED"), (kept.Verdict, kept.SubIndication));
    }

    // "Any ordinary reason": when a key was lost nobody knows to the day.
    [Fact]
    public void The_journal_is_not_enough_where_the_key_was_lost()
    {
        var report = VerifyKept(Kept(Status(Now, revokedAt: Day(5, 1), reason: 1)));

        AssertOpen("REVOKED_NO_POE", report);
    }

    [Fact]
    public void A_status_from_before_the_entry_says_nothing_about_it()
    {
        var report = VerifyKept(Kept(Status(Stamped.AddDays(-1), revokedAt: null, reason: null)));

        Assert.NotEqual(Verdict.Passed, report.Verdict);
    }

    // What was stored as a stamp and is none must not be hidden by the journal.
    [Fact]
    public void A_broken_stamp_that_was_kept_is_a_fault_though_there_is_a_journal()
    {
        var report = VerifyKept(Kept(Status(Now, null, null)) with { Timestamp = new byte[] { 0x30, 0x00 } });

        Assert.Equal(Verdict.Failed, report.Verdict);
    }

    [Fact]
    public void With_neither_stamp_nor_journal_nobody_can_say()
    {
        AssertOpen("REVOKED_NO_POE", Verify(Plain() with { RevocationLists = [RevokedInMay] }));
        AssertOpen("REVOKED_NO_POE", Verify(Plain() with { RevocationLists = [RevokedInFebruary] }));
    }

    [Fact]
    public void Stamped_in_March_and_revoked_in_February_has_failed()
    {
        var report = Verify(WithStamp("ok-chain-in-token") with { RevocationLists = [RevokedInFebruary] });

        Assert.Equal((Verdict.Failed, "REVOKED"), (report.Verdict, report.SubIndication));
    }

    [Fact]
    public void Stamped_in_March_with_a_key_that_was_lost_in_January_has_failed()
    {
        var list = Written(new Listed(Alice, Day(5, 1), 1, Day(1, 1)));

        var report = Verify(WithStamp("ok-chain-in-token") with { RevocationLists = [list] });

        Assert.Equal((Verdict.Failed, "REVOKED"), (report.Verdict, report.SubIndication));
    }

    [Fact]
    public void A_stamp_of_another_signature_is_treated_as_none()
    {
        var report = Verify(WithStamp("other-data") with { RevocationLists = [RevokedInMay] });

        AssertOpen("REVOKED_NO_POE", report);
        Assert.False(Assert.Single(report.Stamps).IsGood);
        Assert.Null(report.Proof);
    }

    [Fact]
    public void A_stamp_whose_authority_has_expired_needs_what_was_kept_of_it()
    {
        var file = WithStamp("tsa-expired-later") with { FreshStatuses = [Status(Now, null, null)] };
        var service = Verify(file).Stamps[0].Authority!;

        AssertOpen("OUT_OF_BOUNDS_NO_POE", Verify(file));
        var kept = Verify(file with { StatusAnswers = [Status(Stamped.AddMinutes(1), null, null, service)] });

        AssertPassed(kept);
        Assert.Equal(Stamped, kept.SignedAt);
    }

    [Fact]
    public void A_certificate_that_expired_after_the_stamp_does_not_matter()
    {
        var later = Alice.NotAfter.AddMonths(2);
        var file = WithStamp("ok-chain-in-token");
        var service = Verify(file).Stamps[0].Authority!;

        var report = Verify(file with
        {
            At = later,
            FreshStatuses = [Status(later, null, null)],
            StatusAnswers = [Status(Stamped.AddMinutes(1), null, null, service)],
        });

        AssertPassed(report);
        Assert.Equal(Stamped, report.SignedAt);
    }

    [Fact]
    public void The_registry_gives_its_entry_along()
    {
        var signature = Assert.Single(Given.UnfinishedContract().Signatures);

        Assert.Equal(Given.Noon, signature.ReadProof().RegisteredAt);
    }

    private static FileToVerify WithStamp(string id)
    {
        var one = HostileSuite.Case("hostile-tsp", id);
        return new FileToVerify { Signature = one.Signature, Content = one.Content, Trust = one.Trust, At = Now };
    }

    private static FileToVerify Plain()
    {
        var one = HostileSuite.Case("hostile-cms", "attr-no-signing-time");
        return new FileToVerify { Signature = one.Signature, Content = one.Content, Trust = one.Trust, At = Now };
    }

    private static FileToVerify Registered(DateTimeOffset entry)
    {
        var file = Plain();
        var identity = Given.Accepted(CmsSignature.Read(file.Signature)).Identity;
        return file with { Registered = new Dictionary<string, DateTimeOffset> { [identity] = entry } };
    }

    private static SignatureProof Kept(byte[] status) => new()
    {
        Signature = Given.Accepted(CmsSignature.Read(Plain().Signature)).Detached,
        OcspResponse = status,
        Path = [Alice.Encoded, Ca.Encoded],
        State = EvidenceState.Complete,
        RegisteredAt = Stamped,
    };

    private static VerificationReport VerifyKept(SignatureProof proof)
    {
        var signed = Given.Accepted(CmsSignature.Read(proof.Signature)).MessageDigest;
        return new SignatureVerifier().VerifyStored(proof, [signed], Plain().Trust);
    }

    private static VerificationReport Verify(FileToVerify file) => new SignatureVerifier().VerifyFile(file).Decisive;

    private static byte[] List(string name) => File.ReadAllBytes(HostileSuite.At($"hostile-revocation/crl/{name}.crl"));

    private static byte[] Written(Listed entry) => new ListWriter
    {
        Issuer = Ca,
        Hand = X509SignatureGenerator.CreateForRSA(
            HostileResponder.Key("ca"), System.Security.Cryptography.RSASignaturePadding.Pkcs1),
        ThisUpdate = Now.AddDays(-1),
        KeyIdentifier = Ca.SubjectKeyIdentifier!.Value.ToArray(),
        Entries = [entry],
    }.List();

    private static byte[] Status(DateTimeOffset thisUpdate, DateTimeOffset? revokedAt, int? reason, Certificate? about = null)
    {
        var certificate = about ?? Alice;
        var issuer = certificate.Issuer.Matches(Ca.Subject) ? "ca" : "root";
        using var key = HostileResponder.Key(issuer);
        return new StatusWriter
        {
            Certificate = certificate,
            Issuer = HostileResponder.Person(issuer),
            Responder = HostileResponder.Person(issuer),
            Key = key,
            ThisUpdate = thisUpdate,
            RevokedAt = revokedAt,
            Reason = reason,
        }.Basic();
    }

    private static DateTimeOffset Day(int month, int day) => new(2026, month, day, 0, 0, 0, TimeSpan.Zero);

    private static void AssertPassed(VerificationReport report) => Assert.True(
        report.Verdict == Verdict.Passed,
        $"{report.SubIndication}: {string.Join(' ', report.Answers.Where(answer => answer.Finding != Finding.Holds).Select(answer => answer.Explanation))}");

    private static void AssertOpen(string subIndication, VerificationReport report) =>
        Assert.Equal((Verdict.Indeterminate, subIndication), (report.Verdict, report.SubIndication));
}
