using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Journal;
using Sigex.Infrastructure.Database;
using Sigex.Tests.Support;
using Sigex.Tests.Web.Api.Accounts;

namespace Sigex.Tests.Web.Api.Settings;

/// <summary>Contract 4.6: the audit out of the journal.</summary>
public sealed class AuditingSettings(AccountHost api) : IClassFixture<AccountHost>
{
    private const string Nothing = "0123456789abcdef";

    private static readonly string[] Both = ["iin", "bin"];

    [Fact]
    public async Task Every_change_is_told_whole_with_who_and_when()
    {
        var id = await api.RegisterAsync();
        var cookie = await api.LogInAsync();
        await api.PostAsync($"/api/{id}/settings", new { @private = true, signaturesLimit = 3 }, cookie);
        await api.PostAsync($"/api/{id}/settings", new { unique = Both }, cookie);

        var audit = await api.GetAsync($"/api/{id}/settingsAudit", cookie);

        Assert.Equal(id, ApiHost.Text(audit, "documentId"));
        Assert.Equal(2, audit.GetProperty("eventsTotal").GetInt32());
        var events = audit.GetProperty("events").EnumerateArray().ToArray();
        Assert.Equal(["eventId", "original", "modified", "modifiedBy", "modifiedAt"], Names(events[0]));
        Assert.Equal(12, events[0].GetProperty("original").EnumerateObject().Count());
        Assert.False(events[0].GetProperty("original").GetProperty("private").GetBoolean());
        Assert.True(events[0].GetProperty("modified").GetProperty("private").GetBoolean());
        Assert.Equal("IIN900101400011", ApiHost.Text(events[0], "modifiedBy"));
        Assert.Equal(api.Clock.Time.ToUnixTimeMilliseconds(), events[0].GetProperty("modifiedAt").GetInt64());
        Assert.Equal(["iin", "bin"], events[1].GetProperty("modified").GetProperty("unique").EnumerateArray().Select(word => word.GetString()));
        Assert.True(events[0].GetProperty("eventId").GetInt64() < events[1].GetProperty("eventId").GetInt64());
    }

    [Fact]
    public async Task The_switch_to_private_is_told_of_the_signer_who_caused_it()
    {
        var content = RegisteringADocument.Unique();
        var id = await api.RegisterAsync(new { signaturesLimit = 2, switchToPrivateAfterLimitReached = true }, content: content);
        ApiHost.Text(await api.PostAsync($"/api/{id}", new { signature = await api.SignAsync("head-gost", content) }), "signId");

        ApiHost.AssertRefused("Authentication required", await api.GetAsync($"/api/{id}"));
        var happened = Assert.Single(await api.AuditAsync(id, await api.LogInAsync()));
        Assert.Equal("IIN850505300022", ApiHost.Text(happened, "modifiedBy"));
        Assert.True(happened.GetProperty("modified").GetProperty("private").GetBoolean());
    }

    [Fact]
    public async Task Long_logs_come_in_blocks_of_a_hundred()
    {
        var id = await api.RegisterAsync();
        var cookie = await api.LogInAsync();
        await WriteAsync(id, 103);

        var first = await api.AuditAsync(id, cookie);
        var second = await api.AuditAsync(id, cookie, Number(first[^1]));

        Assert.Equal(100, first.Length);
        Assert.Equal([101, 102, 103], second.Select(happened => happened.GetProperty("modified").GetProperty("signaturesLimit").GetInt32()));
        Assert.Empty(await api.AuditAsync(id, cookie, Number(second[^1])));
        Assert.Equal(103, (await api.GetAsync($"/api/{id}/settingsAudit", cookie)).GetProperty("eventsTotal").GetInt32());

        static long Number(JsonElement happened) => happened.GetProperty("eventId").GetInt64();
    }

    [Fact]
    public async Task It_is_for_those_who_may_change_the_settings()
    {
        var id = await api.RegisterAsync();

        ApiHost.AssertRefused("Authentication required", await api.GetAsync($"/api/{id}/settingsAudit"));
        ApiHost.AssertRefused("Access denied", await api.GetAsync($"/api/{id}/settingsAudit", await api.LogInAsync("head-gost")));
    }

    [Fact]
    public async Task What_is_asked_for_wrongly_is_refused()
    {
        var cookie = await api.LogInAsync();

        ApiHost.AssertRefused("Invalid document identifier", await api.GetAsync("/api/short/settingsAudit", cookie));
        ApiHost.AssertRefused("Document not found", await api.GetAsync($"/api/{Nothing}/settingsAudit", cookie));
        ApiHost.AssertRefused("Invalid URL query parameter", await api.GetAsync($"/api/{Nothing}/settingsAudit?lastEventId=-1", cookie));
    }

    private async Task WriteAsync(string id, int events)
    {
        await using var database = api.Services.GetRequiredService<Func<SigexDbContext>>()();
        for (var limit = 1; limit <= events; limit++)
        {
            database.Journal.Add(DocumentEvents.OfSettings(
                DocumentId.TryParse(id)!,
                new DocumentSettings { SignaturesLimit = limit - 1 },
                new DocumentSettings { SignaturesLimit = limit },
                JournalActor.Signer(Given.Aigul, null),
                Given.Noon));
            await database.SaveChangesAsync();
        }
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(field => field.Name);
}
