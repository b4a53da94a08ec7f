using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Documents.Signing;
using Sigex.Web.Api.Http;
using Sigex.Web.Composition;

namespace Sigex.Web.Api.Documents;

/// <summary>Registering, reading, signing and verifying a document (contract 3.2–3.4, 3.7, 3.8).</summary>
internal static class DocumentEndpoints
{
    public static void Map(ApiRoutes api)
    {
        api.Post("/api", RegisterAsync);
        api.Get("/api/{id}", ReadAsync);
        api.Post("/api/{id}", AddSignatureAsync);
        api.Post("/api/{id}/data", FixContentAsync);
        api.Post("/api/{id}/verify", VerifyAsync);
    }

    private static async Task<Answer> RegisterAsync(HttpContext http, Operations operations)
    {
        var asked = RegistrationRequest.Read(
            await JsonBody.ReadAsync(http), Callers.CallerOf(http), http.Connection.ClientCertificate?.RawData);
        if (asked.IsRefused(out var reason, out var registration))
        {
            return Answer.No(reason);
        }

        return Answer.Of(
            await operations.RunAsync((RegisterDocument register) =>
                register.RunAsync(registration, http.RequestAborted)),
            document => new RegisteredBody(document.Id.Text, document.SignId, Base64(document.Content)));
    }

    private static async Task<Answer> FixContentAsync(
        string id, HttpContext http, Operations operations, IDocumentReader documents)
    {
        var document = Id(id);
        DocumentBody.AnnouncedLength(http);

        // Nobody's hundred megabytes are hashed for a document that is not there. A closed door is no reason here:
        // whoever knows the id of an unfinished document may finish it.
        var there = await documents.ReadAsync(document, Callers.CallerOf(http), lastSignId: 0, http.RequestAborted);
        if (there.IsRefused(out var reason, out _) && reason == DocumentRefusals.NotFound)
        {
            return Answer.No(reason);
        }

        var content = await DocumentBody.HashAsync(http);
        return Answer.Of(
            await operations.RunAsync((FixContent fix) => fix.RunAsync(document, content, http.RequestAborted)),
            FixedBody.Of);
    }

    private static async Task<Answer> ReadAsync(string id, HttpContext http, IDocumentReader documents)
    {
        var lastSignId = Query.Number(http.Request, "lastSignId");
        return Answer.Of(
            await documents.ReadAsync(Id(id), Callers.CallerOf(http), lastSignId, http.RequestAborted),
            DocumentViewBody.Show);
    }

    private static async Task<Answer> AddSignatureAsync(string id, HttpContext http, Operations operations)
    {
        var asked = await JsonBody.ReadAsync(http);
        var signType = SignTypes.Read(asked);
        var signature = asked.Text("signature") ?? throw asked.Fault();
        SignTypes.RequireAgreement(signType, signature);
        var notifications = NotificationOrders.Read(asked, "signatureEmailNotifications");
        var document = Id(id);

        return Answer.Of(
            await operations.RunAsync((AddSignature add) => add.RunAsync(
                document, signature, notifications, Callers.CallerOf(http), http.RequestAborted)),
            added => new AddedBody(added.Id.Text, added.SignId, Base64(added.Content)));
    }

    private static async Task<Answer> VerifyAsync(
        string id, HttpContext http, Operations operations, IDocumentReader documents)
    {
        var document = Id(id);
        DocumentBody.AnnouncedLength(http);

        // Who may not see the document may not have a body hashed for it either.
        var caller = Callers.CallerOf(http);
        var seen = await documents.ReadAsync(document, caller, lastSignId: 0, http.RequestAborted);
        if (seen.IsRefused(out var reason, out _))
        {
            return Answer.No(reason);
        }

        var content = await DocumentBody.HashAsync(http);
        return Answer.Of(
            await operations.RunAsync((VerifyDocument verify) =>
                verify.RunAsync(document, content, caller, http.RequestAborted)),
            verified => new VerifiedBody(verified.Id.Text));
    }

    private static DocumentId Id(string text) =>
        DocumentId.TryParse(text) ?? throw new RefusedRequestException(DocumentRefusals.InvalidIdentifier);

    private static string? Base64(ReadOnlyMemory<byte>? content) =>
        content is { } bytes ? Convert.ToBase64String(bytes.Span) : null;

    private sealed record RegisteredBody(string DocumentId, long? SignId, string? Data);

    private sealed record AddedBody(string DocumentId, long SignId, string? Data)
    {
        public bool DataArchived => false;

        public bool CanBeArchived => false;
    }

    private sealed record VerifiedBody(string DocumentId)
    {
        public bool DataArchived => false;

        public bool TempStorage => false;
    }

    private sealed record FixedBody(string DocumentId, long SignedDataSize, Dictionary<string, string> Digests)
    {
        public bool DataArchived => false;

        public bool TempStorage => false;

        public static FixedBody Of(FixedContent done) => new(
            done.Id.Text,
            done.Content.Size,
            done.Content.Digests.ToDictionary(digest => digest.Algorithm.Oid, digest => digest.Base64));
    }
}
