using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Accounts;
using Sigex.Domain.Journal;
using Sigex.Infrastructure.Database;
using Sigex.Tests.Support;

namespace Sigex.Tests.Web.Api.Accounts;

/// <summary>Log-in by a signature over a nonce (contract 2.3 to 2.5; rules LOG-01 to LOG-06).</summary>
public sealed class LoggingIn(AccountHost api) : IClassFixture<AccountHost>
{
    private const string NonceRefused = "Invalid authentication nonce";

    [Fact]
    public async Task Two_nonces_are_different_and_an_empty_body_asks_for_one_too()
    {
        using var nothing = new ByteArrayContent([]);
        var third = await ApiHost.AnswerAsync(await api.Http.PostAsync("/api/auth", nothing));

        Assert.Equal(32, Convert.FromBase64String(ApiHost.Text(third, "nonce")).Length);
        Assert.NotEqual(await api.NonceAsync(), await api.NonceAsync());
    }

    [Theory]
    [InlineData("individual-gost", "IIN900101400011", null)]
    [InlineData("head-gost", "IIN850505300022", "BIN150140000033")]
    [InlineData("employee-gost", "IIN920202300044", "BIN150140000033")]
    public async Task A_signature_over_the_nonce_logs_in_and_says_who_it_was(string key, string iin, string? bin)
    {
        var nonce = await api.NonceAsync();

        var (answer, cookie) = await api.LogInAsync(nonce, await api.SignAsync(key, nonce));

        Assert.Equal(iin, ApiHost.Text(answer, "userId"));
        Assert.Equal(bin, bin is null ? null : ApiHost.Text(answer, "businessId"));
        Assert.Equal(bin is not null, answer.TryGetProperty("businessId", out _));
        Assert.Contains("SERIALNUMBER=" + iin, ApiHost.Text(answer, "subject"), StringComparison.Ordinal);
        Assert.True(answer.GetProperty("certificateValidUntil").GetInt64() > answer.GetProperty("certificateValidFrom").GetInt64());
        Assert.NotEmpty(answer.GetProperty("extKeyUsages").EnumerateArray());
        Assert.Equal(answer.ToString(), (await api.GetAsync("/api/auth", cookie)).ToString());
    }

    [Fact]
    public async Task The_text_of_the_nonce_may_be_signed_and_the_content_may_be_inside()
    {
        foreach (var attached in (bool[])[false, true])
        {
            var nonce = await api.NonceAsync();
            var text = Encoding.ASCII.GetBytes(Convert.ToBase64String(nonce));
            Assert.NotNull((await api.LogInAsync(nonce, await api.SignAsync("head-gost", text, attached))).Cookie);
        }

        var bytes = await api.NonceAsync();
        Assert.NotNull((await api.LogInAsync(bytes, await api.SignAsync("head-gost", bytes, attached: true))).Cookie);
    }

    [Fact]
    public async Task An_XML_element_with_nothing_but_the_nonce_logs_in()
    {
        var nonce = await api.NonceAsync();

        var (answer, cookie) = await api.LogInAsync(nonce, api.SignXml("individual-gost", "login", $"\n {Convert.ToBase64String(nonce)}\n"));

        Assert.Equal("IIN900101400011", ApiHost.Text(answer, "userId"));
        Assert.NotNull(cookie);
    }

    [Theory]
    [InlineData("{0} und tausend Tenge", "{0}")]
    [InlineData("<b>{0}</b>", "{0}")]
    [InlineData("<b></b>{0}", "{0}")]
    [InlineData("{0}", "<!-- I owe you -->{0}")]
    public async Task An_XML_file_with_anything_else_does_not(string text, string around)
    {
        var nonce = await api.NonceAsync();
        var content = string.Format(System.Globalization.CultureInfo.InvariantCulture, text, Convert.ToBase64String(nonce));

        var (answer, cookie) = await api.LogInAsync(nonce, api.SignXml("individual-gost", "login", content, around));

        ApiHost.AssertRefused(NonceRefused, answer);
        Assert.Null(cookie);
    }

    [Fact]
    public async Task An_XML_file_that_was_changed_after_signing_does_not()
    {
        var nonce = await api.NonceAsync();
        var other = Convert.ToBase64String(await api.NonceAsync());
        var signed = api.SignXml("individual-gost", "login", other).Replace(other, Convert.ToBase64String(nonce), StringComparison.Ordinal);

        ApiHost.AssertRefused("Invalid signature", (await api.LogInAsync(nonce, signed)).Answer);
    }

