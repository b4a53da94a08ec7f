using Sigex.Domain.Documents.Browsing;
using Sigex.Web.Api.Http;

namespace Sigex.Web.Api.Documents;

/// <summary>Ids by a signature that was exported once (contract 10.3).</summary>
internal static class ExportedEndpoints
{
    public static void Map(ApiRoutes api) => api.Post("/api/exported", FindAsync);

    private static async Task<Answer> FindAsync(HttpContext http, FindExported find)
    {
        var asked = await JsonBody.ReadAsync(http);
        var signType = SignTypes.Read(asked);
        var signature = asked.Text("signature") ?? throw asked.Fault();
        SignTypes.RequireAgreement(signType, signature);
        return Answer.Of(
            await find.RunAsync(signature, http.RequestAborted),
            standing => new ExportedBody(standing.Document.Text, standing.SignId));
    }

    private sealed record ExportedBody(string DocumentId, long SignId);
}
