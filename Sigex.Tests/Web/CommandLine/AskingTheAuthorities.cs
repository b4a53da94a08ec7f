using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Sandbox;
using Sigex.Tests.Support;
using Sigex.Tests.Support.Sandbox;
using Sigex.Tests.Web.Api;
using Sigex.Web.CommandLine;

namespace Sigex.Tests.Web.CommandLine;

/// <summary><c>verify</c> with a responder that really answers over HTTP, here that of the sandbox.</summary>
public sealed class AskingTheAuthorities : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sigex-asking-").FullName;
    private readonly FixedClock _clock = new() { Time = SandboxHost.Founded.AddHours(1) };

    [Theory]
    [InlineData("head-gost", 0, "valid")]
    [InlineData("individual-rsa", 0, "valid")]
    [InlineData("revoked-gost", 3, "indeterminate")] // without a stamp it may have been made before (REVOKED_NO_POE)
    public async Task The_answer_of_the_responder_decides(string key, int exit, string verdict)
    {
        await using var sandbox = await SignedInASandboxAsync(key);

        Assert.Equal((exit, verdict), await VerifyAsync(sandbox));

        Assert.Equal(1, sandbox.Faults.StatusQuestions);
    }

    [Theory]
    [InlineData(SandboxFault.ServerError)]
    [InlineData(SandboxFault.Garbage)]
    [InlineData(SandboxFault.OtherQuestion)]
    public async Task An_answer_that_is_none_decides_nothing(SandboxFault fault)
    {
        await using var sandbox = await SignedInASandboxAsync("revoked-gost");
        sandbox.Faults.StatusResponder = fault;

        Assert.Equal((3, "indeterminate"), await VerifyAsync(sandbox));

        Assert.Equal(1, sandbox.Faults.StatusQuestions);
    }

    [Fact]
    public async Task Offline_nobody_is_asked()
    {
        await using var sandbox = await SignedInASandboxAsync("head-gost");

        Assert.Equal((3, "indeterminate"), await VerifyAsync(sandbox, "--offline"));

        Assert.Equal(0, sandbox.Faults.StatusQuestions);
    }

    [Theory]
    [InlineData("cms/gost2015_cades-t_attached_2026_dacc044b.p7s", "2026-07-21T00:00:00Z")]
    [InlineData("cms/gost2015_cades-t_attached_2024_847bb345.p7s", "2026-07-21T00:00:00Z")]
    [InlineData("cms/rsa_cms_attached_2022_d83233ce.p7s", "2022-10-02T00:00:00Z")]
    [InlineData("cms/gost2004_bes_attached_2022_dd661140.p7s", "2022-10-02T00:00:00Z")]
    public async Task A_published_signature_is_open_without_a_status_and_invalid_with_a_bit_turned(string name, string at)
    {
        var file = SharedData.Nca(name);
        var spoilt = await File.ReadAllBytesAsync(file);
        spoilt[ContentOf(spoilt)] ^= 0x01;
        await File.WriteAllBytesAsync(Path.Combine(_folder, "spoilt.p7s"), spoilt);
        string[] how = ["--trust", SharedData.Nca("certs"), "--at", at, "--offline"];

        Assert.Equal((3, "indeterminate"), await RunAsync(null, ["verify", file, .. how]));
        Assert.Equal((2, "invalid"), await RunAsync(null, ["verify", "spoilt.p7s", .. how]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static int ContentOf(byte[] encoded)
    {
        Assert.False(Sigex.Domain.Signatures.Cms.CmsSignature.Read(encoded).IsRefused(out _, out var signature));
        return encoded.AsSpan().IndexOf(signature.Content!.Value.Span);
    }

    private async Task<SandboxHost> SignedInASandboxAsync(string key)
    {
        var sandbox = await SandboxHost.StartAsync(_clock);
        var order = SandboxOrder.Over(key, "A paper"u8.ToArray(), true);
        var signature = Given.Accepted(
            await sandbox.Services.GetRequiredService<ISandbox>().SignAsync(order, CancellationToken.None));
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.p7s"), signature.Base64);
        var anchors = Directory.CreateDirectory(Path.Combine(_folder, "anchors")).FullName;
        foreach (var family in sandbox.Services.GetRequiredService<SandboxFolder>().House.Families)
        {
            await File.WriteAllBytesAsync(Path.Combine(anchors, $"{family.Root.Name}.cer"), family.Root.Certificate.Encoded);
            await File.WriteAllBytesAsync(
                Path.Combine(anchors, $"{family.Authority.Name}.cer"), family.Authority.Certificate.Encoded);
        }

        return sandbox;
    }

    private Task<(int Exit, string Verdict)> VerifyAsync(SandboxHost sandbox, params string[] more) => RunAsync(
        new Uri(sandbox.Address, "/sandbox/ocsp/"), ["verify", "a.p7s", "--trust", "anchors", .. more]);

    private async Task<(int Exit, string Verdict)> RunAsync(Uri? responder, string[] args)
    {
        var settings = new Dictionary<string, string?> { ["Sigex:DataFolder"] = Path.Combine(_folder, "data") };
        if (responder is not null)
        {
            settings["Sigex:Pki:StatusResponder"] = responder.ToString();
            settings["Sigex:Pki:Internal:0"] = responder.ToString();
        }

        using var said = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(said, error, [_folder], _clock) { Settings = settings };
        var exit = await SigexCommands.TryRunAsync([.. args, "--json"], terminal);
        Assert.Empty(error.ToString());
        using var answer = JsonDocument.Parse(said.ToString());
        return (exit!.Value, ApiHost.Text(answer.RootElement, "verdict"));
    }
}
