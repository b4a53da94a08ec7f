using System.Globalization;
using Sigex.Web.Api.Http;
using Sigex.Web.Composition;

namespace Sigex.Web.Api.Service;

/// <summary>What the service says of itself (contract 11.9). Open to anyone.</summary>
internal static class ServiceEndpoints
{
    public static void Map(ApiRoutes api) => api.Get("/api/version", Version);

    private static Answer Version(HttpContext http, SigexOptions options)
    {
        http.Response.Headers.CacheControl = "max-age=300";

        var assembly = typeof(ServiceEndpoints).Assembly;
        var built = new DateTimeOffset(File.GetLastWriteTimeUtc(assembly.Location), TimeSpan.Zero);
        return Answer.Yes(new VersionBody(
            $"v{assembly.GetName().Version!.ToString(fieldCount: 3)}",
            built.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            options.OperatorBin,
            LicenseUntil: "9999-12-31"));
    }

    private sealed record VersionBody(string Version, string BuildTimeStamp, string LicenseOwner, string LicenseUntil);
}
