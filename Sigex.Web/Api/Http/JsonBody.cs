using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;

namespace Sigex.Web.Api.Http;

/// <summary>Reads the one JSON object of a request (contract 1.3, 1.7).</summary>
internal static class JsonBody
{
    public const int Limit = 8 * 1024 * 1024;

    /// <summary>Far more than any call of the contract nests, and few enough that nothing can run deep.</summary>
    public const int MaxDepth = 16;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <exception cref="RefusedRequestException">The body is not of the form of the contract.</exception>
    public static async Task<JsonFields> ReadAsync(HttpContext http)
    {
        ContentTypes.Require(http.Request, ContentTypes.Json);
        var content = await CollectAsync(http);

        var document = Parse(content);
        http.Response.RegisterForDispose(document);
        if (document.RootElement.ValueKind != JsonValueKind.Object || RepeatsAField(document.RootElement))
        {
            throw new RefusedRequestException(ApiRefusals.InvalidStructure);
        }

        return new JsonFields(document.RootElement, ApiRefusals.InvalidStructure);
    }

    private static async Task<ReadOnlyMemory<byte>> CollectAsync(HttpContext http)
    {
        if (http.Request.ContentLength > Limit)
        {
            throw new RefusedRequestException(ApiRefusals.BodyTooLarge);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Limit;
        }

        var content = new MemoryStream();
        var piece = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await http.Request.Body.ReadAsync(piece, http.RequestAborted)) > 0)
            {
                if (content.Length + read > Limit)
                {
                    throw new RefusedRequestException(ApiRefusals.BodyTooLarge);
                }

                content.Write(piece, 0, read);
            }
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode != StatusCodes.Status413PayloadTooLarge)
        {
            // The body broke off before its announced end.
            throw new RefusedRequestException(ApiRefusals.InvalidJson);
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> content)
    {
        try
        {
            return Utf8.IsValid(content.Span)
                ? JsonDocument.Parse(content, Options)
                : throw new RefusedRequestException(ApiRefusals.InvalidJson);
        }
        catch (JsonException)
        {
            throw new RefusedRequestException(ApiRefusals.InvalidJson);
        }
    }

    // At any depth and in fields nobody reads, too: two readers of one text must not see two things.
    private static bool RepeatsAField(JsonElement root)
    {
        var open = new Stack<JsonElement>([root]);
        while (open.TryPop(out var element))
        {
            var inner = element.ValueKind switch
            {
                JsonValueKind.Array => element.EnumerateArray(),
                JsonValueKind.Object when NamesAreUnique(element) =>
                    element.EnumerateObject().Select(field => field.Value),
                JsonValueKind.Object => null,
                _ => [],
            };
            if (inner is null)
            {
                return true;
            }

            foreach (var value in inner.Where(value => value.ValueKind is JsonValueKind.Array or JsonValueKind.Object))
            {
                open.Push(value);
            }
        }

        return false;
    }

    private static bool NamesAreUnique(JsonElement element)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            return element.EnumerateObject().All(field => names.Add(field.Name));
        }
        catch (InvalidOperationException)
        {
            // A name with half a surrogate pair is no text.
            return false;
        }
    }
}
