using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;
using Sigex.Web.Components.Shared;

namespace Sigex.Web.Components.Verification;

/// <summary>Takes a signature file and, where it is there, the document; judges them and keeps nothing.</summary>
internal static class ReportEndpoint
{
    private const long Margin = 64 * 1024;
    private const int AtOnce = 2;

    private static readonly SemaphoreSlim Turns = new(AtOnce);

    public static void MapReports(this IEndpointRouteBuilder pages) =>
        pages.MapPost("/verify/report", CheckAsync)
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(ReportDesk.LargestSignature + ReportDesk.LargestContent + Margin));

    private static async Task<IResult> CheckAsync(
        HttpContext context,
        [FromServices] SignatureVerifier verifier,
        [FromServices] ITrustStore trust,
        [FromServices] ReportDesk desk,
        [FromServices] TimeProvider clock)
    {
        if (!await Turns.WaitAsync(TimeSpan.FromSeconds(20), context.RequestAborted))
        {
            return Refused(PageRefusals.TooManyChecks);
        }

        try
        {
            return await FilesOfAsync(context) is { } files
                ? Report(verifier, files, trust, desk, clock)
                : Refused(PageRefusals.NoSignatureFile);
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return Refused(PageRefusals.FileTooLarge);
        }
        finally
        {
            Turns.Release();
        }
    }

    private static IResult Report(
        SignatureVerifier verifier, Brought files, ITrustStore trust, ReportDesk desk, TimeProvider clock)
    {
        var report = verifier.VerifyFile(new FileToVerify
        {
            Signature = files.Signature,
            Content = files.Content,
            Trust = trust.Current,
            At = clock.Now(),
        });
        return desk.Leave(report) is { } ticket ? Results.Json(new { value = ticket }) : Refused(PageRefusals.TooManyChecks);
    }

    private static async Task<Brought?> FilesOfAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return null;
        }

        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions
        {
            MultipartBodyLengthLimit = ReportDesk.LargestContent,
            ValueCountLimit = 4,
        }));
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files.GetFile("signature") is not { Length: > 0 and <= ReportDesk.LargestSignature } signature)
        {
            return null;
        }

        var content = form.Files.GetFile("content");
        return new Brought(
            await BytesAsync(signature, context.RequestAborted),
            content is null ? null : await BytesAsync(content, context.RequestAborted));
    }

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(IFormFile file, CancellationToken cancellation)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    private static IResult Refused(Refusal refusal) => Results.Json(new { message = refusal.Message });

    private sealed record Brought(ReadOnlyMemory<byte> Signature, ReadOnlyMemory<byte>? Content);
}
