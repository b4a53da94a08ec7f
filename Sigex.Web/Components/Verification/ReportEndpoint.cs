using Microsoft.AspNetCore.Mvc;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;
using Sigex.Web.Api.Http;
using Sigex.Web.Components.Shared;
using Sigex.Web.Composition;

namespace Sigex.Web.Components.Verification;

/// <summary>Takes a signature file and, where it is there, the document; judges them and keeps nothing.</summary>
/// <remarks>Names of files are not sent along; who asks is not asked.</remarks>
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
            .RequireRateLimiting(ChecksPerAddress.Policy)
            .WithMetadata(new RequestSizeLimitAttribute(ReportForm.LargestSignature + ReportForm.LargestContent + Margin));

    private static async Task<IResult> CheckAsync(
        HttpContext context,
        [FromServices] VerifyFile verify,
        [FromServices] SignatureVerifier verifier,
        [FromServices] ITrustStore trust,
        [FromServices] IDocumentReader documents,
        [FromServices] IRevocationLists lists,
        [FromServices] ReportDesk desk,
        [FromServices] TimeProvider clock)
    {
        try
        {
            // A turn is taken once the files are here, so that nobody holds the others up by sending slowly.
            return (await ReportForm.ReadAsync(context.Request, verifier, context.RequestAborted)).IsRefused(out var reason, out var form)
                ? Refused(reason)
                : await InTurnAsync(context, () => ReportAsync(form));
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refused(PageRefusals.FileTooLarge);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            // The form broke off, came too slowly, or was none.
            return Refused(PageRefusals.NoConnection);
        }

        async Task<IResult> ReportAsync(ReportForm form)
        {
            var file = new FileToVerify
            {
                Signature = form.Signature,
                Content = form.Content,
                ContentDigests = form.ContentDigests,
                Trust = trust.Current,
                At = clock.Now(),
                KeptLists = lists,
                Registered = await RegisteredAsync(documents, verifier.IdentitiesOf(form.Signature), context),
            };
            var report = await verify.RunAsync(file, context.RequestAborted);
            return desk.Leave(Light(report)) is { } ticket
                ? Results.Json(new { value = ticket })
                : Busy(context);
        }
    }

    // Our own journal proves that a signature existed, to whoever may see where it stands.
    private static async Task<IReadOnlyDictionary<string, DateTimeOffset>> RegisteredAsync(
        IDocumentReader documents, IEnumerable<string> identities, HttpContext context)
    {
        var registered = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var identity in identities)
        {
            if (await documents.FindAsync(new Trace(identity, null), Callers.CallerOf(context), context.RequestAborted) is { } here)
            {
                registered[identity] = here.Since;
            }
        }

        return registered;
    }

    // The page shows nothing of the content, and a report may lie in its circuit for hours.
    private static FileReport Light(FileReport report) =>
        report with { Signers = [.. report.Signers.Select(signer => signer with { Covered = (ReadOnlyMemory<byte>?)null })] };

    private static async Task<IResult> InTurnAsync(HttpContext context, Func<Task<IResult>> check)
    {
        if (!await Turns.WaitAsync(Patience, context.RequestAborted))
        {
            return Busy(context);
        }

        try
        {
            return await check();
        }
        catch (OverloadedException)
        {
            return Busy(context);
        }
        finally
        {
            Turns.Release();
        }
    }

    private static IResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "10";
        return Refused(PageRefusals.TooManyChecks, StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Refused(Refusal refusal, int status = StatusCodes.Status200OK) =>
        Results.Json(new { message = refusal.Message }, statusCode: status);
}
