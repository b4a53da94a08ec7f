using Microsoft.AspNetCore.Http.Features;
using Sigex.Domain.Access;
using Sigex.Domain.Accounts;
using Sigex.Domain.Parties;
using Sigex.Web.Api.Http;
using Sigex.Web.Composition;
using Sigex.Web.Composition.Callers;

namespace Sigex.Web.Api.Accounts;

/// <summary>Log-in and log-out by certificate, and their log (contract 2.3 to 2.7).</summary>
internal static class AuthEndpoints
{
    public static void Map(ApiRoutes api)
    {
        api.Post("/api/auth", PostAsync);
        api.Get("/api/auth", Present);
        api.Get("/api/authLog", LogAsync);
    }

    // Contract 2.3: which of the three forms is meant.
    private static async Task<Answer> PostAsync(
        HttpContext http, Operations operations, IssueNonce nonces, SessionCookie cookie, ApiLimits limits, ILogger<SignIn> log)
    {
        var asked = IsEmpty(http) ? null : await JsonBody.ReadAsync(http);
        if (asked?.Flag("logout") == true)
        {
            return await SignOutAsync(http, operations);
        }

        switch ((asked?.Text("nonce"), asked?.Text("signature")))
        {
            case (null, null):
                limits.TakeNonce(http);
                return Answer.Yes(new NonceBody((await nonces.RunAsync(http.RequestAborted)).Text));
            case ({ } nonce, { } signature):
                limits.TakeLogIn(http);
                return limits.CountLogIn(
                    http, await SignInAsync(http, operations, cookie, log, nonce, signature, asked!.Flag("external")));
            default:
                return Answer.No(ApiRefusals.InvalidStructure);
        }
    }

    private static async Task<Answer> SignInAsync(
        HttpContext http,
        Operations operations,
        SessionCookie cookie,
        ILogger log,
        string nonce,
        string signature,
        bool isExternal)
    {
        // Rule LOG-04: a page of another site lets nobody in here under a name of its choice.
        if (!isExternal && OwnOrigin.IsForeign(http.Request))
        {
            return Answer.No(ApiRefusals.InvalidHeaders);
        }

        var attempt = new SignInAttempt(nonce, signature, isExternal, http.Connection.RemoteIpAddress?.ToString());
        var done = await operations.RunAsync((SignIn signIn) => signIn.RunAsync(attempt, http.RequestAborted));
        if (done.IsRefused(out var reason, out var signedIn))
        {
            // Rule LOG-06: the answer is the constant and nothing more.
            Log.SignInRefused(log, http.RequestNumber(), reason.Code, reason.Rule);
            return Answer.No(reason);
        }

        Log.SignedIn(log, http.RequestNumber(), isExternal);
        if (signedIn.Token is { } token)
        {
            await cookie.SetAsync(http, token);
        }

        return Answer.Yes(SignedInBody.Of(signedIn.Claim.Certificate, signedIn.Claim.Algorithm.Oid));
    }

    private static async Task<Answer> SignOutAsync(HttpContext http, Operations operations)
    {
        if (PresentSession.Of(http).Session is { } session)
        {
            var over = await operations.RunAsync((SignOut signOut) => signOut.RunAsync(session.IdSha256, http.RequestAborted));
            if (over.IsRefused(out var reason, out _))
            {
                return Answer.No(reason);
            }
        }

        SessionCookie.Remove(http);
        return Answer.Yes(new EmptyBody());
    }

    private static Answer Present(HttpContext http) => PresentSession.Of(http).Session is { } session
        ? Answer.Yes(SignedInBody.Of(session))
        : Answer.No(AccessRefusals.AuthenticationRequired);

    private static async Task<Answer> LogAsync(HttpContext http, ILogInReader log)
    {
        var (iin, bin) = Callers.CallerOf(http) switch
        {
            Caller.Person person => (person.Iin, (Bin?)null),
            Caller.Employee employee => (employee.Iin, employee.Bin),
            _ => throw new RefusedRequestException(AccessRefusals.AuthenticationRequired),
        };
        return Answer.Yes(AuthLogBody.Of(iin, bin, await log.ReadAsync(iin, bin, http.RequestAborted)));
    }

    private static bool IsEmpty(HttpContext http) =>
        http.Request.ContentLength == 0 || http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false };

    private sealed record NonceBody(string Nonce);

    private sealed record EmptyBody;
}
