using System.Text.Json;
using Sigex.Tests.Web.Api.Accounts;

namespace Sigex.Tests.Web.Api.Settings;

/// <summary>Every call of a private document asks who is there (contract 4.7.3), and says no in the same two ways.</summary>
public sealed class ClosingADocument(AccountHost api) : IClassFixture<AccountHost>
{
    [Fact]
    public async Task No_call_answers_a_stranger()
    {
        var content = RegisteringADocument.Unique();
        var id = await api.RegisterAsync(new { @private = true }, content: content);
        var signer = await api.LogInAsync();
        var stranger = await api.LogInAsync("head-gost");
        var signId = (await api.GetAsync($"/api/{id}", signer)).GetProperty("signatures")[0].GetProperty("signId").GetInt64();
        var another = await api.SignAsync("employee-gost", content);
        (string Call, Func<string?, Task<JsonElement>> Run)[] calls =
        [
            ("read", cookie => api.GetAsync($"/api/{id}", cookie)),
            ("export", cookie => api.GetAsync($"/api/{id}/signature/{signId}", cookie)),
            ("audit", cookie => api.GetAsync($"/api/{id}/settingsAudit", cookie)),
            ("verify", cookie => VerifyAsync(id, content, cookie)),
            ("settings", cookie => api.PostAsync($"/api/{id}/settings", new { @private = true, signaturesLimit = 9 }, cookie)),
            ("sign", cookie => api.PostAsync($"/api/{id}", new { signature = another }, cookie)),
        ];

        foreach (var (_, run) in calls)
        {
            ApiHost.AssertRefused("Authentication required", await run(null));
            ApiHost.AssertRefused("Access denied", await run(stranger));
        }

        foreach (var (call, run) in calls)
        {
            var answer = await run(signer);
            Assert.False(answer.TryGetProperty("message", out var message), $"{call}: {message}");
        }

        // Nothing that was refused has left a trace.
        Assert.Single(await api.AuditAsync(id, signer));
        Assert.Equal(2, (await api.GetAsync($"/api/{id}", signer)).GetProperty("signaturesTotal").GetInt32());
    }

    private async Task<JsonElement> VerifyAsync(string id, byte[] content, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/{id}/verify") { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", $"jwt={cookie}");
        }

        return await ApiHost.AnswerAsync(await api.Http.SendAsync(request));
    }
}
