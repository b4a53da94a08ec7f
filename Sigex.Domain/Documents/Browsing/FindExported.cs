using System.Text;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures;

namespace Sigex.Domain.Documents.Browsing;

/// <summary>Of which document a signature in somebody's hand is (contract 10.3).</summary>
/// <remarks>
/// It is found by its value and the signer's certificate. A stamp and a status answer inside fix the moment of signing, so they
/// must be the registered ones, or those that the signature was handed in with. Anyone may ask, of a private document too: he
/// brings the signature himself and learns numbers only (contract 4.7.3).
/// </remarks>
public sealed class FindExported(IExportedSignatures signatures)
{
    /// <param name="text">The signature: base64, PEM or XML.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<Result<StandingSignature>> RunAsync(string text, CancellationToken cancellation)
    {
        if (ReadSignature.ReadAny(Encoding.UTF8.GetBytes(text)).IsRefused(out var reason, out var shown))
        {
            // What is readable and of a kind that is never registered is simply not here (contract 10.3 knows no other answer).
            return reason.Message == SignatureRefusals.Malformed.Message ? reason : DocumentRefusals.NotFound;
        }

        return await signatures.FindAsync(shown.Identity, cancellation) is { } standing && HasProofOf(standing, shown)
            ? standing
            : DocumentRefusals.NotFound;
    }

    private static bool HasProofOf(StandingSignature standing, ReadSignature shown)
    {
        if (ReadSignature.ReadAny(standing.Proof.Signature).IsRefused(out _, out var original))
        {
            return false;
        }

        return IsOneOf(shown.Timestamp, standing.Proof.Timestamp, original.Timestamp)
            && IsOneOf(shown.OcspResponse, standing.Proof.OcspResponse, original.OcspResponse);
    }

    private static bool IsOneOf(
        ReadOnlyMemory<byte>? shown, ReadOnlyMemory<byte>? registered, ReadOnlyMemory<byte>? handedIn) =>
        shown is not { } bytes || Equal(bytes, registered) || Equal(bytes, handedIn);

    private static bool Equal(ReadOnlyMemory<byte> shown, ReadOnlyMemory<byte>? kept) =>
        kept is { } bytes && shown.Span.SequenceEqual(bytes.Span);
}
