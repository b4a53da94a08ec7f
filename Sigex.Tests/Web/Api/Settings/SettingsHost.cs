using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Organizations;
using Sigex.Tests.Support;
using Sigex.Tests.Web.Api.Accounts;

namespace Sigex.Tests.Web.Api.Settings;

/// <summary>What tests of settings do again and again, over real HTTP.</summary>
internal static class SettingsHost
{
    private static readonly string[] Buyer = ["buyer@example.com"];

    public static async Task<string> RegisterAsync(
        this AccountHost api, object? settings = null, string key = "individual-gost", byte[]? content = null)
    {
        content ??= RegisteringADocument.Unique();
        var registered = await api.PostAsync("/api", new
        {
            title = "a",
            signature = await api.SignAsync(key, content),
            settings,
            emailNotifications = new { to = Buyer },
        });
        var id = ApiHost.Text(registered, "documentId");
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new("application/octet-stream");
        Assert.Equal(id, ApiHost.Text(await ApiHost.AnswerAsync(await api.Http.PostAsync($"/api/{id}/data", body)), "documentId"));
        return id;
    }

    public static async Task<JsonElement> SettingsOfAsync(this AccountHost api, string id, string? cookie = null) =>
        (await api.GetAsync($"/api/{id}", cookie)).GetProperty("settings");

    public static async Task<JsonElement[]> AuditAsync(this AccountHost api, string id, string cookie, long lastEventId = 0) =>
        [.. (await api.GetAsync($"/api/{id}/settingsAudit?lastEventId={lastEventId}", cookie)).GetProperty("events").EnumerateArray()];

    /// <summary>Puts these blocks in the place of those of the Steppe.</summary>
    public static async Task OpenSteppeAsync(this IServiceProvider services, AccessBlocks blocks)
    {
        await using var scope = services.CreateAsyncScope();
        var organizations = scope.ServiceProvider.GetRequiredService<IOrganizationRegistry>();
        await organizations.AppearAsync(Given.Steppe, Given.Noon, default);
        var steppe = await organizations.FindAsync(Given.Steppe, default);
        steppe!.ChangeAccess(blocks, Given.Noon);
        await organizations.StoreAsync(steppe, default);
    }

    public static bool Same(JsonElement one, JsonElement other) =>
        JsonNode.DeepEquals(JsonNode.Parse(one.GetRawText()), JsonNode.Parse(other.GetRawText()));
}
