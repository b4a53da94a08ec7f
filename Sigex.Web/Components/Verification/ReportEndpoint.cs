using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;
using Sigex.Web.Components.Shared;
using Sigex.Web.Composition;

namespace Sigex.Web.Components.Verification;

/// <summary>Takes a signature file and, where it is there, the document; judges them and keeps nothing.</summary>
internal static class ReportEndpoint
{
    private const long Margin = 64 * 1024;
    private const int AtOnce = 4;

    // For the memory that whole files take; the processor has turns of its own (rule ISO-01).
    private static readonly SemaphoreSlim Turns = new(AtOnce);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void MapReports(this IEndpointRouteBuilder pages) =>
        pages.MapPost("/verify/report", CheckAsync)
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(ReportDesk.LargestSignature + ReportDesk.LargestContent + Margin));

    private static async Task<IResult> CheckAsync(
        HttpContext context,
        [FromServices] VerifyFile verify,
        [FromServices] ITrustStore trust,
        [FromServices] IRevocationLists lists,
        [FromServices] ReportDesk desk,
        [FromServices] TimeProvider clock)
    {
        try
        {
            if (await FormOfAsync(context) is not { } form || form.Files.GetFile("signature") is not { Length: > 0 } signature)
            {
                return Refused(PageRefusals.NoSignatureFile);
            }

            // A turn is taken once the files are here, so that nobody holds the others up by sending slowly.
            return signature.Length > ReportDesk.LargestSignature
                ? Refused(PageRefusals.FileTooLarge)
                : await InTurnAsync(context, async () => await ReportAsync(new FileToVerify
                {
                    Signature = await BytesAsync(signature, context.RequestAborted),
                    Content = await ContentOfAsync(form, context.RequestAborted),
                    Trust = trust.Current,
                    At = clock.Now(),
                    KeptLists = lists,
                }));
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return Refused(PageRefusals.FileTooLarge);
        }
        catch (IOException)
        {
            // The form broke off.
            return Refused(PageRefusals.NoConnection);
        }

        async Task<IResult> ReportAsync(FileToVerify file) =>
            desk.Leave(await verify.RunAsync(file, context.RequestAborted)) is { } ticket
                ? Results.Json(new { value = ticket })
                : Refused(PageRefusals.TooManyChecks);
    }

    private static async Task<IResult> InTurnAsync(HttpContext context, Func<Task<IResult>> check)
    {
        if (!await Turns.WaitAsync(Patience, context.RequestAborted))
        {
            return Overloaded(context);
        }

        try
        {
            return await check();
        }
        catch (OverloadedException)
        {
            return Overloaded(context);
        }
        finally
        {
            Turns.Release();
        }
    }

    private static async Task<IFormCollection?> FormOfAsync(HttpContext context)
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
        return await context.Request.ReadFormAsync(context.RequestAborted);
    }

    private static async Task<ReadOnlyMemory<byte>?> ContentOfAsync(IFormCollection form, CancellationToken cancellation) =>
        form.Files.GetFile("content") is { } content
            ? await BytesAsync(content, cancellation)
            : (ReadOnlyMemory<byte>?)null;

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(IFormFile file, CancellationToken cancellation)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    private static IResult Overloaded(HttpContext context)
    {
        OverloadedException.Tell(context.Response);
        return Results.Json(new { message = PageRefusals.TooManyChecks.Message }, statusCode: context.Response.StatusCode);
    }

    private static IResult Refused(Refusal refusal) => Results.Json(new { message = refusal.Message });
}
