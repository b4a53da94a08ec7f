using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Sandbox.Answering;

namespace Sigex.Web.Sandbox;

/// <summary>The toy world over HTTP. Not part of the public contract, and absent where the sandbox is off.</summary>
internal static class SandboxEndpoints
{
    /// <summary>The toy authority's OCSP responder and time-stamp authority, and signing with the keys of its people.</summary>
    public static void MapSigexSandbox(this WebApplication app)
    {
        var sandbox = app.MapGroup("/sandbox");
        sandbox.MapPost("/ocsp/", AnswerStatusAsync);
        sandbox.MapPost("/tsp/", AnswerTimestampAsync);
        sandbox.MapGet("/cert/{name}.cer", Certificate);
        sandbox.MapGet("/crl/{name}.crl", SendRevocationListAsync);
        sandbox.MapGet("/people", ListPeopleAsync);
        sandbox.MapPost("/sign", SandboxSignEndpoint.SignAsync);
    }

    private static async Task AnswerStatusAsync(HttpContext context, SandboxAuthority authority)
    {
        authority.Faults.CountStatusQuestion();
        if (!await FaultPlay.TakesOverAsync(authority.Faults.StatusResponder, context)
            && await SmallBody.ReadAsync(context) is { } question)
        {
            await SendAsync(context, "application/ocsp-response", authority.AnswerStatus(question));
        }
    }

    private static async Task AnswerTimestampAsync(HttpContext context, SandboxAuthority authority)
    {
        authority.Faults.CountTimestampQuestion();
        if (!await FaultPlay.TakesOverAsync(authority.Faults.TimestampAuthority, context)
            && await SmallBody.ReadAsync(context) is { } question)
        {
            await SendAsync(context, "application/timestamp-reply", authority.AnswerTimestamp(question));
        }
    }

    private static IResult Certificate(string name, SandboxAuthority authority) =>
        authority.CertificateOf(name) is { } found ? Results.Bytes(found, "application/pkix-cert") : Results.NotFound();

    private static async Task SendRevocationListAsync(HttpContext context, string name, SandboxAuthority authority)
    {
        authority.Faults.CountListQuestion();
        if (await FaultPlay.TakesOverAsync(authority.Faults.RevocationLists, context))
        {
            return;
        }

        if (authority.RevocationListOf(name) is not { } found)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await SendAsync(context, "application/pkix-crl", found);
    }

    private static async Task<IResult> ListPeopleAsync(ISandbox sandbox, CancellationToken cancellation) =>
        Results.Json((await sandbox.PeopleAsync(cancellation)).Select(person => new PersonBody(
            person.Key,
            person.DisplayName,
            person.Organization,
            person.Role.ToString().ToLowerInvariant(),
            person.State.ToString().ToLowerInvariant(),
            person.Algorithm.ToString().ToUpperInvariant(),
            person.DigestAlgorithm.Oid)));

    private static async Task SendAsync(HttpContext context, string contentType, byte[] answer)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    private sealed record PersonBody(
        string Key, string Name, string? Organization, string Role, string State, string Algorithm, string DigestAlgorithm);
}
