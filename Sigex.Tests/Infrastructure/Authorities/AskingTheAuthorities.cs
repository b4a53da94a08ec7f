using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Timestamps;
using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Sandbox;
using Sigex.Infrastructure.Sandbox.Answering;
using Sigex.Tests.Support.Sandbox;

namespace Sigex.Tests.Infrastructure.Authorities;

/// <summary>Through the ports of the domain, over the connection that the product opens, to the sandbox.</summary>
public sealed class AskingTheAuthorities : IAsyncLifetime
{
    private readonly SandboxHost.StoppedClock _clock = new(SandboxHost.Founded.AddHours(3));
    private readonly string _trust = Directory.CreateTempSubdirectory("sigex-trust-").FullName;

    // Nobody listens at the port of the configured authority.
    private readonly AuthorityOptions _options = new()
    {
        StatusResponder = new Uri("http://127.0.0.1:9/ocsp"),
        TimestampAuthority = new Uri("http://127.0.0.1:9/tsp"),
        Internal = { new Uri("http://127.0.0.1:9/") },
    };

    private SandboxHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await SandboxHost.StartAsync(_clock, services => services.AddSigexAuthorities(_options, _trust));

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_trust, recursive: true);
    }

    [Theory]
    [InlineData("authority-rsa")]
    [InlineData("authority-gost")]
    public async Task About_its_own_certificates_the_sandbox_is_asked(string issuer)
    {
        var reply = await Responder.AskAsync(CertificateOf(issuer), new byte[] { 0x30, 0x00 }, CancellationToken.None);

        // malformedRequest: it was the responder that spoke.
        Assert.Equal("30030A0101", Convert.ToHexString(Assert.IsType<Reply.Received>(reply).Content.Span));
        var line = Line(AuthorityService.CertificateStatus, AuthorityOwner.Sandbox);
        Assert.Equal(_clock.Now, line.AnsweredAt);
        Assert.True(line.IsAnswering);
        Assert.Equal(1, _host.Faults.StatusQuestions);
    }

    [Fact]
    public async Task About_the_certificates_of_others_the_configured_responder_is_asked_and_may_be_silent()
    {
        var reply = await Responder.AskAsync(CertificateOf("head-gost"), new byte[] { 0x30, 0x00 }, CancellationToken.None);

        Assert.Equal("not-connected", Assert.IsType<Reply.Missing>(reply).Reason);
        var line = Line(AuthorityService.CertificateStatus, AuthorityOwner.Configured);
        Assert.Equal("not-connected", line.SilenceCode);
        Assert.False(line.IsAnswering);
        Assert.Equal(0, _host.Faults.StatusQuestions);
    }

    [Fact]
    public async Task A_service_shows_by_its_light_how_it_answered_lately()
    {
        var since = _clock.Now.AddMinutes(-20);
        ServiceLight Light() => Line(AuthorityService.Timestamp, AuthorityOwner.Sandbox).LightSince(since);
        Task AskAsync() => Timestamps.StampAsync(new byte[] { 0x30, 0x00 }, CancellationToken.None);
        Assert.Equal(ServiceLight.White, Light());

        _host.Faults.TimestampAuthority = SandboxFault.ServerError;
        await AskAsync();
        Assert.Equal(ServiceLight.Red, Light());

        _host.Faults.TimestampAuthority = SandboxFault.None;
        await AskAsync();
        Assert.Equal(ServiceLight.Yellow, Light());

        _clock.Now = _clock.Now.AddMinutes(21);
        since = _clock.Now.AddMinutes(-20);
        Assert.Equal(ServiceLight.White, Light());
        await AskAsync();
        Assert.Equal(ServiceLight.Green, Light());
        Assert.StartsWith(_host.Address.GetLeftPart(UriPartial.Authority), Line(AuthorityService.Timestamp, AuthorityOwner.Sandbox).Address!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sandbox_stamps_where_it_is_on()
    {
        var reply = await Timestamps.StampAsync(new byte[] { 0x30, 0x00 }, CancellationToken.None);

        Assert.IsType<Reply.Received>(reply);
        Assert.Equal(1, _host.Faults.TimestampQuestions);
        Assert.Equal(1, Line(AuthorityService.Timestamp, AuthorityOwner.Sandbox).Answers);
    }

    [Theory]
    [InlineData(SandboxFault.ServerError, "http-500")]
    [InlineData(SandboxFault.Redirect, "http-302")]
    [InlineData(SandboxFault.Endless, "too-large")]
    [InlineData(SandboxFault.Drip, "too-slow")]
    public async Task A_fault_of_the_service_is_silence(SandboxFault fault, string code)
    {
        _host.Faults.TimestampAuthority = fault;

        var reply = await Timestamps.StampAsync(new byte[] { 0x30, 0x00 }, CancellationToken.None);

        Assert.Equal(code, Assert.IsType<Reply.Missing>(reply).Reason);
    }

    [Theory]
    [InlineData("head-gost")]
    [InlineData("individual-rsa")]
    public void The_people_of_the_sandbox_lead_to_a_trusted_root(string person)
    {
        var trust = _host.Services.GetRequiredService<ITrustStore>().Current;

        var path = PathBuilder.Build(CertificateOf(person), trust, [], _clock.Now);

        Assert.Null(path.Fault);
        Assert.Equal(3, path.Path.Count);
        Assert.True(trust.IsAnchor(path.Path[^1]));
    }

    private IStatusResponder Responder => _host.Services.GetRequiredService<IStatusResponder>();

    private ITimestampAuthority Timestamps => _host.Services.GetRequiredService<ITimestampAuthority>();

    private AuthorityHealth Line(AuthorityService service, AuthorityOwner owner) =>
        _host.Services.GetRequiredService<IServiceHealth>().Current
            .Single(line => line.Service == service && line.Owner == owner);

    private Certificate CertificateOf(string name) =>
        Certificate.Read(_host.Services.GetRequiredService<SandboxAuthority>().CertificateOf(name)!);
}
