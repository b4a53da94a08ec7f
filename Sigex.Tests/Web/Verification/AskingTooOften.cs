using System.Net;
using System.Net.Http.Json;
using Sigex.Tests.Support;
using Sigex.Web.Components.Shared;

namespace Sigex.Tests.Web.Verification;

/// <summary>One address that has more files checked than anybody needs (security 7.4).</summary>
public sealed class AskingTooOften : IAsyncDisposable
{
    private readonly SigexHost _sigex = new();

    public ValueTask DisposeAsync() => _sigex.DisposeAsync();

    [Fact]
    public async Task The_last_file_in_a_minute_is_the_thirtieth()
    {
        _sigex.Settings.Clear();
        using var client = _sigex.CreateClient();
        for (var i = 0; i < 30; i++)
        {
            using var taken = await SendAsync(client);
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var refused = await SendAsync(client);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        var answer = await refused.Content.ReadFromJsonAsync<Dictionary<string, string>>();
        Assert.Equal(PageRefusals.TooManyChecks.Message, answer!["message"]);
    }

    [Fact]
    public async Task A_header_of_a_stranger_makes_nobody_another()
    {
        _sigex.Settings["Sigex:Limits:ChecksPerMinute"] = "1";
        using var client = _sigex.CreateClient();
        using var first = await SendAsync(client, "198.51.100.1");
        using var second = await SendAsync(client, "198.51.100.2");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task A_configured_proxy_is_believed_for_whom_it_asks()
    {
        _sigex.Settings["Sigex:Limits:ChecksPerMinute"] = "1";
        _sigex.Settings["Sigex:Proxies:0"] = "127.0.0.1";
        _sigex.Settings["Sigex:Proxies:1"] = "::1";
        using var client = _sigex.CreateClient();
        using var first = await SendAsync(client, "198.51.100.1");
        using var another = await SendAsync(client, "198.51.100.2");
        using var again = await SendAsync(client, "198.51.100.1");

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests),
            (first.StatusCode, another.StatusCode, again.StatusCode));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string? forwardedFor = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "verify/report");
        request.Content = new MultipartFormDataContent { { new ByteArrayContent([0x30, 0x00]), "signature", "signature" } };
        if (forwardedFor is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        }

        return await client.SendAsync(request);
    }
}
