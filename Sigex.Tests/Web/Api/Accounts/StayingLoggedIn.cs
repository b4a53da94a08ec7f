using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Accounts;
using Sigex.Infrastructure.Database;

namespace Sigex.Tests.Web.Api.Accounts;

/// <summary>Cookie, session and log (contract 2.6, 2.7; rules LOG-07, LOG-08).</summary>
public sealed class StayingLoggedIn : IDisposable
{
    private const string NotKnown = "Authentication required";

    private readonly AccountHost _api = new();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_other_sites_and_plain_lines()
    {
        var nonce = await _api.NonceAsync();
        using var response = await _api.SendAsync(HttpMethod.Post, "/api/auth", new
        {
            nonce = Convert.ToBase64String(nonce),
            signature = await _api.SignAsync("individual-gost", nonce),
        });

        var words = AccountHost.SetCookie(response)!.ToLowerInvariant().Split("; ");

        Assert.Empty(((string[])["secure", "httponly", "samesite=strict", "path=/", "max-age=1800"]).Except(words));
        Assert.DoesNotContain(words, word => word.StartsWith("domain", StringComparison.Ordinal));
        var header = Part(AccountHost.CookieOf(response)!, 0);
        Assert.Equal("ES256", (string?)header["alg"]);
        Assert.NotNull(header["kid"]);
        var payload = Part(AccountHost.CookieOf(response)!, 1);
        Assert.Equal("IIN900101400011", (string?)payload["iin"]);
        Assert.Equal("127.0.0.1", (string?)payload["aud"]);
    }

    [Fact]
    public async Task After_log_out_a_copied_token_is_dead()
    {
        var cookie = await _api.LogInAsync();
        Assert.Equal("IIN900101400011", ApiHost.Text(await _api.GetAsync("/api/auth", cookie), "userId"));

        using var response = await _api.SendAsync(HttpMethod.Post, "/api/auth", new { logout = true }, cookie);

        Assert.Equal("", AccountHost.CookieOf(response));
        Assert.Contains("max-age=0", AccountHost.SetCookie(response)!, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("{}", await response.Content.ReadAsStringAsync());
        ApiHost.AssertRefused(NotKnown, await _api.GetAsync("/api/auth", cookie));
        ApiHost.AssertRefused(NotKnown, await _api.GetAsync("/api/authLog", cookie));
        Assert.Equal("{}", (await _api.PostAsync("/api/auth", new { logout = true })).ToString());
    }

    [Fact]
    public async Task Another_log_in_is_another_session()
    {
        var one = await _api.LogInAsync();
        var two = await _api.LogInAsync();
        await _api.PostAsync("/api/auth", new { logout = true }, one);

        Assert.NotEqual(one, two);
        Assert.Equal("IIN900101400011", ApiHost.Text(await _api.GetAsync("/api/auth", two), "userId"));
    }

    [Fact]
    public async Task A_call_in_the_second_half_of_its_life_renews_the_token()
    {
        var cookie = await _api.LogInAsync();
        _api.Clock.Time += TimeSpan.FromMinutes(14);
        using var early = await _api.SendAsync(HttpMethod.Get, "/api/auth", cookie: cookie);
        _api.Clock.Time += TimeSpan.FromMinutes(2);
        using var late = await _api.SendAsync(HttpMethod.Get, "/api/version", cookie: cookie);
        var renewed = AccountHost.CookieOf(late);

        Assert.Null(AccountHost.CookieOf(early));
        Assert.NotNull(renewed);
        _api.Clock.Time += TimeSpan.FromMinutes(20);
        ApiHost.AssertRefused(NotKnown, await _api.GetAsync("/api/auth", cookie));
        Assert.Equal("IIN900101400011", ApiHost.Text(await _api.GetAsync("/api/auth", renewed), "userId"));
    }

    [Fact]
    public async Task No_renewal_goes_beyond_twelve_hours()
    {
        var cookie = await _api.LogInAsync();
        var end = _api.Clock.Time + TimeSpan.FromHours(12);
        while (_api.Clock.Time + TimeSpan.FromMinutes(20) < end)
        {
            _api.Clock.Time += TimeSpan.FromMinutes(20);
            using var response = await _api.SendAsync(HttpMethod.Get, "/api/auth", cookie: cookie);
            cookie = AccountHost.CookieOf(response) ?? cookie;
        }

        Assert.Equal("IIN900101400011", ApiHost.Text(await _api.GetAsync("/api/auth", cookie), "userId"));
        _api.Clock.Time = end;
        ApiHost.AssertRefused(NotKnown, await _api.GetAsync("/api/auth", cookie));
    }

    [Fact]
    public async Task A_restart_keeps_sessions()
    {
        var (first, second) = AccountHost.Twice();
        string cookie;
        using (first)
        {
            cookie = await first.LogInAsync("head-gost");
        }

        using var again = second();
        Assert.Equal("IIN850505300022", ApiHost.Text(await again.GetAsync("/api/auth", cookie), "userId"));
    }

    [Fact]
    public async Task Keys_are_made_anew_and_old_tokens_are_still_opened()
    {
        var first = await _api.LogInAsync();
        _api.Clock.Time += TimeSpan.FromDays(30) - TimeSpan.FromMinutes(10);
        var old = await _api.LogInAsync();
        _api.Clock.Time += TimeSpan.FromMinutes(10);
        var fresh = await _api.LogInAsync();

        Assert.Equal((string?)Part(first, 0)["kid"], (string?)Part(old, 0)["kid"]);
        Assert.NotEqual((string?)Part(old, 0)["kid"], (string?)Part(fresh, 0)["kid"]);
        Assert.Equal("IIN900101400011", ApiHost.Text(await _api.GetAsync("/api/auth", old), "userId"));
    }

    [Fact]
    public async Task A_token_of_somebody_elses_making_is_nothing()
    {
        var cookie = await _api.LogInAsync();
        var parts = cookie.Split('.');
        var none = System.Buffers.Text.Base64Url.EncodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}"u8);
        var changed = Part(cookie, 1);
        changed["iin"] = "IIN850505300022";
        var forged = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(changed.ToJsonString()));

