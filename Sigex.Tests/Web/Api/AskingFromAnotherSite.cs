using Sigex.Tests.Support;

namespace Sigex.Tests.Web.Api;

/// <summary>Where the operator names the pages that may read the API (decision 0014).</summary>
public sealed class AskingFromAnotherSite : IAsyncDisposable
{
    private readonly SigexHost _sigex = new();

    public ValueTask DisposeAsync() => _sigex.DisposeAsync();

    [Theory]
    [InlineData("https://partner.example", "https://partner.example")]
    [InlineData("https://partner.example.evil.example", null)]
    [InlineData("http://partner.example", null)]
    [InlineData("null", null)]
    public async Task Only_a_named_one_is_told_that_it_may(string origin, string? expected)
    {
        _sigex.Settings["Sigex:Origins:0"] = "https://partner.example";
        using var client = new HttpClient { BaseAddress = _sigex.Start() };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/version");
        request.Headers.Add("Origin", origin);

        using var response = await client.SendAsync(request);

        Assert.Equal(
            expected, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null);
        Assert.Contains("Origin", response.Headers.Vary);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task A_page_of_ours_for_people_is_open_to_no_other_site()
    {
        using var client = new HttpClient { BaseAddress = _sigex.Start() };

        using var response = await client.GetAsync("/");

        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }
}
