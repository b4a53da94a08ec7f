using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Kernel;
using Sigex.Domain.Sandbox;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Verification;
using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Authorities.Lists;
using Sigex.Infrastructure.Sandbox;
using Sigex.Tests.Support.Sandbox;

namespace Sigex.Tests.Infrastructure.Sandbox;

/// <summary>Lists over real HTTP from the sandbox, kept, and used at the door and in reports (rule REV-01).</summary>
public sealed class JudgingByKeptLists : IAsyncLifetime
{
    private static readonly byte[] Contract = Encoding.UTF8.GetBytes("Договор");

    private readonly SandboxHost.StoppedClock _clock = new(SandboxHost.Founded.AddHours(3));
    private readonly string _data = Directory.CreateTempSubdirectory("sigex-trust-").FullName;
    private SandboxHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SandboxHost.StartAsync(_clock, services => services
        .AddSigexAuthorities(new AuthorityOptions(), _data)
        .AddSingleton(new SignatureIntakeOptions { Evidence = EvidenceRule.Required })
        .AddSingleton<SignatureIntake>());

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task The_lists_of_every_authority_are_fetched_once()
    {
        var lines = await RefreshAsync();
        Assert.Equal(4, lines.Count);
        Assert.All(lines, line => Assert.Null(line.Fault));
        Assert.Empty(await RefreshAsync());

        Assert.Equal(4, _host.Faults.ListQuestions);
        Assert.All(Trust.Anchors.Concat(Trust.Intermediates), issuer => Assert.Single(Lists.Of(issuer)));
        Assert.Contains(_host.Services.GetRequiredService<IServiceHealth>().Current, line =>
            line is { Service: AuthorityService.RevocationList, Owner: AuthorityOwner.Sandbox, IsAnswering: true });
    }

    [Theory]
    [InlineData("individual-gost")]
    [InlineData("individual-rsa")]
    public async Task Where_nobody_is_revoked_signatures_are_registered_and_pass(string key)
    {
        await RefreshAsync();

        Assert.False((await RegisterAsync(key)).IsRefused(out var reason, out var registered), reason?.Code);
        Assert.Equal(EvidenceState.Complete, registered.Proof.State);
        Assert.Equal(Verdict.Passed, (await ReportAsync(key)).Verdict);
    }

    [Theory]
    [InlineData("individual-gost", "authority-gost")]
    [InlineData("individual-rsa", "authority-rsa")]
    public async Task A_revoked_authority_ends_everything_below_it(string key, string authority)
    {
        _host.Faults.Revoked[authority] = _clock.Now.AddDays(-1);
        await RefreshAsync();

        Assert.True((await RegisterAsync(key)).IsRefused(out var reason, out _));
        Assert.Equal(SignatureRefusals.Revoked, reason);

        var report = await ReportAsync(key);
        Assert.Equal((Verdict.Failed, "REVOKED"), (report.Verdict, report.SubIndication));
    }

    [Fact]
    public async Task A_revoked_service_proves_no_time()
    {
        _host.Faults.Revoked["timestamp-gost"] = _clock.Now.AddDays(-1);
        var before = await ReportAsync("individual-gost");
        Assert.NotNull(before.Decisive.SignedAt);

        await RefreshAsync();

        Assert.Null((await ReportAsync("individual-gost")).Decisive.SignedAt);

        // What the service stamps for us at the door is worth nothing either, and that is not the fault of the signer.
        Assert.True((await RegisterAsync("individual-gost")).IsRefused(out var reason, out _));
        Assert.Equal(SignatureRefusals.StampUnavailable, reason);
    }

    [Fact]
    public async Task A_list_speaks_for_the_signer_where_the_responder_is_silent()
    {
        _host.Faults.StatusResponder = SandboxFault.ServerError;
        Assert.Equal(Verdict.Indeterminate, (await ReportAsync("individual-rsa")).Verdict);

        await RefreshAsync();

        Assert.Equal(Verdict.Passed, (await ReportAsync("individual-rsa")).Verdict);
        Assert.NotEqual(Verdict.Passed, (await ReportAsync("revoked-gost")).Verdict);

        // The table of contract 5.3 knows no list in place of an answer.
        Assert.True((await RegisterAsync("individual-rsa")).IsRefused(out var reason, out _));
        Assert.Equal(SignatureRefusals.OcspUnavailable, reason);
    }

    [Fact]
    public async Task A_responder_that_answers_is_asked_though_a_list_is_at_hand()
    {
        await RefreshAsync();

        Assert.Equal(Verdict.Passed, (await ReportAsync("individual-rsa")).Verdict);

        Assert.Equal(1, _host.Faults.StatusQuestions);
    }

    [Theory]
    [InlineData(SandboxFault.ServerError)]
    [InlineData(SandboxFault.Redirect)]
    [InlineData(SandboxFault.Garbage)]
    public async Task A_source_that_fails_harms_nobody(SandboxFault fault)
    {
        _host.Faults.Revoked["authority-rsa"] = _clock.Now.AddDays(-1);
        _host.Faults.RevocationLists = fault;

        Assert.All(await RefreshAsync(), line => Assert.NotNull(line.Fault));

        Assert.False((await RegisterAsync("individual-rsa")).IsRefused(out var reason, out _), reason?.Code);
        Assert.Equal(Verdict.Passed, (await ReportAsync("individual-rsa")).Verdict);
    }

    private TrustStore Trust => _host.Services.GetRequiredService<ITrustStore>().Current;

    private IRevocationLists Lists => _host.Services.GetRequiredService<IRevocationLists>();

    private Task<IReadOnlyList<ListLine>> RefreshAsync() =>
        _host.Services.GetRequiredService<ListRefresh>().RunDueAsync(TestContext.Current.CancellationToken);

    private async Task<Result<VerifiedSignature>> RegisterAsync(string key)
    {
        var intake = _host.Services.GetRequiredService<SignatureIntake>();
        return intake.Examine((await SignAsync(key, withTimestamp: false)).Base64).IsRefused(out var reason, out var claim)
            ? reason
            : await intake.ProveAsync(claim, TestContext.Current.CancellationToken);
    }

    private async Task<FileReport> ReportAsync(string key)
    {
        var verify = new VerifyFile(new SignatureVerifier(), _host.Services.GetRequiredService<IStatusResponder>());
        return await verify.RunAsync(
            new FileToVerify
            {
                Signature = Convert.FromBase64String((await SignAsync(key, withTimestamp: true)).Base64),
                Trust = Trust,
                At = _clock.Now,
                KeptLists = Lists,
            },
            TestContext.Current.CancellationToken);
    }

    private async Task<SandboxSignature> SignAsync(string key, bool withTimestamp)
    {
        var order = SandboxOrder.Over(key, Contract, attached: true) with { WithTimestamp = withTimestamp };
        var signed = await _host.Services.GetRequiredService<ISandbox>().SignAsync(order, TestContext.Current.CancellationToken);
        Assert.False(signed.IsRefused(out _, out var signature));
        return signature!;
    }
}
