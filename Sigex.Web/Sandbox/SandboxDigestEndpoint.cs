using System.Buffers;
using Microsoft.AspNetCore.Mvc;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Sandbox;

namespace Sigex.Web.Sandbox;

/// <summary>Hashes a body for a key of the sandbox whose digest no browser knows. Nothing of it is kept.</summary>
internal static class SandboxDigestEndpoint
{
    private const int BlockSize = 256 * 1024;
    private const long Largest = 2L * 1024 * 1024 * 1024;

    public static void MapSandboxDigest(this IEndpointRouteBuilder pages) =>
        pages.MapPost("/sandbox/digest", HashAsync).WithMetadata(new RequestSizeLimitAttribute(Largest));

    private static async Task<IResult> HashAsync(HttpContext context, string algorithm)
    {
        if (DigestAlgorithm.ByOid(algorithm) is not { } known)
        {
            return Results.Json(new { message = SandboxRefusals.DigestDoesNotFitKey.Message });
        }

        using var digest = known.Begin();
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            int read;
            while ((read = await context.Request.Body.ReadAsync(block, context.RequestAborted)) > 0)
            {
                digest.Append(block.AsSpan(0, read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        return Results.Json(new { value = Convert.ToBase64String(digest.Finish()) });
    }
}
