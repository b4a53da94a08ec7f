using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Web.Api.Http;

namespace Sigex.Web.Api.Documents;

/// <summary>Ids in file names and in other things that people have at hand (contract 3.11, 11.9).</summary>
internal static class FileNameEndpoints
{
    /// <summary>Past every signature: the document alone is wanted.</summary>
    private const long NoSignatures = long.MaxValue;

    public static void Map(ApiRoutes api)
    {
        api.Get("/api/{id}/buildFileName", BuildAsync);
        api.Get("/api/idFromFileName", FromFileName);
        api.Get("/api/normalizeId/{specialId}", Normalize);
    }

    private static async Task<Answer> BuildAsync(string id, HttpContext http, IDocumentReader documents)
    {
        var document = DocumentId.TryParse(id) ?? throw new RefusedRequestException(DocumentRefusals.InvalidIdentifier);
        var name = Query.Text(http.Request, "name");
        var found = await documents.ReadAsync(document, Callers.CallerOf(http), NoSignatures, http.RequestAborted);
        if (found.IsRefused(out var reason, out var view))
        {
            return Answer.No(reason);
        }

        // A title was looked at when it came.
        return name is null || (FileNames.IsUsable(name) && name.Length <= DocumentTitle.MaxLength)
            ? Answer.Yes(new FileNameBody(document.Text, NamesWithId.Build(document, name ?? view.Title)))
            : Answer.No(ApiRefusals.InvalidFileName);
    }

    // The data are not looked up (contract 11.9).
    private static Answer FromFileName(HttpContext http) =>
        NamesWithId.Find(Query.Text(http.Request, "name") ?? "") is { } document
            ? Answer.Yes(new IdOfNameBody(document.Text))
            : Answer.No(ApiRefusals.InvalidFileName);

    // The server leaves an encoded stroke as it is, so that it parts no path. Every id is one of a document here.
    private static Answer Normalize(string specialId) =>
        SpecialId.Find(specialId.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)) is { } document
            ? Answer.Yes(new NormalIdBody(document.Text, "document"))
            : Answer.No(DocumentRefusals.InvalidIdentifier);

    private sealed record FileNameBody(string DocumentId, string FileName);

    private sealed record IdOfNameBody(string DocumentId);

    private sealed record NormalIdBody(string Id, string Type);
}
