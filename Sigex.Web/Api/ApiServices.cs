using Microsoft.AspNetCore.Server.Kestrel.Core;
using Sigex.Web.Api.Accounts;
using Sigex.Web.Api.Documents;
using Sigex.Web.Api.Http;
using Sigex.Web.Api.Service;
using Sigex.Web.Composition.Callers;

namespace Sigex.Web.Api;

internal static class ApiServices
{
    // Contract 1.9: the fixed words after /api/.
    private static readonly string[] ReservedWords =
    [
        "auth", "authLog", "buildDDC", "checkPDFForDDC", "egovQr", "exported", "externalServicesStats",
        "idFromFileName", "normalizeId", "organizationPermissions", "organizationSettings",
        "organizationSettingsAudit", "organizationSubscription", "package", "parseDDC", "settings", "settingsAudit",
        "strings", "version",
    ];

    /// <summary>What programs meet: the wire contract under <c>/api</c>.</summary>
    public static IServiceCollection AddSigexApi(this IServiceCollection services)
    {
        services.AddSingleton<RequestNumbers>();
        services.AddSingleton<ApiLimits>();
        services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = DocumentBody.Limit;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(20);
            server.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(10));
        });
        return services;
    }

    public static void MapSigexApi(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api"), api => api.UseMiddleware<ApiEdge>());
        app.UseSigexCallers();
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api"), api => api.UseMiddleware<ApiLimitsGate>());

        var routes = new ApiRoutes(app);
        AuthEndpoints.Map(routes);
        DocumentEndpoints.Map(routes);
        SettingsEndpoints.Map(routes);
        SignatureExportEndpoints.Map(routes);
        ExportedEndpoints.Map(routes);
        FileNameEndpoints.Map(routes);
        ServiceEndpoints.Map(routes);
        StringsEndpoint.Map(routes);
        routes.Reserve(ReservedWords);
        routes.Close();
    }
}
