using System.Text.Json.Nodes;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Journal;
using Sigex.Web.Api.Http;
using Sigex.Web.Composition;

namespace Sigex.Web.Api.Documents;

/// <summary>Changing the settings of a document, and what became of them (contract 4.5, 4.6).</summary>
internal static class SettingsEndpoints
{
    public static void Map(ApiRoutes api)
    {
        api.Post("/api/{id}/settings", ChangeAsync);
        api.Get("/api/{id}/settingsAudit", AuditAsync);
    }

    private static async Task<Answer> ChangeAsync(string id, HttpContext http, Operations operations)
    {
        var settings = SettingsRequest.ReadWhole(await JsonBody.ReadAsync(http));
        var document = Id(id);
        return Answer.Of(
            await operations.RunAsync((ChangeSettings change) =>
                change.RunAsync(document, settings, Callers.CallerOf(http), http.RequestAborted)),
            changed => new ChangedBody(changed.Id.Text));
    }

    private static async Task<Answer> AuditAsync(string id, HttpContext http, Operations operations)
    {
        var lastEventId = Query.Number(http.Request, "lastEventId");
        var document = Id(id);
        return Answer.Of(
            await operations.RunAsync((ReadSettingsAudit audit) =>
                audit.RunAsync(document, Callers.CallerOf(http), lastEventId, http.RequestAborted)),
            block => new AuditBody(
                document.Text, block.Total, [.. block.Events.Where(e => e.Details is not null).Select(EventBody.Of)]));
    }

    private static DocumentId Id(string text) =>
        DocumentId.TryParse(text) ?? throw new RefusedRequestException(DocumentRefusals.InvalidIdentifier);

    private sealed record ChangedBody(string DocumentId);

    private sealed record AuditBody(string DocumentId, int EventsTotal, IReadOnlyList<EventBody> Events);

    private sealed record EventBody(
        long EventId, JsonNode Original, JsonNode Modified, string? ModifiedBy, string? ModifiedByDigest, long ModifiedAt)
    {
        public static EventBody Of(JournalEvent changed)
        {
            var (actor, what) = (changed.Details!.Actor, changed.Details.What);
            return new EventBody(
                changed.EventId,
                what["original"]!,
                what["modified"]!,
                actor.Iin?.Prefixed,
                actor.CertificateSha256,
                changed.At.ToUnixTimeMilliseconds());
        }
    }
}
