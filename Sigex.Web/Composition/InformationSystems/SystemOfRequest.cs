using Sigex.Domain.Access;
using Sigex.Domain.Accounts;
using Sigex.Domain.Kernel;
using Sigex.Domain.Organizations;
using Sigex.Domain.Parties;
using Sigex.Web.Api.Http;
using Sigex.Web.Composition.Callers;

namespace Sigex.Web.Composition.InformationSystems;

/// <summary>Which information system calls on the second port. Cookies say nothing there, and pages are not served.</summary>
/// <remarks>Asked on every call: a key that is switched off is dead at once, open connections included (contract 11.3).</remarks>
internal sealed class SystemOfRequest(RequestDelegate next, IInformationSystems systems)
{
    // Contract 2.8: what a system with an unregistered key may still ask.
    private static readonly string[] OpenToAll = ["/api/version", "/api/strings", "/api/externalServicesStats"];

    private static readonly string[] LogIns = ["/api/auth", "/api/authLog"];

    public async Task InvokeAsync(HttpContext http)
    {
        if (!SystemsConnection.Is(http))
        {
            await next(http);
            return;
        }

        if (!http.Request.Path.StartsWithSegments("/api"))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (await ObjectionAsync(http) is { } objection)
        {
            throw new RefusedRequestException(objection);
        }

        await next(http);
    }

    private async Task<Refusal?> ObjectionAsync(HttpContext http)
    {
        http.Features.Set(PresentSession.None);

        // The handshake does not end without one.
        var certificate = http.Connection.ClientCertificate!;
        if (await systems.FindAsync(ClientKey.HashOf(certificate), http.RequestAborted) is not { } key)
        {
            return IsOneOf(OpenToAll, http.Request.Path) ? null : AccessRefusals.AuthenticationRequired;
        }

        if (key.IsDisabled)
        {
            return OrganizationRefusals.SystemDisabled;
        }

        var system = new Caller.InformationSystem(key.Bin, key.Index, ClientKey.CertificateHashOf(certificate));
        http.Features.Set(new PresentSession(system, null));
        return IsOneOf(LogIns, http.Request.Path) ? AccountRefusals.AlreadyAuthenticated : null;
    }

    private static bool IsOneOf(string[] paths, PathString path) =>
        paths.Contains(path.Value?.TrimEnd('/'), StringComparer.Ordinal);
}
