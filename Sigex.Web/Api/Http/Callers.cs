using Sigex.Domain.Parties;
using Sigex.Web.Composition.Callers;

namespace Sigex.Web.Api.Http;

/// <summary>Who is asking. What a request shows was looked at before, once, in <see cref="CallerOfRequest"/>.</summary>
internal static class Callers
{
    public static Caller CallerOf(HttpContext http) => PresentSession.CallerOf(http);
}
