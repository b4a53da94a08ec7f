using System.Globalization;

namespace Sigex.Web.Api.Http;

/// <summary>Ends a request of somebody who asks too often. The edge makes an answer of it (contract 1.8).</summary>
/// <param name="wait">After this long he may ask again.</param>
/// <param name="isFlood">Counted by address: the answer has status 429 and not 200.</param>
internal sealed class RateLimitException(TimeSpan wait, bool isFlood) : Exception("Too many requests.")
{
    public void Tell(HttpResponse response)
    {
        response.StatusCode = isFlood ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
        response.Headers.RetryAfter =
            Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }
}
