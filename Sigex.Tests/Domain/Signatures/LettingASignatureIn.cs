using Sigex.Domain.Certificates;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures;

/// <summary>The door of contract 5.3: what came inside, what is asked for, and what is refused.</summary>
public sealed class LettingASignatureIn
{
    private static readonly byte[] Paper = "paper"u8.ToArray();
    private static readonly DateTimeOffset Summer = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly FixedClock _clock = new() { Time = Summer };
    private readonly SmallAuthority _authority;

    public LettingASignatureIn() => _authority = new SmallAuthority(_clock);

    [Fact]
    public async Task A_bare_signature_gets_its_status_first_and_then_its_stamp()
    {
        var verified = Given.Accepted(await RegisterAsync(SmallAuthority.Sign(Paper)));

        Assert.Equal(["status", "stamp"], _authority.Asked);
        Assert.Equal(Summer, verified.SignedAt);
        Assert.Equal(EvidenceState.Complete, verified.Proof.State);
        Assert.Equal(("900101400011", "nca"), (verified.Claim.Signer.Iin.Digits, verified.Claim.Authority));
    }

    [Fact]
    public async Task What_was_registered_is_verified_again_from_what_was_kept()
    {
        var verified = Given.Accepted(await RegisterAsync(SmallAuthority.Sign(Paper)));
        var digests = new[] { verified.Claim.Digest.Algorithm.Hash(Paper) };

        var report = new SignatureVerifier().VerifyStored(verified.Proof, digests, _authority.Current);

        Assert.Equal(Verdict.Passed, report.Verdict);
        Assert.Equal(Summer, report.SignedAt);
    }

    [Fact]
    public async Task A_spoiled_proof_shows_when_it_is_verified_again()
    {
        var verified = Given.Accepted(await RegisterAsync(SmallAuthority.Sign(Paper)));
        var digests = new[] { verified.Claim.Digest.Algorithm.Hash(Paper) };
        var stamp = verified.Proof.Timestamp!.Value.ToArray();
        stamp[^20] ^= 0x01;
        var status = verified.Proof.OcspResponse!.Value.ToArray();
        status[40] ^= 0x01;
        var verifier = new SignatureVerifier();

        Assert.Equal(Verdict.Failed, verifier.VerifyStored(verified.Proof with { Timestamp = stamp }, digests, _authority.Current).Verdict);
        Assert.Equal(Verdict.Failed, verifier.VerifyStored(verified.Proof with { OcspResponse = status }, digests, _authority.Current).Verdict);
        Assert.Equal(
            Verdict.Failed,
            verifier.VerifyStored(verified.Proof, [verified.Claim.Digest.Algorithm.Hash("other"u8)], _authority.Current).Verdict);
    }

    [Fact]
    public async Task A_complete_pair_inside_is_registered_as_given_even_after_the_certificate_expired()
    {
        var spring = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);
        _clock.Time = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

        var verified = Given.Accepted(await RegisterAsync(SmallAuthority.Sign(Paper, evidence: value =>
        [
            SmallAuthority.StampAttribute(SmallAuthority.TokenOver(value, spring)),
            SmallAuthority.StatusAttribute(_authority.SoundAt(null, spring.AddMinutes(-4)).Basic()),
        ])));

