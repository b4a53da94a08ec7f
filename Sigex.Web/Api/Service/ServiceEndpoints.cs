using System.Globalization;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Web.Api.Http;
using Sigex.Web.Composition;

namespace Sigex.Web.Api.Service;

/// <summary>What the service says of itself (contract 11.9). Open to anyone.</summary>
internal static class ServiceEndpoints
{
    // Contract 11.9: "lately" is the last twenty minutes.
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(20);

    public static void Map(ApiRoutes api)
    {
        api.Get("/api/version", Version);
        api.Get("/api/externalServicesStats", ExternalServices);
    }

    // Nobody is asked for this: the record of our own calls is read.
    private static Answer ExternalServices(IServiceHealth health, TimeProvider clock)
    {
        var since = clock.Now() - Lately;
        return Answer.Yes(health.Current
            .Where(line => line.Address is not null)
            .Select(line => new ServiceBody(Protocol(line.Service), Url(line.Address!), Word(line.LightSince(since))))
            .ToList());
    }

    private static string Protocol(AuthorityService service) => service switch
    {
        AuthorityService.CertificateStatus => "ocsp",
        AuthorityService.Timestamp => "tsp",
        _ => "crl",
    };

    private static string Url(Uri address) =>
        address.AbsolutePath == "/" ? address.GetLeftPart(UriPartial.Authority) : address.AbsoluteUri;

    private static string Word(ServiceLight light) => light switch
    {
        ServiceLight.White => "white",
        ServiceLight.Green => "green",
        ServiceLight.Yellow => "yellow",
        _ => "red",
    };

    private static Answer Version(HttpContext http, SigexOptions options)
    {
        http.Response.Headers.CacheControl = ApiEdge.KeptForFiveMinutes;

        var assembly = typeof(ServiceEndpoints).Assembly;
        var built = new DateTimeOffset(File.GetLastWriteTimeUtc(assembly.Location), TimeSpan.Zero);
        return Answer.Yes(new VersionBody(
            $"v{assembly.GetName().Version!.ToString(fieldCount: 3)}",
            built.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            options.OperatorBin,
            LicenseUntil: "9999-12-31"));
    }

    private sealed record ServiceBody(string Protocol, string Url, string Status);

    private sealed record VersionBody(string Version, string BuildTimeStamp, string LicenseOwner, string LicenseUntil);
}
