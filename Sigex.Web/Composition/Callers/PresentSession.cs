using Sigex.Domain.Accounts;
using Sigex.Domain.Parties;

namespace Sigex.Web.Composition.Callers;

/// <summary>What a request has shown of its caller.</summary>
/// <param name="Caller">Who is asking.</param>
/// <param name="Session">The session behind it; null for anybody who has none.</param>
internal sealed record PresentSession(Caller Caller, Session? Session)
{
    public static readonly PresentSession None = new(new Caller.Anonymous(), null);

    public static Caller CallerOf(HttpContext http) => Of(http).Caller;

    public static PresentSession Of(HttpContext http) => http.Features.Get<PresentSession>() ?? None;
}
