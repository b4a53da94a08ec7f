using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Infrastructure.Sandbox;
using Sigex.Tests.Support;
using Sigex.Tests.Web.Api;
using Sigex.Web.CommandLine;

namespace Sigex.Tests.Web.CommandLine;

[Collection(Api.Api.Name)]
public sealed class VerifyingAFile(ApiHost api) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sigex-verify-").FullName;

    [Fact]
    public async Task A_sound_signature_whose_status_nobody_knows_is_neither_valid_nor_invalid()
    {
        await PutAsync("a.p7s", await SignedAsync(attached: true));
        PutAnchors();

        var (exit, said, _) = await RunAsync("verify", "a.p7s", "--trust", "anchors", "--offline", "--json");
        var signature = said.GetProperty("signatures")[0];

        Assert.Equal(3, exit);
        Assert.Equal("indeterminate", ApiHost.Text(said, "verdict"));
        Assert.Equal("900101400011", ApiHost.Text(signature.GetProperty("signer"), "iin"));
        Assert.Equal(JsonValueKind.Null, signature.GetProperty("signer").GetProperty("bin").ValueKind);
        Assert.Contains("ОЙЫНОВА", ApiHost.Text(signature.GetProperty("signer"), "name"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Array, signature.GetProperty("signer").GetProperty("authorities").ValueKind);
        AssertHasChecks(signature);
        Assert.DoesNotContain("fault", Outcomes(signature));
    }

    [Fact]
    public async Task With_its_stamp_and_its_status_inside_it_is_valid()
    {
        var content = RegisteringADocument.Unique();
        var id = await api.RegisterAsync(content, "head-gost");
        var number = (await api.GetAsync($"/api/{id}")).GetProperty("signatures")[0].GetProperty("signId").GetInt64();
        await PutAsync("a.p7s", (await api.GetAsync($"/api/{id}/signature/{number}")).GetProperty("signature").GetBytesFromBase64());
        await PutAsync("a.pdf", content);
        PutAnchors();

        var (exit, said, _) = await RunAsync(
            "verify", "a.p7s", "--content", "a.pdf", "--trust=anchors", "--offline", "--json");

        Assert.Equal((0, "valid"), (exit, ApiHost.Text(said, "verdict")));
        Assert.Equal("150140000033", ApiHost.Text(said.GetProperty("signatures")[0].GetProperty("signer"), "bin"));
        Assert.EndsWith("Z", ApiHost.Text(said.GetProperty("signatures")[0], "signedAt"), StringComparison.Ordinal);
        Assert.All(Outcomes(said.GetProperty("signatures")[0]), outcome => Assert.Equal("holds", outcome));
    }

    [Fact]
    public async Task Another_content_makes_it_invalid()
    {
        await PutAsync("a.p7s", await SignedAsync(attached: false));
        await PutAsync("b.pdf", "quite another text"u8.ToArray());
        PutAnchors();

        var (exit, said, _) = await RunAsync(
            "verify", "a.p7s", "--content", "b.pdf", "--trust", "anchors", "--offline", "--json");

        Assert.Equal((2, "invalid"), (exit, ApiHost.Text(said, "verdict")));
        Assert.Contains("fault", Outcomes(said.GetProperty("signatures")[0]));
    }

    [Fact]
    public async Task Without_the_anchor_nobody_can_say()
    {
        await PutAsync("a.p7s", await SignedAsync(attached: true));
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));

        var (exit, said, _) = await RunAsync("verify", "a.p7s", "--trust", "empty", "--offline", "--json");

        Assert.Equal((3, "indeterminate"), (exit, ApiHost.Text(said, "verdict")));
    }

    [Fact]
    public async Task What_is_no_signature_is_invalid()
    {
        await PutAsync("a.p7s", "quite another thing"u8.ToArray());

        var (exit, said, _) = await RunAsync("verify", "a.p7s", "--trust", ".", "--offline", "--json");

        Assert.Equal((2, "invalid"), (exit, ApiHost.Text(said, "verdict")));
    }

    [Fact]
    public async Task A_person_gets_a_table()
    {
        await PutAsync("a.p7s", await SignedAsync(attached: true));
        PutAnchors();

        var (_, _, text) = await RunAsync("verify", "a.p7s", "--trust", "anchors", "--offline");

        Assert.StartsWith("Verdict:", text, StringComparison.Ordinal);
        Assert.Contains("Because:      Nobody has told the status", text, StringComparison.Ordinal);
        Assert.Contains("indeterminate", text, StringComparison.Ordinal);
        Assert.Contains("900101400011", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "a.p7s", "b.p7s")]
    [InlineData("verify", "a.p7s", "a.p7s", "--content", "a.p7s")]
    [InlineData("verify", "a.p7s", "--lang", "de")]
    [InlineData("verify", "not-there.p7s")]
    [InlineData("verify", "a.p7s", "--unknown")]
    [InlineData("verify", "a.p7s", "--content")]
    [InlineData("verify", "a.p7s", "--at", "yesterday")]
    [InlineData("verify", "a.p7s", "--at", "2026-06-01", "--at", "2026-06-02")]
    [InlineData("verify", "a.p7s", "--trust", "not-there")]
    [InlineData("verify", "a.p7s", "--json=yes")]
    public async Task A_wrong_call_says_so(params string[] args)
    {
        await PutAsync("a.p7s", [0x30]);
        using var error = new StringWriter();

        var exit = await SigexCommands.TryRunAsync(
            args, At(TextWriter.Null, error));

        Assert.Equal(64, exit);
        Assert.NotEmpty(error.ToString());
    }

    [Fact]
    public async Task What_is_no_command_starts_the_host()
    {
        Assert.Null(await SigexCommands.TryRunAsync([]));
        Assert.Null(await SigexCommands.TryRunAsync(["--urls", "http://127.0.0.1:0"]));
    }

    [Theory]
    [InlineData("cms/gost2015_cades-t_attached_2026_dacc044b.p7s", "2026-06-01T12:00:00Z", "123456789011")]
    [InlineData("cms/rsa_cms_attached_2022_d83233ce.p7s", "2022-06-01T12:00:00Z", "123456789011")]
    [InlineData("xml/gost2015_enveloped_cb1ca0b9.xml", "2025-06-01T12:00:00Z", "123456789011")]
    [InlineData("xml/rsa_wsse_5c656ec9.xml", "2024-06-01T12:00:00Z", "123456789011")]
    public async Task Published_signatures_are_read_in_place(string file, string moment, string iin)
    {
        var (exit, said, _) = await RunAsync(
            "verify", SharedData.Nca(file), "--trust", SharedData.Nca("certs"), "--at", moment, "--offline", "--json");

        Assert.Equal(iin, ApiHost.Text(said.GetProperty("signatures")[0].GetProperty("signer"), "iin"));
        Assert.NotEqual(2, exit);
    }

    [Fact]
    public async Task The_program_itself_answers_with_the_exit_code()
    {
        await PutAsync("a.p7s", await SignedAsync(attached: true));
        PutAnchors();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = _folder };
        start.Environment["PWD"] = _folder;
        foreach (var word in new[] { BuiltWeb.Assembly, "verify", "a.p7s", "--trust", "anchors", "--offline", "--json" })
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var said = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal(3, process.ExitCode);
        Assert.Equal("indeterminate", ApiHost.Text(said.RootElement, "verdict"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<byte[]> SignedAsync(bool attached) =>
        Convert.FromBase64String(await api.SignAsync("individual-gost", RegisteringADocument.Unique(), attached));

    private Task PutAsync(string name, byte[] content) => File.WriteAllBytesAsync(Path.Combine(_folder, name), content);

    private void PutAnchors()
    {
        var anchors = Directory.CreateDirectory(Path.Combine(_folder, "anchors")).FullName;
        var house = api.Services.GetRequiredService<SandboxFolder>().House;
        foreach (var family in house.Families)
        {
            File.WriteAllBytes(Path.Combine(anchors, $"{family.Root.Name}.cer"), family.Root.Certificate.Encoded);
            File.WriteAllBytes(Path.Combine(anchors, $"{family.Authority.Name}.cer"), family.Authority.Certificate.Encoded);
        }
    }

    private async Task<(int Exit, JsonElement Said, string Text)> RunAsync(params string[] args)
    {
        using var said = new StringWriter();
        using var error = new StringWriter();
        var exit = await SigexCommands.TryRunAsync(args, At(said, error));
        var text = said.ToString();
        Assert.True(exit is 0 or 2 or 3, error.ToString());
        return (exit.Value, args.Contains("--json") ? JsonDocument.Parse(text).RootElement : default, text);
    }

    private Terminal At(TextWriter said, TextWriter error) => new(said, error, [_folder], TimeProvider.System)
    {
        Settings = new Dictionary<string, string?> { ["Sigex:DataFolder"] = Path.Combine(_folder, "data") },
    };

    private static void AssertHasChecks(JsonElement signature)
    {
        Assert.NotEmpty(signature.GetProperty("checks").EnumerateArray());
        Assert.All(signature.GetProperty("checks").EnumerateArray(), check =>
        {
            Assert.NotEmpty(ApiHost.Text(check, "id"));
            Assert.NotEmpty(ApiHost.Text(check, "explanation"));
            Assert.NotEmpty(ApiHost.Text(check, "clause"));
        });
    }

    private static IEnumerable<string> Outcomes(JsonElement signature) =>
        signature.GetProperty("checks").EnumerateArray().Select(check => ApiHost.Text(check, "outcome"));
}
