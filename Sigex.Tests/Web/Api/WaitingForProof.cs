using System.Text.Json;
using Sigex.Infrastructure.Sandbox;

namespace Sigex.Tests.Web.Api;

/// <summary>A signature is registered while nobody answers, and what becomes of it when somebody does (contract 5.3).</summary>
public sealed class WaitingForProof : IAsyncDisposable
{
    private static readonly byte[] Paper = "A paper that was signed during an outage."u8.ToArray();

    private readonly OutageHost _registry = new();

    public ValueTask DisposeAsync() => _registry.DisposeAsync();

    [Theory]
    [InlineData(SandboxFault.Silent)]
    [InlineData(SandboxFault.ServerError)]
    [InlineData(SandboxFault.Garbage)]
    [InlineData(SandboxFault.OtherQuestion)]
    public async Task Proof_is_pending_as_long_as_the_outage_lasts_and_complete_after_it(SandboxFault outage)
    {
        _registry.Fault = outage;
        var id = await _registry.RegisterAsync("head-gost", Paper);
        AssertPending(await SignatureAsync(id));

        await _registry.RunErrandsLaterAsync();
        await _registry.RunErrandsLaterAsync();
        AssertPending(await SignatureAsync(id));
        ApiHost.AssertRefused("OCSP server problem", await _registry.PostBytesAsync($"/api/{id}/verify", Paper));

        _registry.Fault = SandboxFault.None;
        await _registry.RunErrandsLaterAsync();

        var signature = await SignatureAsync(id);
        AssertHasProof(signature, expected: true);
        Assert.False(signature.TryGetProperty("evidencePending", out _));
        Assert.False(signature.TryGetProperty("evidenceFailed", out _));
        Assert.Equal("good", ApiHost.Text(signature.GetProperty("ocsp"), "certStatus"));
        Assert.Equal(
            _registry.Clock.Time.ToUnixTimeMilliseconds(), signature.GetProperty("tsp").GetProperty("timeStamp").GetInt64());
        Assert.Equal(id, ApiHost.Text(await _registry.PostBytesAsync($"/api/{id}/verify", Paper), "documentId"));
    }

    [Fact]
    public async Task A_certificate_that_turns_out_to_be_revoked_stays_so_for_ever()
    {
        _registry.Fault = SandboxFault.ServerError;
        var id = await _registry.RegisterAsync("revoked-gost", Paper);
        AssertPending(await SignatureAsync(id));

        _registry.Fault = SandboxFault.None;
        await _registry.RunErrandsLaterAsync();
        AssertFailed("Invalid certificate status", await SignatureAsync(id));

        await _registry.RunErrandsLaterAsync();
        AssertFailed("Invalid certificate status", await SignatureAsync(id));
        ApiHost.AssertRefused(
            "Signature contains invalid OCSP data", await _registry.PostBytesAsync($"/api/{id}/verify", Paper));
    }

    [Fact]
    public async Task A_certificate_that_expires_before_anybody_answers_has_no_proof_any_more()
    {
        _registry.Fault = SandboxFault.ServerError;
        var id = await _registry.RegisterAsync("individual-rsa", Paper);

        _registry.Clock.Time = _registry.Clock.Time.AddYears(20);
        _registry.Fault = SandboxFault.None;
        await _registry.RunErrandsLaterAsync();

        AssertFailed("Signer certificate expired or not yet valid", await SignatureAsync(id));
    }

    private async Task<JsonElement> SignatureAsync(string id) =>
        (await _registry.GetAsync($"/api/{id}")).GetProperty("signatures")[0];

    private static void AssertPending(JsonElement signature)
    {
        Assert.True(signature.GetProperty("evidencePending").GetBoolean());
        Assert.False(signature.TryGetProperty("evidenceFailed", out _));
        AssertHasProof(signature, expected: false);
    }

    private static void AssertFailed(string reason, JsonElement signature)
    {
        Assert.Equal(reason, ApiHost.Text(signature, "evidenceFailed"));
        Assert.False(signature.TryGetProperty("evidencePending", out _));
        AssertHasProof(signature, expected: false);
    }

    private static void AssertHasProof(JsonElement signature, bool expected)
    {
        Assert.Equal(expected, signature.TryGetProperty("tsp", out _));
        Assert.Equal(expected, signature.TryGetProperty("ocsp", out _));
    }
}
