namespace Sigex.Web.Composition.Callers;

/// <summary>Looks once at what a request shows, before anything is asked of it (contract 2.1).</summary>
/// <remarks>The cookie of a request from a foreign page does not count (contract 1.8).</remarks>
internal sealed class CallerOfRequest(RequestDelegate next, SessionCookie cookie)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<PresentSession>() is null
            && !OwnOrigin.IsForeign(http.Request)
            && await cookie.ReadAsync(http) is { } session)
        {
            http.Features.Set(new PresentSession(session.Caller, session));
            http.User = SessionPrincipal.Of(session);
        }

        await next(http);
    }
}
