using Microsoft.Net.Http.Headers;

namespace Sigex.Web.Api.Http;

/// <summary>What a body says it is (contract 1.3).</summary>
internal static class ContentTypes
{
    public const string Json = "application/json";

    public const string Bytes = "application/octet-stream";

    public static void Require(HttpRequest request, string type)
    {
        if (!Fits(request, type))
        {
            throw new RefusedRequestException(ApiRefusals.InvalidHeaders);
        }
    }

    // A packed body would be hashed and parsed as it lies there, which is never what its sender meant.
    private static bool Fits(HttpRequest request, string type) =>
        request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var given)
        && given.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)
        && (type != Json || IsUtf8(given));

    private static bool IsUtf8(MediaTypeHeaderValue given) =>
        !given.Charset.HasValue || given.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || given.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase);
}