        Assert.Empty(_authority.Asked);
        Assert.Equal(spring, verified.SignedAt);
    }

    [Theory]
    [InlineData(2, "status")]
    [InlineData(20, "status,stamp")]
    public async Task A_stamp_inside_is_used_while_it_is_fresh(int minutes, string asked)
    {
        await RegisterAsync(SmallAuthority.Sign(Paper, evidence: value =>
            [SmallAuthority.StampAttribute(SmallAuthority.TokenOver(value, Summer.AddMinutes(-minutes)))]));

        Assert.Equal(asked, string.Join(',', _authority.Asked));
    }

    [Theory]
    [InlineData(2, "stamp")]
    [InlineData(20, "status,stamp")]
    public async Task A_status_inside_is_used_while_it_is_fresh(int minutes, string asked)
    {
        await RegisterAsync(SmallAuthority.Sign(Paper, evidence: _ =>
            [SmallAuthority.StatusAttribute(_authority.SoundAt(null, Summer.AddMinutes(-minutes)).Basic())]));

        Assert.Equal(asked, string.Join(',', _authority.Asked));
    }

    [Fact]
    public void A_stamp_over_something_else_is_refused()
    {
        var signature = SmallAuthority.Sign(Paper, evidence: _ =>
            [SmallAuthority.StampAttribute(SmallAuthority.TokenOver(Paper, Summer))]);

        Assert.Equal(SignatureRefusals.StampInvalid, Given.ReasonIn(Intake().Examine(signature)));
    }

    [Fact]
    public void A_status_of_another_certificate_is_refused()
    {
        var other = _authority.SoundAt(null, Summer) with { TellsAboutAnother = true };

        var signature = SmallAuthority.Sign(Paper, evidence: _ => [SmallAuthority.StatusAttribute(other.Basic())]);

        Assert.Equal(SignatureRefusals.OcspInvalid, Given.ReasonIn(Intake().Examine(signature)));
    }

    [Fact]
    public async Task A_revoked_certificate_is_refused_and_no_stamp_is_asked_for()
    {
        _authority.Status = request => (_authority.Sound(request) with { RevokedAt = Summer.AddDays(-1), Reason = 1 }).Answer();

        Assert.Equal(SignatureRefusals.Revoked, Given.ReasonIn(await RegisterAsync(SmallAuthority.Sign(Paper))));
        Assert.Equal(["status"], _authority.Asked);
    }

    [Fact]
    public async Task Revoked_in_1970_on_hold_means_that_the_authority_does_not_know_it()
    {
        _authority.Status = request =>
            (_authority.Sound(request) with { RevokedAt = DateTimeOffset.UnixEpoch, Reason = 6 }).Answer();

        var reason = Given.ReasonIn(await RegisterAsync(SmallAuthority.Sign(Paper), EvidenceRule.WhenReachable));

        Assert.Equal(SignatureRefusals.UnknownToAuthority, reason);
    }

    public static TheoryData<string> Nonsense() => ["silence", "garbage", "other nonce", "another certificate", "yesterday", "error status"];

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Nonsense_for_a_status_is_a_server_problem_and_never_good(string nonsense)
    {
        _authority.Status = request => nonsense switch
        {
            "silence" => null,
            "garbage" => [1, 2, 3],
            "other nonce" => (_authority.Sound(request) with { Nonce = new byte[16] }).Answer(),
            "another certificate" => (_authority.Sound(request) with { TellsAboutAnother = true }).Answer(),
            "yesterday" => (_authority.Sound(request) with { ThisUpdate = Summer.AddDays(-1) }).Answer(),
            _ => [0x30, 0x03, 0x0A, 0x01, 0x06],
        };

        Assert.Equal("OCSP server problem", Given.ReasonIn(await RegisterAsync(SmallAuthority.Sign(Paper)))?.Message);
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("garbage")]
    [InlineData("of another request")]
    [InlineData("refused")]
    public async Task Nonsense_for_a_stamp_is_a_server_problem(string nonsense)
    {
        byte[]? first = null;
        _authority.Token = request => nonsense switch
        {
            "silence" => null,
            "garbage" => [0x30, 0x00],
            "refused" => [0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02],
            _ => first ??= _authority.Stamp(request),
        };
        if (nonsense == "of another request")
        {
            await RegisterAsync(SmallAuthority.Sign(Paper));
        }

        Assert.Equal("TSP server problem", Given.ReasonIn(await RegisterAsync(SmallAuthority.Sign(Paper)))?.Message);
    }

    [Fact]
    public async Task Where_the_installation_allows_it_silence_leaves_the_proof_pending()
    {
        _authority.Token = _ => null;

        var verified = Given.Accepted(await RegisterAsync(SmallAuthority.Sign(Paper), EvidenceRule.WhenReachable));

        Assert.Equal(EvidenceState.Pending, verified.Proof.State);
        Assert.Null(verified.SignedAt);
        var digests = new[] { verified.Claim.Digest };
        Assert.Equal(Verdict.Indeterminate, new SignatureVerifier().VerifyStored(verified.Proof, digests, _authority.Current).Verdict);
    }

    [Fact]
    public async Task A_pending_proof_is_completed_stays_pending_or_fails_for_ever()
    {
        _authority.Token = _ => null;
        var intake = Intake(EvidenceRule.WhenReachable);
        var pending = Given.Accepted(await RegisterAsync(SmallAuthority.Sign(Paper), EvidenceRule.WhenReachable)).Proof;

        var still = await intake.ProveAgainAsync(pending, default);
        _authority.Token = _authority.Stamp;
        _authority.Status = request => (_authority.Sound(request) with { IsUnknown = true }).Answer();
        var unknown = await intake.ProveAgainAsync(pending, default);
        _authority.Status = request => _authority.Sound(request).Answer();
        var complete = await intake.ProveAgainAsync(pending, default);
        _authority.Status = request => (_authority.Sound(request) with { RevokedAt = Summer }).Answer();
        var revoked = await intake.ProveAgainAsync(pending, default);
        _clock.Time = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
        var expired = await intake.ProveAgainAsync(pending, default);

        Assert.Equal(EvidenceState.Pending, still.Proof.State);
        Assert.Equal(EvidenceState.Pending, unknown.Proof.State);
        Assert.Equal((EvidenceState.Complete, Summer), (complete.Proof.State, complete.SignedAt));
        Assert.Equal((EvidenceState.Failed, "Revoked"), (revoked.Proof.State, revoked.Proof.FailureCode));
        Assert.Equal((EvidenceState.Failed, "Expired"), (expired.Proof.State, expired.Proof.FailureCode));
        Assert.Equal(
            Verdict.Failed, new SignatureVerifier().VerifyStored(revoked.Proof, null, _authority.Current).Verdict);
    }

    [Fact]
    public void An_expired_certificate_is_told_apart_from_an_unknown_authority()
    {
        _clock.Time = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(CertificateRefusals.Expired, Given.ReasonIn(Intake().Examine(SmallAuthority.Sign(Paper))));

        _authority.Current = Sigex.Domain.Certificates.Authorities.TrustStore.Empty;
        Assert.Equal("Certificate issuer is unknown", Given.ReasonIn(Intake().Examine(SmallAuthority.Sign(Paper)))?.Message);
    }

    [Fact]
    public void An_attached_content_is_cut_out_and_must_be_what_was_signed()
    {
        var claim = Given.Accepted(Intake().Examine(SmallAuthority.Sign(Paper)));
        Assert.Equal(Paper, claim.Signature.Content!.Value.ToArray());
        Assert.False(CmsSignature.Read(claim.Signature.Detached).IsRefused(out _, out var detached));
        Assert.Null(detached.Content);
        Assert.Equal(claim.Signature.Identity, detached.Identity);

        var changed = Convert.FromBase64String(SmallAuthority.Sign(Paper));
        changed[changed.AsSpan().IndexOf(Paper)] ^= 0x01;
        Assert.Equal(
            SignatureRefusals.AttachedContentMismatch,
            Given.ReasonIn(Intake().Examine(Convert.ToBase64String(changed))));
    }

    [Fact]
    public async Task Format_0_carries_stamp_and_status_and_can_be_registered_by_another_installation()
    {
        var verified = Given.Accepted(await RegisterAsync(SmallAuthority.Sign(Paper, attached: false)));

        var exported = CmsExport.WithProof(
            verified.Proof.Signature, verified.Proof.Timestamp!.Value, verified.Proof.OcspResponse!.Value);

        _clock.Time = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
        _authority.Asked.Clear();
        var again = Given.Accepted(await RegisterAsync(Convert.ToBase64String(exported.Span)));
        Assert.Empty(_authority.Asked);
        Assert.Equal(verified.Claim.Signature.Identity, again.Claim.Signature.Identity);
        var decoded = new System.Security.Cryptography.Pkcs.SignedCms(new(Paper), detached: true);
        decoded.Decode(exported.Span);
        decoded.CheckSignature(verifySignatureOnly: true);
        Assert.Equal(2, decoded.SignerInfos[0].UnsignedAttributes.Count);
    }

    [Fact]
    public void The_wrong_bytes_are_explained_and_never_accepted()
    {
        var document = "SGVsbG8="u8.ToArray();
        var signature = Convert.FromBase64String(SmallAuthority.Sign(Convert.FromBase64String("SGVsbG8="), attached: false));

        var report = new SignatureVerifier().VerifyFile(new FileToVerify
        {
            Signature = signature,
            Content = document,
            Trust = _authority.Current,
            At = Summer,
        }).Decisive;

        Assert.Equal((Verdict.Failed, "HASH_FAILURE"), (report.Verdict, report.SubIndication));
        Assert.Contains("decoding this document as base64", report.Answers[^1].Explanation, StringComparison.Ordinal);
    }

    private async Task<Result<VerifiedSignature>> RegisterAsync(string signature, EvidenceRule rule = EvidenceRule.Required) =>
        await Intake(rule).ProveAsync(Given.Accepted(Intake(rule).Examine(signature)), default);

    private SignatureIntake Intake(EvidenceRule rule = EvidenceRule.Required) =>
        new(_authority, _authority, _authority, _authority, new SignatureIntakeOptions { Evidence = rule }, _clock);
}
