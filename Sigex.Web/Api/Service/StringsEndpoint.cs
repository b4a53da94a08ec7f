using Sigex.Web.Api.Http;

namespace Sigex.Web.Api.Service;

/// <summary>The registry of strings (contract 11.9): the very texts of the pages, for programs.</summary>
internal static class StringsEndpoint
{
    private static readonly Lazy<StringsBody> Strings = new(StringsBody.Build);

    public static void Map(ApiRoutes api) => api.Get("/api/strings", Show);

    private static Answer Show(HttpContext http)
    {
        http.Response.Headers.CacheControl = ApiEdge.KeptForFiveMinutes;
        return Answer.Yes(Strings.Value);
    }
}
