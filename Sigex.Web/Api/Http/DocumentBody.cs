using Microsoft.AspNetCore.Http.Features;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Cms;

namespace Sigex.Web.Api.Http;

/// <summary>Hashes the document of a request as it comes in and keeps nothing of it (contract 1.3, 1.7, 3.3).</summary>
internal static class DocumentBody
{
    public const long Limit = 100L * 1024 * 1024;

    /// <summary>What can be said before the first byte is read.</summary>
    /// <exception cref="RefusedRequestException">The headers are not those of a document.</exception>
    public static long AnnouncedLength(HttpContext http)
    {
        ContentTypes.Require(http.Request, ContentTypes.Bytes);
        return http.Request.ContentLength switch
        {
            null => throw new RefusedRequestException(ApiRefusals.LengthNotSet),
            0 => throw new RefusedRequestException(DocumentRefusals.InvalidContent),
            > Limit => throw new RefusedRequestException(ApiRefusals.BodyTooLarge),
            var length => length.Value,
        };
    }

    /// <exception cref="RefusedRequestException">
    /// There were fewer or more bytes than announced, or the bytes are the signed attributes of a signature (rule CMS-09).
    /// </exception>
    public static async Task<HashedContent> HashAsync(HttpContext http)
    {
        var announced = AnnouncedLength(http);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Limit;
        }

        try
        {
            var body = await OpenAsync(http, announced);
            var seen = await StreamDigests.ComputeAsync(
                body, DigestAlgorithm.OfDocuments, announced, http.RequestAborted);
            return seen?.Size == announced
                ? new HashedContent(seen.Size, seen.Digests)
                : throw new RefusedRequestException(ApiRefusals.LengthMismatch);
        }
        catch (BadHttpRequestException)
        {
            // The server itself saw the body break off, or come too slowly to ever end.
            throw new RefusedRequestException(ApiRefusals.LengthMismatch);
        }
    }

    // A body that is short enough to be signed attributes is looked at whole; a longer one only streams by.
    private static async Task<Stream> OpenAsync(HttpContext http, long announced)
    {
        if (announced > AttributesAsContent.Longest)
        {
            return http.Request.Body;
        }

        var content = new MemoryStream((int)announced);
        await http.Request.Body.CopyToAsync(content, http.RequestAborted);
        if (AttributesAsContent.Are(content.GetBuffer().AsMemory(0, (int)content.Length)))
        {
            throw new RefusedRequestException(SignatureRefusals.ContentIsAttributes);
        }

        content.Position = 0;
        return content;
    }
}
