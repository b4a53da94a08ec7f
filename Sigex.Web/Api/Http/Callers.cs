using Sigex.Domain.Parties;

namespace Sigex.Web.Api.Http;

/// <summary>Who is asking. The only place that turns a request into a caller.</summary>
internal static class Callers
{
    /// <summary>There is no way yet to show who one is, so everybody is anonymous (contract 2.1).</summary>
    public static Caller CallerOf(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return new Caller.Anonymous();
    }
}
