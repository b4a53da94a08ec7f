using System.Globalization;
using System.Net;
using Sigex.Web.Api.Http;

namespace Sigex.Tests.Web.Api;

[Collection(Api.Name)]
public sealed class TheEdgeOfTheApi(ApiHost api)
{
    [Theory]
    [InlineData("/api/nothing/of/this/kind")]
    [InlineData("/api/auth/more")]
    [InlineData("/api/package/0123456789abcdef/notify")]
    [InlineData("/api/0123456789abcdef/notThere")]
    [InlineData("/api/version/2")]
    public async Task An_unknown_path_is_told_as_such(string path)
    {
        ApiHost.AssertRefused("Invalid API route", await api.GetAsync(path));
    }

    [Theory]
    [InlineData("DELETE", "/api")]
    [InlineData("PUT", "/api/0123456789abcdef")]
    [InlineData("GET", "/api/0123456789abcdef/data")]
    [InlineData("POST", "/api/version")]
    [InlineData("OPTIONS", "/api/version")]
    public async Task A_known_path_refuses_another_method(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        ApiHost.AssertRefused("Invalid HTTP request method", await ApiHost.AnswerAsync(await api.Http.SendAsync(request)));
    }

    [Fact]
    public async Task A_path_is_the_same_with_a_stroke_at_its_end()
    {
        Assert.StartsWith("v", ApiHost.Text(await api.GetAsync("/api/version/"), "version"), StringComparison.Ordinal);
        ApiHost.AssertRefused("Document not found", await api.GetAsync("/api/0123456789abcdef/"));
        ApiHost.AssertRefused("Failed to parse JSON", await api.PostTextAsync("/api/", ""));
    }

    [Fact]
    public async Task Every_answer_has_a_number_and_stays_in_no_cache()
    {
        using var response = await api.Http.GetAsync("/api/0123456789abcdef");
        var number = (await System.Text.Json.JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync()))
            .RootElement.GetProperty("requestID").GetInt64();

        Assert.Equal(number.ToString(CultureInfo.InvariantCulture), response.Headers.GetValues("X-Request-Id").Single());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Empty(response.Headers.Server);
    }

    [Fact]
    public async Task The_services_outside_are_told_with_a_light_and_no_numbers()
    {
        var services = (await api.GetAsync("/api/externalServicesStats")).EnumerateArray().ToList();

        Assert.Contains("ocsp", services.Select(service => ApiHost.Text(service, "protocol")));
        Assert.Contains("tsp", services.Select(service => ApiHost.Text(service, "protocol")));
        Assert.All(services, service =>
        {
            Assert.Equal(["protocol", "url", "status"], service.EnumerateObject().Select(field => field.Name));
            Assert.True(Uri.TryCreate(ApiHost.Text(service, "url"), UriKind.Absolute, out _));
            Assert.Contains(ApiHost.Text(service, "status"), (string[])["white", "green", "yellow", "red"]);
        });
    }

    [Fact]
    public async Task The_version_may_be_kept_for_five_minutes()
    {
        using var response = await api.Http.GetAsync("/api/version");

        Assert.Equal("max-age=300", response.Headers.CacheControl?.ToString());
        Assert.NotEmpty(response.Headers.GetValues("X-Request-Id"));
    }

    [Fact]
    public async Task Pages_of_other_sites_may_ask_without_credentials()
    {
        using var question = new HttpRequestMessage(HttpMethod.Options, "/api/0123456789abcdef/data");
        question.Headers.Add("Origin", "https://example.com");
        question.Headers.Add("Access-Control-Request-Method", "POST");

        using var response = await api.Http.SendAsync(question);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("GET, POST, DELETE", response.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Equal("Content-Type", response.Headers.GetValues("Access-Control-Allow-Headers").Single());
        Assert.Equal("600", response.Headers.GetValues("Access-Control-Max-Age").Single());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("lastSignId=-1")]
    [InlineData("lastSignId=x")]
    [InlineData("lastSignId=1&lastSignId=2")]
    [InlineData("lastSignId=99999999999999999999")]
    public async Task A_query_value_of_a_wrong_form_is_refused(string query)
    {
        ApiHost.AssertRefused("Invalid URL query parameter", await api.GetAsync($"/api/0123456789abcdef?{query}"));
    }

    [Theory]
    [InlineData("/api/012345")]
    [InlineData("/api/0123456789abcdeф")]
    [InlineData("/api/..%2F..%2Fetc%2Fpas")]
    public async Task An_id_of_a_wrong_form_is_refused(string path)
    {
        ApiHost.AssertRefused("Invalid document identifier", await api.GetAsync(path));
    }

    [Fact]
    public void Two_requests_of_one_moment_have_two_numbers()
    {
        var numbers = new RequestNumbers(new StillClock());

        var given = new HashSet<long>();
        Parallel.For(0, 1000, _ =>
        {
            var number = numbers.Next();
            lock (given)
            {
                Assert.True(given.Add(number));
            }
        });

        Assert.Equal(1000, given.Count);
        Assert.Contains(1773134100123456700, given);
    }

    private sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(17731341001234567);
    }
}
