using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Verification;

/// <summary>One report for a file with several signers (security 1.3, 1.4), and who stands beside them.</summary>
public sealed class SeveralSigners
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Each_has_an_entry_and_each_is_asked_about()
    {
        var (alice, bob) = (HostileResponder.Person("alice"), HostileResponder.Person("bob"));
        var responder = new HostileResponder(Now, alice, bob);

        var report = await VerifyAsync("ok-two-signers", responder);

        Assert.Equal(Verdict.Passed, report.Verdict);
        Assert.Equal(["850101400120", "790315300451"], report.Signers.Select(signer => signer.Signer!.Iin.Digits));
        Assert.Equal([alice.Sha256, bob.Sha256], responder.Asked.Select(person => person.Sha256));
        Assert.All(report.Signers, signer => Assert.IsType<StatusFinding.Good>(Assert.Single(signer.Statuses).Finding));
    }

    [Fact]
    public async Task The_file_passes_only_where_every_signer_passes()
    {
        var (alice, bob) = (HostileResponder.Person("alice"), HostileResponder.Person("bob"));
        var silent = new HostileResponder(Now, alice, bob) { Silent = { bob.Sha256 } };
        var revoking = new HostileResponder(Now, alice, bob) { Revoked = { [alice.Sha256] = Now.AddDays(-3) } };

        var left = await VerifyAsync("ok-two-signers", silent);
        var revoked = await VerifyAsync("ok-two-signers", revoking);

        Assert.Equal((Verdict.Indeterminate, "TRY_LATER"), (left.Verdict, left.SubIndication));
        Assert.Equal([Verdict.Passed, Verdict.Indeterminate], left.Signers.Select(signer => signer.Verdict));
        Assert.Same(left.Signers[1], left.Decisive);
        Assert.Equal((Verdict.Indeterminate, "REVOKED_NO_POE"), (revoked.Verdict, revoked.SubIndication));
        Assert.Equal([Verdict.Indeterminate, Verdict.Passed], revoked.Signers.Select(signer => signer.Verdict));
    }

    [Theory]
    [InlineData("signers-good-then-bad")]
    [InlineData("signers-bad-then-good")]
    public async Task A_bad_one_decides_wherever_he_stands(string id)
    {
        var report = await VerifyAsync(id, new HostileResponder(Now, HostileResponder.Person("alice"), HostileResponder.Person("bob")));

        Assert.Equal(2, report.Signers.Count);
        Assert.Equal(Verdict.Failed, report.Verdict);
        Assert.Contains(report.Signers, signer => signer.Verdict == Verdict.Passed);
    }

    [Fact]
    public async Task Silence_leaves_all_of_it_open()
    {
        var (alice, bob) = (HostileResponder.Person("alice"), HostileResponder.Person("bob"));

        var report = await VerifyAsync("ok-two-signers", new HostileResponder(Now, alice, bob) { Silent = { alice.Sha256, bob.Sha256 } });

        Assert.All(report.Signers, signer => Assert.Equal("TRY_LATER", signer.SubIndication));
    }

    [Fact]
    public async Task Whoever_countersigned_is_listed_apart_and_is_no_signer()
    {
        var responder = new HostileResponder(Now, HostileResponder.Person("alice"));

        var report = await VerifyAsync("countersignature-good", responder);

        var signer = Assert.Single(report.Signers);
        Assert.Equal((Verdict.Passed, "850101400120"), (report.Verdict, signer.Signer!.Iin.Digits));
        var beside = Assert.Single(signer.CounterSignatures);
        Assert.Equal(Finding.Holds, beside.Finding);
        Assert.Equal("790315300451", beside.Signer!.Iin.Digits);
        Assert.Single(responder.Asked);
    }

    // The value of the countersigner stands after everything else in the file.
    [Fact]
    public void A_countersignature_that_was_changed_is_told_and_decides_nothing()
    {
        var file = HostileSuite.Case("hostile-cms", "countersignature-good");
        var changed = file.Signature;
        changed[^1] ^= 1;

        var signer = new SignatureVerifier().VerifyFile(Question(file) with { Signature = changed }).Decisive;

        Assert.Equal(
            SignatureRefusals.SignatureValueInvalid,
            Assert.IsType<Finding.Fault>(Assert.Single(signer.CounterSignatures).Finding).Reason);
        Assert.Equal("TRY_LATER", signer.SubIndication);
    }

    [Fact]
    public void A_countersignature_of_an_authority_that_nobody_knows_is_left_open()
    {
        var file = HostileSuite.Case("hostile-cms", "countersignature-good");

        var signer = new SignatureVerifier().VerifyFile(
            Question(file) with { Trust = new([], []) }).Decisive;

        Assert.Equal(
            CertificateRefusals.ChainNotFound,
            Assert.IsType<Finding.Unknown>(Assert.Single(signer.CounterSignatures).Finding).Reason);
    }

    private static Task<FileReport> VerifyAsync(string id, HostileResponder responder) =>
        new VerifyFile(new SignatureVerifier(), responder).RunAsync(
            Question(HostileSuite.Case("hostile-cms", id)), TestContext.Current.CancellationToken);

    private static FileToVerify Question(HostileCase one) => new()
    {
        Signature = one.Signature,
        Content = one.Content,
        Trust = one.Trust,
        At = Now,
    };
}