    [Fact]
    public async Task For_an_outside_system_there_is_an_answer_and_no_trace()
    {
        var nonce = await api.NonceAsync();

        var (answer, cookie) = await api.LogInAsync(nonce, await api.SignAsync("signatory-gost", nonce), external: true);

        Assert.Equal("IIN880808400033", ApiHost.Text(answer, "userId"));
        Assert.Null(cookie);
        var own = await api.GetAsync("/api/authLog", await api.LogInAsync("signatory-gost"));
        Assert.Equal(1, own.GetProperty("eventsTotal").GetInt32());
    }

    [Fact]
    public async Task A_nonce_is_good_for_one_attempt()
    {
        var nonce = await api.NonceAsync();
        var signature = await api.SignAsync("individual-gost", nonce);
        Assert.NotNull((await api.LogInAsync(nonce, signature)).Cookie);

        ApiHost.AssertRefused(NonceRefused, (await api.LogInAsync(nonce, signature)).Answer);
    }

    [Fact]
    public async Task A_failed_attempt_uses_the_nonce_up_as_well()
    {
        var nonce = await api.NonceAsync();
        ApiHost.AssertRefused("Failed to parse signature", (await api.LogInAsync(nonce, "MAA=")).Answer);

        ApiHost.AssertRefused(NonceRefused, (await api.LogInAsync(nonce, await api.SignAsync("individual-gost", nonce))).Answer);
    }

