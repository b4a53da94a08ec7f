using System.Security.Cryptography;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>Asks for the status of a signer's certificate now. What comes back is judged by whoever uses it.</summary>
internal static class FreshStatus
{
    private const int NonceLength = 16;

    /// <summary>A BasicOCSPResponse to this very question, or null: silence and nonsense are no fault of the signer.</summary>
    public static async Task<ReadOnlyMemory<byte>?> AskAsync(
        VerificationReport report, IStatusResponder responder, CancellationToken cancellation)
    {
        if (report is not { SignerCertificate: { } signer, Issuer: { } issuer })
        {
            return null;
        }

        var question = OcspRequest.For(signer, issuer, RandomNumberGenerator.GetBytes(NonceLength));
        if (await responder.AskAsync(issuer, question.Encoded, cancellation) is not Reply.Received reply
            || Reading.Try(() => OcspResponse.ReadAnswer(reply.Content)).IsRefused(out _, out var answer))
        {
            return null;
        }

        // An answer with a nonce of its own belongs to another question; one without is what many responders give.
        return answer.Nonce is { } nonce && !nonce.Span.SequenceEqual(question.Nonce.Span) ? null : answer.Encoded;
    }
}
