using Sigex.Domain.Accounts;
using Sigex.Domain.Kernel;

namespace Sigex.Web.Composition.Callers;

/// <summary>The cookie <c>jwt</c> (contract 2.6; rule LOG-07). The token in it points to a session and is worth nothing else.</summary>
internal sealed class SessionCookie(ISessionTokens tokens, ISessionReader sessions, TimeProvider clock)
{
    public const string Name = "jwt";

    private static readonly object Left = new();

    /// <summary>The live session that the cookie of a request points to, and a newer token where its own is nearly over.</summary>
    public async Task<Session?> ReadAsync(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } text
            || await tokens.OpenAsync(text, Audience(http), http.RequestAborted) is not { } token
            || await sessions.FindAsync(Session.HashOf(token.SessionId), http.RequestAborted) is not { } session)
        {
            return null;
        }

        var now = clock.Now();
        if (!session.IsLiveAt(now) || session.Iin != token.Iin || session.Bin != token.Bin)
        {
            return null;
        }

        // Near the end of the session itself a new token would be no longer than the old one.
        var renewed = session.TokenFor(token.SessionId, now);
        if (token.ExpiresAt - now < Session.RenewedBelow && renewed.ExpiresAt > token.ExpiresAt.AddSeconds(1))
        {
            http.Response.OnStarting(() => http.Items.ContainsKey(Left) ? Task.CompletedTask : SetAsync(http, renewed));
        }

        return session;
    }

    public async Task SetAsync(HttpContext http, SessionToken token) => http.Response.Cookies.Append(
        Name, await tokens.SealAsync(token, Audience(http), http.RequestAborted), Attributes(token.ExpiresAt, token.ExpiresAt - clock.Now()));

    public static void Remove(HttpContext http)
    {
        http.Items[Left] = true;
        http.Response.Cookies.Append(Name, "", Attributes(DateTimeOffset.UnixEpoch, TimeSpan.Zero));
    }

    // Secure always: browsers take it on their own machine over plain HTTP, too.
    private static CookieOptions Attributes(DateTimeOffset expires, TimeSpan maxAge) => new()
    {
        Secure = true,
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        Expires = expires,
        MaxAge = maxAge,
    };

    private static string Audience(HttpContext http) => http.Request.Host.Host;
}