        foreach (var token in (string[])
            [$"{none}.{parts[1]}.", $"{parts[0]}.{forged}.{parts[2]}", $"{parts[0]}.{parts[1]}.", "a.b.c", "...", new string('a', 5000)])
        {
            ApiHost.AssertRefused(NotKnown, await _api.GetAsync("/api/auth", token));
        }
    }

    [Fact]
    public async Task The_cookie_does_not_count_for_pages_of_other_sites()
    {
        var cookie = await _api.LogInAsync();
        var own = _api.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

        Assert.Equal("IIN900101400011", ApiHost.Text(await _api.GetAsync("/api/auth", cookie, own), "userId"));
        foreach (var origin in (string[])["https://evil.example", "null", $"{own}1", "http://127.0.0.1"])
        {
            ApiHost.AssertRefused(NotKnown, await _api.GetAsync("/api/auth", cookie, origin));
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/auth");
        request.Headers.Add("Cookie", $"jwt={cookie}");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        ApiHost.AssertRefused(NotKnown, await ApiHost.AnswerAsync(await _api.Http.SendAsync(request)));
    }

    [Fact]
    public async Task The_log_tells_each_role_its_own_log_ins_the_latest_first()
    {
        await _api.LogInAsync("head-gost");
        _api.Clock.Time += TimeSpan.FromMinutes(1);
        var cookie = await _api.LogInAsync("head-gost");
        await _api.LogInAsync("individual-gost");

        var log = await _api.GetAsync("/api/authLog", cookie);

        Assert.Equal("IIN850505300022", ApiHost.Text(log, "userId"));
        Assert.Equal("BIN150140000033", ApiHost.Text(log, "businessId"));
        Assert.Equal(2, log.GetProperty("eventsTotal").GetInt32());
        var latest = log.GetProperty("events")[0];
        Assert.Equal(_api.Clock.Time.ToUnixTimeMilliseconds(), latest.GetProperty("authAt").GetInt64());
        Assert.Matches("^[0-9a-f]+$", ApiHost.Text(latest, "serialNumber"));
        Assert.Contains("CN=", ApiHost.Text(latest, "issuer"), StringComparison.Ordinal);
        Assert.Equal("127.0.0.1", ApiHost.Text(latest, "ip"));
        ApiHost.AssertRefused(NotKnown, await _api.GetAsync("/api/authLog"));
    }

    [Fact]
    public async Task A_private_document_opens_for_its_signer_and_for_nobody_else()
    {
        var content = RegisteringADocument.Unique();
        var registered = await _api.PostAsync("/api", new
        {
            title = "a",
            signature = await _api.SignAsync("head-gost", content),
            settings = new { @private = true },
        });
        var id = ApiHost.Text(registered, "documentId");

        ApiHost.AssertRefused(NotKnown, await _api.GetAsync($"/api/{id}"));
        ApiHost.AssertRefused("Access denied", await _api.GetAsync($"/api/{id}", await _api.LogInAsync("individual-gost")));
        ApiHost.AssertRefused("Access denied", await _api.GetAsync($"/api/{id}", await _api.LogInAsync("employee-gost")));
        Assert.Equal("a", ApiHost.Text(await _api.GetAsync($"/api/{id}", await _api.LogInAsync("head-gost")), "title"));

        // The page is drawn for the same caller.
        using var mine = await _api.SendAsync(HttpMethod.Get, $"/show?id={id}", cookie: await _api.LogInAsync("head-gost"));
        using var nobodys = await _api.SendAsync(HttpMethod.Get, $"/show?id={id}");
        Assert.DoesNotContain("class=\"refusal\"", await mine.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("class=\"refusal\"", await nobodys.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_had_its_time_is_taken_away()
    {
        await _api.LogInAsync();
        await DropAsync(TimeSpan.FromHours(25));
        Assert.Equal((0, 0, 1, 1), await CountAsync());

        await DropAsync(TimeSpan.FromDays(366));
        Assert.Equal((0, 0, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task An_address_goes_before_its_line_where_the_installation_wants_it()
    {
        await _api.LogInAsync();
        await using (var scope = _api.Services.CreateAsyncScope())
        {
            var sessions = scope.ServiceProvider.GetRequiredService<ISessions>();
            await sessions.DropExpiredAsync(_api.Clock.Time.AddDays(91), TimeSpan.FromDays(90), CancellationToken.None);
        }

        Assert.Equal((0, 0, 1, 0), await CountAsync());
    }

    private async Task DropAsync(TimeSpan later)
    {
        _api.Clock.Time += later;
        await using var scope = _api.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DropExpired>().RunAsync(CancellationToken.None);
    }

    private async Task<(int Nonces, int Sessions, int Lines, int Addresses)> CountAsync()
    {
        await using var database = _api.Services.GetRequiredService<Func<SigexDbContext>>()();
        return (
            await database.Set<IssuedNonce>().CountAsync(),
            await database.Set<Session>().CountAsync(),
            await database.Set<LogIn>().CountAsync(),
            await database.Set<LogIn>().CountAsync(line => line.Address != null));
    }

    private static JsonObject Part(string token, int place) =>
        JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[place]))!.AsObject();
}
