using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Kernel;
using Sigex.Domain.Sandbox;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Sandbox;
using Sigex.Tests.Support.Sandbox;

namespace Sigex.Tests.Infrastructure.Sandbox;

/// <summary>The product's own door, with evidence over real HTTP from the sandbox.</summary>
public sealed class ProvingASandboxSignature : IAsyncLifetime
{
    private static readonly byte[] Contract = Encoding.UTF8.GetBytes("Договор");

    private readonly SandboxHost.StoppedClock _clock = new(SandboxHost.Founded.AddHours(3));
    private readonly string _data = Directory.CreateTempSubdirectory("sigex-trust-").FullName;
    private SandboxHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SandboxHost.StartAsync(_clock, services => services
        .AddSigexAuthorities(new AuthorityOptions(), _data)
        .AddSingleton(new SignatureIntakeOptions { Evidence = EvidenceRule.WhenReachable })
        .AddSingleton<SignatureIntake>());

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Theory]
    [InlineData("individual-gost")]
    [InlineData("individual-rsa")]
    [InlineData("head-gost")]
    [InlineData("head-rsa")]
    [InlineData("signatory-gost")]
    [InlineData("employee-gost")]
    public async Task The_good_people_are_let_in_with_their_proof(string key)
    {
        var answer = await ProveAsync(key, withTimestamp: false);

        Assert.False(answer.IsRefused(out var reason, out var signature), reason?.Code);
        Assert.Equal(EvidenceState.Complete, signature.Proof.State);
        Assert.NotNull(signature.Proof.OcspResponse);
        Assert.Equal(1, _host.Faults.StatusQuestions);
        Assert.Equal(1, _host.Faults.TimestampQuestions);
    }

    [Theory]
    [InlineData("head-gost")]
    [InlineData("head-rsa")]
    public async Task A_time_stamp_that_came_inside_is_used(string key)
    {
        var answer = await ProveAsync(key, withTimestamp: true);

        Assert.False(answer.IsRefused(out var reason, out var signature), reason?.Code);
        Assert.Equal(EvidenceState.Complete, signature.Proof.State);
        Assert.Equal(0, _host.Faults.TimestampQuestions);
    }

    [Theory]
    [InlineData("revoked-gost", "Invalid certificate status")]
    [InlineData("expired-gost", "Signer certificate expired or not yet valid")]
    public async Task The_others_are_refused_for_what_is_wrong_with_them(string key, string message)
    {
        var answer = await ProveAsync(key, withTimestamp: false);

        Assert.True(answer.IsRefused(out var reason, out _));
        Assert.Equal(message, reason.Message);
    }

    [Theory]
    [InlineData(SandboxFault.ServerError)]
    [InlineData(SandboxFault.Garbage)]
    [InlineData(SandboxFault.OtherQuestion)]
    public async Task A_service_that_fails_speaks_against_nobody(SandboxFault fault)
    {
        _host.Faults.StatusResponder = fault;

        var answer = await ProveAsync("head-gost", withTimestamp: false);

        Assert.False(answer.IsRefused(out var reason, out var signature), reason?.Code);
        Assert.Equal(EvidenceState.Pending, signature.Proof.State);
    }

    private async Task<Result<VerifiedSignature>> ProveAsync(string key, bool withTimestamp)
    {
        var order = SandboxOrder.Over(key, Contract, attached: true) with { WithTimestamp = withTimestamp };
        var signed = await _host.Services.GetRequiredService<ISandbox>().SignAsync(order, CancellationToken.None);
        Assert.False(signed.IsRefused(out _, out var signature));

        var intake = _host.Services.GetRequiredService<SignatureIntake>();
        return intake.Examine(signature!.Base64).IsRefused(out var reason, out var claim)
            ? reason
            : await intake.ProveAsync(claim, CancellationToken.None);
    }
}
