using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;
using Sigex.Domain.Sandbox;

namespace Sigex.Web.Sandbox;

/// <summary><c>POST /sandbox/sign</c>: a CMS by an invented person, over a digest or over content.</summary>
internal static class SandboxSignEndpoint
{
    public static async Task<IResult> SignAsync(SignBody body, ISandbox sandbox, CancellationToken cancellation)
    {
        var people = await sandbox.PeopleAsync(cancellation);
        if (people.FirstOrDefault(person => IsAsked(body, person)) is not { } signer)
        {
            return Refuse(SandboxRefusals.NoSuchKey);
        }

        if (OrderOf(body, signer).IsRefused(out var reason, out var order)
            || (await sandbox.SignAsync(order, cancellation)).IsRefused(out reason, out var signature))
        {
            return Refuse(reason);
        }

        return Results.Json(new SignedBody(signature.Base64));
    }

    // "head-rsa" names a key; "head" names a person, whose GOST key is meant unless the algorithm says RSA.
    private static bool IsAsked(SignBody body, SandboxPerson person) =>
        person.Key == body.Person
        || person.Key == $"{body.Person}-{(body.Algorithm ?? "gost").ToLowerInvariant()}";

    private static Result<SandboxOrder> OrderOf(SignBody body, SandboxPerson signer)
    {
        if (body.Digest is null == body.Content is null)
        {
            return SandboxRefusals.NothingToSign;
        }

        if (body.Content is { } content)
        {
            return SandboxOrder.Over(signer.Key, content, body.Attached) with { WithTimestamp = body.Timestamp };
        }

        return body.Digest!.Length == signer.DigestAlgorithm.Length
            ? SandboxOrder.Over(signer.Key, new Digest(signer.DigestAlgorithm, body.Digest)) with { WithTimestamp = body.Timestamp }
            : SandboxRefusals.DigestDoesNotFitKey;
    }

    private static IResult Refuse(Refusal reason) =>
        Results.Json(new RefusalBody(reason.Message), statusCode: StatusCodes.Status400BadRequest);

    public sealed record SignBody(
        string Person, string? Algorithm, byte[]? Digest, byte[]? Content, bool Attached, bool Timestamp);

    private sealed record SignedBody(string Signature);

    private sealed record RefusalBody(string Message);
}
