using System.Text;
using System.Text.Json.Nodes;
using Sigex.Domain.Organizations;
using Sigex.Tests.Support;
using Sigex.Tests.Web.Api.Accounts;

namespace Sigex.Tests.Web.Api.Settings;

/// <summary>Contract 4.5 and 4.7.4, over real HTTP with real sessions.</summary>
public sealed class ChangingSettings(AccountHost api) : IClassFixture<AccountHost>
{
    private const string Invalid = "Invalid format of provided document settings";
    private const string Nothing = "0123456789abcdef";

    private static readonly string[] OfPeople = ["iin"];

    private static readonly string[] Roles = ["1.2.3"];

    [Fact]
    public async Task What_is_saved_replaces_everything_and_what_is_missing_takes_its_default()
    {
        var id = await api.RegisterAsync(new { unique = OfPeople, switchToPrivateAfterLimitReached = true });
        var cookie = await api.LogInAsync();

        var answer = await api.PostAsync($"/api/{id}/settings", new
        {
            @private = true,
            signaturesLimit = 3,
            signersRequirements = new object[] { new { iin = "IIN800000000028", ca = "nca" }, new { bin = "BIN190040000036", authorities = Roles } },
            documentAccess = new object[] { new { iin = "IIN800000000028", bin = "BIN190040000036" } },
            nobodyReadsThis = 1,
        }, cookie);

        Assert.Equal($"{{\"documentId\":\"{id}\"}}", answer.ToString());
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"private":true,"signaturesLimit":3,"switchToPrivateAfterLimitReached":false,"unique":[],
                "strictSignersRequirements":false,"sequentialSignersRequirements":false,
                "signersRequirements":[{"iin":"IIN800000000028","ca":"nca"},{"bin":"BIN190040000036","authorities":["1.2.3"]}],
                "publicDuringPreregistration":false,"publicWhileLessThanSignatures":0,
                "documentAccess":[{"iin":"IIN800000000028","bin":"BIN190040000036"}],
                "forceArchive":false,"tempStorageAfterRegistration":0}
                """),
            JsonNode.Parse((await api.SettingsOfAsync(id, cookie)).GetRawText())));
    }

    [Fact]
    public async Task Fixed_fields_keep_their_first_value_so_that_what_was_read_may_be_sent_back()
    {
        var id = await api.RegisterAsync(new { publicWhileLessThanSignatures = 2, forceArchive = true, tempStorageAfterRegistration = 86_400_000L });
        var cookie = await api.LogInAsync();
        var before = await api.SettingsOfAsync(id, cookie);

        Assert.Equal(id, ApiHost.Text(await api.PostAsync($"/api/{id}/settings", before, cookie), "documentId"));
        Assert.True(SettingsHost.Same(before, await api.SettingsOfAsync(id, cookie)));
        Assert.Empty(await api.AuditAsync(id, cookie));

        await api.PostAsync($"/api/{id}/settings", new
        {
            publicDuringPreregistration = true,
            publicWhileLessThanSignatures = 7,
            forceArchive = false,
            tempStorageAfterRegistration = 1,
        }, cookie);
        Assert.True(SettingsHost.Same(before, await api.SettingsOfAsync(id, cookie)));
        Assert.Empty(await api.AuditAsync(id, cookie));
    }

    [Theory]
    [InlineData("""{"private":"yes"}""")]
    [InlineData("""{"signaturesLimit":-1}""")]
    [InlineData("""{"signaturesLimit":10001}""")]
    [InlineData("""{"signaturesLimit":1.5}""")]
    [InlineData("""{"unique":["name"]}""")]
    [InlineData("""{"unique":"iin"}""")]
    [InlineData("""{"signersRequirements":[{}]}""")]
    [InlineData("""{"signersRequirements":[{"cas":["nca"]}]}""")]
    [InlineData("""{"signersRequirements":[{"ca":"other"}]}""")]
    [InlineData("""{"signersRequirements":[{"iin":"800000000028"}]}""")]
    [InlineData("""{"signersRequirements":[{"bin":"BIN19004000003"}]}""")]
    [InlineData("""{"signersRequirements":[{"authorities":["1.2.x"]}]}""")]
    [InlineData("""{"documentAccess":[{}]}""")]
    [InlineData("""{"documentAccess":[{"iin":7}]}""")]
    [InlineData("""{"documentAccess":{}}""")]
    [InlineData("""{"tempStorageAfterRegistration":2592000001}""")]
    public async Task Whatever_is_wrong_in_them_has_one_constant_and_changes_nothing(string settings)
    {
        var id = await api.RegisterAsync();
        var cookie = await api.LogInAsync();

        ApiHost.AssertRefused(Invalid, await PostTextAsync($"/api/{id}/settings", settings, cookie));
        Assert.Empty(await api.AuditAsync(id, cookie));
    }

    [Theory]
    [InlineData("{", "application/json", "Failed to parse JSON")]
    [InlineData("[]", "application/json", "Invalid JSON request structure")]
    [InlineData("""{"private":true,"private":false}""", "application/json", "Invalid JSON request structure")]
    [InlineData("{}", "text/plain", "Invalid HTTP request headers")]
    public async Task A_body_that_is_no_JSON_object_is_refused_before_anything_is_asked(string body, string type, string refusal) =>
        ApiHost.AssertRefused(refusal, await PostTextAsync($"/api/{Nothing}/settings", body, cookie: null, type));

    [Fact]
    public async Task A_body_of_more_than_eight_megabytes_is_too_large() => ApiHost.AssertRefused(
        "Request body is too large",
        await PostTextAsync($"/api/{Nothing}/settings", "{\"a\":\"" + new string('a', 8 * 1024 * 1024) + "\"}", cookie: null));

    [Fact]
    public async Task Another_method_is_refused()
    {
        ApiHost.AssertRefused("Invalid HTTP request method", await api.GetAsync($"/api/{Nothing}/settings"));
        ApiHost.AssertRefused("Invalid HTTP request method", await api.PostAsync($"/api/{Nothing}/settingsAudit", new { }));
    }

    [Fact]
    public async Task An_id_is_unsound_or_unknown()
    {
        var cookie = await api.LogInAsync();
        ApiHost.AssertRefused("Invalid document identifier", await api.PostAsync("/api/short/settings", new { }, cookie));
        ApiHost.AssertRefused("Document not found", await api.PostAsync($"/api/{Nothing}/settings", new { }, cookie));
    }

    [Fact]
    public async Task Nobody_but_a_signer_changes_them_even_of_a_public_document()
    {
        var id = await api.RegisterAsync(new { documentAccess = new[] { new { bin = Given.Steppe.Prefixed } } });
        var head = await api.LogInAsync("head-gost");

        ApiHost.AssertRefused("Authentication required", await api.PostAsync($"/api/{id}/settings", new { @private = true }));
        ApiHost.AssertRefused("Access denied", await api.PostAsync($"/api/{id}/settings", new { @private = true }, head));
        Assert.False((await api.SettingsOfAsync(id)).GetProperty("private").GetBoolean());
    }

    [Fact]
    public async Task A_limit_below_what_is_there_is_refused_and_one_that_fits_is_not()
    {
        var content = RegisteringADocument.Unique();
        var id = await api.RegisterAsync(content: content);
        var cookie = await api.LogInAsync();
        ApiHost.Text(await api.PostAsync($"/api/{id}", new { signature = await api.SignAsync("head-gost", content) }), "signId");

        ApiHost.AssertRefused(
            "Document has more signatures than new limit", await api.PostAsync($"/api/{id}/settings", new { signaturesLimit = 1 }, cookie));
        ApiHost.Text(
            await api.PostAsync($"/api/{id}/settings", new { signaturesLimit = 2, switchToPrivateAfterLimitReached = true }, cookie), "documentId");

        // The switch works at the moment of the last signature only.
        Assert.False((await api.SettingsOfAsync(id)).GetProperty("private").GetBoolean());
        ApiHost.AssertRefused(
            "Document signatures limit reached",
            await api.PostAsync($"/api/{id}", new { signature = await api.SignAsync("employee-gost", content) }));
    }

    [Fact]
    public async Task Savings_at_the_same_moment_are_all_answered_and_none_is_lost()
    {
        var id = await api.RegisterAsync();
        var cookie = await api.LogInAsync();

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(limit =>
            Task.Run(() => api.PostAsync($"/api/{id}/settings", new { signaturesLimit = limit }, cookie))));

        Assert.All(answers, answer => Assert.Equal(id, ApiHost.Text(answer, "documentId")));
        var events = await api.AuditAsync(id, cookie);
        Assert.Equal([1, 2, 3, 4], events.Select(Limit).Order());
        for (var i = 1; i < events.Length; i++)
        {
            Assert.True(SettingsHost.Same(events[i - 1].GetProperty("modified"), events[i].GetProperty("original")));
        }

        Assert.True(SettingsHost.Same(events[^1].GetProperty("modified"), await api.SettingsOfAsync(id)));

        static int Limit(System.Text.Json.JsonElement happened) =>
            happened.GetProperty("modified").GetProperty("signaturesLimit").GetInt32();
    }

    [Fact]
    public async Task An_access_block_opens_documents_of_the_organisation_to_its_people_and_at_once()
    {
        var id = await api.RegisterAsync(new { @private = true }, "head-gost");
        var employee = await api.LogInAsync("employee-gost");
        var blocks = new AccessBlocks();
        await api.Services.OpenSteppeAsync(blocks);
        ApiHost.AssertRefused("Access denied", await api.GetAsync($"/api/{id}", employee));

        var named = AccessBlock.OfFirstHead with { Iins = [Sigex.Domain.Parties.Iin.TryParse("920202300044")!] };
        await api.Services.OpenSteppeAsync(blocks with { DocumentsAccess = named });
        Assert.Equal(1, (await api.GetAsync($"/api/{id}", employee)).GetProperty("signaturesTotal").GetInt32());
        ApiHost.AssertRefused("Access denied", await api.PostAsync($"/api/{id}/settings", new { }, employee));

        await api.Services.OpenSteppeAsync(blocks with { DocumentsSettings = named });
        ApiHost.Text(await api.PostAsync($"/api/{id}/settings", new { }, employee), "documentId");

        await api.Services.OpenSteppeAsync(blocks);
        ApiHost.AssertRefused("Access denied", await api.PostAsync($"/api/{id}/settings", new { }, employee));
    }

    [Fact]
    public async Task Addresses_are_for_those_who_may_change_the_settings()
    {
        var id = await api.RegisterAsync();

        Assert.Empty(To(await api.GetAsync($"/api/{id}")));
        Assert.Empty(To(await api.GetAsync($"/api/{id}", await api.LogInAsync("head-gost"))));
        Assert.Equal(["buyer@example.com"], To(await api.GetAsync($"/api/{id}", await api.LogInAsync())));

        static IEnumerable<string?> To(System.Text.Json.JsonElement document) =>
            document.GetProperty("emailNotifications").GetProperty("to").EnumerateArray().Select(address => address.GetString());
    }

    [Fact]
    public async Task Only_a_system_registers_what_nobody_has_signed()
    {
        ApiHost.AssertRefused("Authentication required", await api.PostAsync("/api", new { title = "a" }));
        ApiHost.AssertRefused("Access denied", await api.PostAsync("/api", new { title = "a" }, await api.LogInAsync()));
        ApiHost.AssertRefused("Access denied", await api.PostAsync("/api", new { title = "a" }, await api.LogInAsync("head-gost")));
    }

    private async Task<System.Text.Json.JsonElement> PostTextAsync(string path, string json, string? cookie, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, type) };
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", $"jwt={cookie}");
        }

        return await ApiHost.AnswerAsync(await api.Http.SendAsync(request));
    }
}
