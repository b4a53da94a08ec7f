namespace Sigex.Web.Sandbox;

/// <summary>Reads the question of a protocol whose questions are small.</summary>
internal static class SmallBody
{
    private const int Most = 16 * 1024;

    /// <summary>Null where the body is larger; the response then says so.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context)
    {
        var buffer = new byte[Most + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(
            buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted);
        if (length <= Most)
        {
            return buffer.AsMemory(0, length);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return null;
    }
}
