using System.Security.Claims;
using Sigex.Domain.Accounts;
using Sigex.Domain.Parties;

namespace Sigex.Web.Composition.Callers;

/// <summary>
/// A session as the framework carries it, since a circuit has no request to look at: what the API and the pages know of a
/// caller is one thing.
/// </summary>
internal static class SessionPrincipal
{
    private const string Iin = "iin";
    private const string Bin = "bin";
    private const string Authority = "authority";
    private const string Session = "session";

    public static ClaimsPrincipal Of(Session session)
    {
        var claims = new List<Claim> { new(Session, session.IdSha256), new(Iin, session.Iin.Digits) };
        if (session.Bin is { } bin)
        {
            claims.Add(new Claim(Bin, bin.Digits));
        }

        claims.AddRange(session.Authorities.Select(oid => new Claim(Authority, oid)));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, authenticationType: "certificate"));
    }

    public static Caller CallerIn(ClaimsPrincipal principal)
    {
        if (Domain.Parties.Iin.TryParse(principal.FindFirst(Iin)?.Value) is not { } iin)
        {
            return new Caller.Anonymous();
        }

        return Domain.Parties.Bin.TryParse(principal.FindFirst(Bin)?.Value) is { } bin
            ? new Caller.Employee(iin, bin, [.. principal.FindAll(Authority).Select(claim => claim.Value)])
            : new Caller.Person(iin);
    }

    /// <summary>The hash of the session's id, null for somebody without one.</summary>
    public static string? SessionIn(ClaimsPrincipal principal) => principal.FindFirst(Session)?.Value;
}