    [Fact]
    public async Task Of_fifty_at_once_one_wins()
    {
        var nonce = await api.NonceAsync();
        var signature = await api.SignAsync("individual-gost", nonce);

        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => api.LogInAsync(nonce, signature))));

        Assert.Single(all, one => one.Cookie is not null);
        Assert.Equal(49, all.Count(one => one.Answer.TryGetProperty("message", out var message) && message.GetString() == NonceRefused));
    }

    [Fact]
    public async Task A_nonce_waits_for_five_minutes_and_no_longer()
    {
        var (inTime, late) = (await api.NonceAsync(), await api.NonceAsync());
        api.Clock.Time += TimeSpan.FromMinutes(5);
        Assert.NotNull((await api.LogInAsync(inTime, await api.SignAsync("individual-gost", inTime))).Cookie);

        api.Clock.Time += TimeSpan.FromMilliseconds(1);
        ApiHost.AssertRefused(NonceRefused, (await api.LogInAsync(late, await api.SignAsync("individual-gost", late))).Answer);
    }

    [Fact]
    public async Task A_nonce_from_a_time_that_has_not_come_is_of_no_use()
    {
        var nonce = await api.NonceAsync();
        api.Clock.Time -= TimeSpan.FromSeconds(1);

        ApiHost.AssertRefused(NonceRefused, (await api.LogInAsync(nonce, await api.SignAsync("individual-gost", nonce))).Answer);
        api.Clock.Time += TimeSpan.FromSeconds(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("7dL/ufdOOZQ+Gg6iFnqAI8VYwYSxeV96QAMwb9Q53lY=")]
    [InlineData("not base64")]
    public async Task A_nonce_that_we_never_gave_out_is_refused(string nonce)
    {
        ApiHost.AssertRefused(NonceRefused, await api.PostAsync("/api/auth", new { nonce, signature = "MAA=" }));
    }

    [Fact]
    public async Task A_signed_document_does_not_log_in()
    {
        var document = Encoding.UTF8.GetBytes("contract");
        foreach (var attached in (bool[])[false, true])
        {
            var nonce = await api.NonceAsync();
            ApiHost.AssertRefused(
                NonceRefused, (await api.LogInAsync(nonce, await api.SignAsync("individual-gost", document, attached))).Answer);
        }
    }

    [Fact]
    public async Task A_signed_nonce_is_no_document()
    {
        var nonce = await api.NonceAsync();
        foreach (var body in (byte[][])[nonce, Encoding.ASCII.GetBytes(Convert.ToBase64String(nonce))])
        {
            var signature = await api.SignAsync("individual-gost", body);
            var id = ApiHost.Text(await api.PostAsync("/api", new { title = "a", signature }), "documentId");
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");

            ApiHost.AssertRefused(
                "Invalid document", await ApiHost.AnswerAsync(await api.Http.PostAsync($"/api/{id}/data", content)));
        }
    }

    // The RSA keys of the sandbox are the signing ones of old pairs, which do not log in (rule USE-02).
    [Theory]
    [InlineData("revoked-gost", "Invalid certificate status")]
    [InlineData("expired-gost", "Signer certificate expired or not yet valid")]
    [InlineData("individual-rsa", "Bad signer certificate")]
    [InlineData("head-rsa", "Bad signer certificate")]
    public async Task A_certificate_that_does_not_count_today_lets_nobody_in(string key, string message)
    {
        var nonce = await api.NonceAsync();

        var (answer, cookie) = await api.LogInAsync(nonce, await api.SignAsync(key, nonce));

        ApiHost.AssertRefused(message, answer);
        Assert.Null(cookie);
    }

    [Fact]
    public async Task Silence_of_the_authority_is_no_yes()
    {
        var nonce = await api.NonceAsync();
        var signature = await api.SignAsync("individual-gost", nonce);
        api.Authorities.IsSilent = true;

        var (answer, cookie) = await api.LogInAsync(nonce, signature);
        api.Authorities.IsSilent = false;

        ApiHost.AssertRefused("OCSP server problem", answer);
        Assert.Null(cookie);
    }

    [Fact]
    public async Task A_certificate_of_nobody_we_know_is_refused()
    {
        var nonce = await api.NonceAsync();
        var stranger = new QuietAuthority().SignBytes(Given.Aigul, nonce);

        ApiHost.AssertRefused("Certificate issuer is unknown", (await api.LogInAsync(nonce, stranger)).Answer);
    }

    [Fact]
    public async Task One_changed_bit_of_the_value_is_seen()
    {
        var nonce = await api.NonceAsync();
        var signature = Convert.FromBase64String(await api.SignAsync("individual-gost", nonce));
        signature[^1] ^= 1;

        ApiHost.AssertRefused("Invalid signature", (await api.LogInAsync(nonce, Convert.ToBase64String(signature))).Answer);
    }

    [Fact]
    public async Task A_request_of_no_known_form_is_refused()
    {
        var nonce = Convert.ToBase64String(await api.NonceAsync());

        ApiHost.AssertRefused("Invalid JSON request structure", await api.PostAsync("/api/auth", new { nonce }));
        ApiHost.AssertRefused("Invalid JSON request structure", await api.PostAsync("/api/auth", new { signature = "MAA=" }));
        ApiHost.AssertRefused("Invalid JSON request structure", await api.PostAsync("/api/auth", new { logout = "yes" }));
        ApiHost.AssertRefused("Invalid JSON request structure", await api.PostAsync("/api/auth", new { nonce = 1, signature = 2 }));
        using var form = new StringContent("nonce=1", Encoding.UTF8, "application/x-www-form-urlencoded");
        ApiHost.AssertRefused("Invalid HTTP request headers", await ApiHost.AnswerAsync(await api.Http.PostAsync("/api/auth", form)));
        ApiHost.AssertRefused("Failed to parse JSON", await ApiHost.AnswerAsync(
            await api.Http.PostAsync("/api/auth", new StringContent("{", Encoding.UTF8, "application/json"))));
    }

    [Fact]
    public async Task A_page_of_another_site_lets_nobody_in_here()
    {
        var nonce = await api.NonceAsync();
        var signature = await api.SignAsync("individual-gost", nonce);

        var (answer, cookie) = await api.LogInAsync(nonce, signature, origin: "https://evil.example");

        ApiHost.AssertRefused("Invalid HTTP request headers", answer);
        Assert.Null(cookie);
        Assert.Equal(
            "IIN900101400011",
            ApiHost.Text((await api.LogInAsync(nonce, signature, external: true, origin: "https://shop.example")).Answer, "userId"));
    }

    [Fact]
    public async Task A_log_in_stands_in_the_journal_without_an_address()
    {
        await api.LogInAsync("employee-gost");

        var log = await api.Services.GetRequiredService<IJournalReader>().ReadAsync(
            JournalObject.Person(Sigex.Domain.Parties.Iin.TryParse("920202300044")!), AccountEvents.SignedIn, 0, CancellationToken.None);

        Assert.NotEmpty(log.Events);
        Assert.All(log.Events, happened => Assert.DoesNotContain("127.0.0.1", happened.Details!.Content, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Neither_nonce_nor_session_is_kept_as_it_is()
    {
        var nonce = await api.NonceAsync();
        await api.LogInAsync(nonce, await api.SignAsync("individual-gost", nonce));
        await using var database = api.Services.GetRequiredService<Func<SigexDbContext>>()();

        var kept = await database.Set<IssuedNonce>().Select(one => one.Sha256).ToListAsync();

        Assert.DoesNotContain(kept, hash => hash.AsSpan().SequenceEqual(nonce));
        Assert.All(await database.Set<Session>().Select(session => session.IdSha256).ToListAsync(), id => Assert.Equal(64, id.Length));
    }
}
