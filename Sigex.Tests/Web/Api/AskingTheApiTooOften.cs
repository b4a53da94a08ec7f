using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sigex.Tests.Support;
using Sigex.Tests.Web.Api.Accounts;

namespace Sigex.Tests.Web.Api;

/// <summary>Both levels of contract 1.8: who has no name is counted by his address, who has one by his number.</summary>
public sealed class AskingTheApiTooOften : IAsyncDisposable
{
    private readonly SigexHost _sigex = new();

    public ValueTask DisposeAsync() => _sigex.DisposeAsync();

    [Fact]
    public async Task One_read_too_many_of_an_address_gets_429_and_the_constant()
    {
        _sigex.Settings["Sigex:Limits:ReadsPerMinute"] = "3";
        using var client = Client();
        for (var i = 0; i < 3; i++)
        {
            ApiHost.Text(await ApiHost.AnswerAsync(await client.GetAsync("/api/version")), "version");
        }

        await AssertFloodAsync(await client.GetAsync("/api/version"));
        ApiHost.AssertRefused(
            "Failed to parse JSON", await ApiHost.AnswerAsync(await client.PostAsync("/api", new StringContent("", null, "application/json"))));
    }

    [Fact]
    public async Task Writes_are_counted_apart_and_also_those_that_are_refused()
    {
        _sigex.Settings["Sigex:Limits:WritesPerMinute"] = "2";
        using var client = Client();
        await ApiHost.AnswerAsync(await client.PostAsJsonAsync("/api/exported", new { }));
        await ApiHost.AnswerAsync(await client.PostAsJsonAsync("/api/nowhere/at/all", new { }));

        await AssertFloodAsync(await client.PostAsJsonAsync("/api/exported", new { }));
        await ApiHost.AnswerAsync(await client.GetAsync("/api/version"));
    }

    [Fact]
    public async Task Who_guesses_ids_is_stopped_before_who_reads()
    {
        _sigex.Settings["Sigex:Limits:UnknownIdsPerMinute"] = "2";
        using var client = Client();
        for (var i = 0; i < 2; i++)
        {
            ApiHost.AssertRefused("Document not found", await ApiHost.AnswerAsync(await client.GetAsync($"/api/0123456789abcde{i}")));
        }

        await AssertFloodAsync(await client.GetAsync("/api/0123456789abcdef"));
    }

    [Fact]
    public async Task Nonces_have_a_limit_of_their_own()
    {
        _sigex.Settings["Sigex:Limits:NoncesPerMinute"] = "1";
        using var client = Client();
        ApiHost.Text(await ApiHost.AnswerAsync(await client.PostAsJsonAsync("/api/auth", new { })), "nonce");

        await AssertFloodAsync(await client.PostAsJsonAsync("/api/auth", new { }));
    }

    [Fact]
    public async Task Failed_log_ins_are_fewer_than_log_ins()
    {
        _sigex.Settings["Sigex:Limits:FailedLogInsPerMinute"] = "2";
        using var client = Client();
        var attempt = new { nonce = "AAAA", signature = "AAAA" };
        for (var i = 0; i < 2; i++)
        {
            Assert.NotEqual("", ApiHost.Text(await ApiHost.AnswerAsync(await client.PostAsJsonAsync("/api/auth", attempt)), "message"));
        }

        await AssertFloodAsync(await client.PostAsJsonAsync("/api/auth", attempt));
    }

    [Fact]
    public async Task A_header_of_a_stranger_makes_nobody_another()
    {
        _sigex.Settings["Sigex:Limits:ReadsPerMinute"] = "1";
        using var client = Client();
        await ApiHost.AnswerAsync(await client.GetAsync("/api/version"));
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.2");

        await AssertFloodAsync(await client.GetAsync("/api/version"));
    }

    [Fact]
    public async Task A_configured_proxy_is_believed_for_whom_it_asks()
    {
        _sigex.Settings["Sigex:Limits:ReadsPerMinute"] = "1";
        _sigex.Settings["Sigex:Proxies:0"] = "127.0.0.1";
        using var client = Client();
        foreach (var address in (string[])["198.51.100.1", "198.51.100.2", "2001:db8:1::1"])
        {
            await ApiHost.AnswerAsync(await AskAsync(client, address));
        }

        await AssertFloodAsync(await AskAsync(client, "198.51.100.1"));
        // Of IPv6 the network of 64 bits is one.
        await AssertFloodAsync(await AskAsync(client, "2001:db8:1::2"));
    }

    [Fact]
    public async Task Who_has_logged_in_is_counted_by_number_and_gets_status_200()
    {
        await using var sigex = new AccountHost();
        sigex.Settings["Sigex:Limits:WritesPerPerson"] = "1";
        var cookie = await sigex.LogInAsync();
        var other = await sigex.LogInAsync("head-gost");
        await sigex.PostAsync("/api/exported", new { }, cookie);

        var response = await sigex.SendAsync(HttpMethod.Post, "/api/exported", new { }, cookie);

        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        ApiHost.AssertRefused("Request rate limit reached", await ApiHost.AnswerAsync(response));
        ApiHost.AssertRefused("Invalid JSON request structure", await sigex.PostAsync("/api/exported", new { }, other));
        ApiHost.AssertRefused("Invalid JSON request structure", await sigex.PostAsync("/api/exported", new { }));
    }

    private static async Task AssertFloodAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
            Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
            ApiHost.AssertRefused("Request rate limit reached", await response.Content.ReadFromJsonAsync<JsonElement>());
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/version");
        request.Headers.Add("X-Forwarded-For", address);
        return await client.SendAsync(request);
    }

    private HttpClient Client() => new() { BaseAddress = _sigex.Start() };
}
