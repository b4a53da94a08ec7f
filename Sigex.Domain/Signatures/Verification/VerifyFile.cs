using Sigex.Domain.Certificates.Revocation;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>The verdict on a file in somebody's hand, with the authority asked where that may settle it.</summary>
/// <remarks>
/// An authority is asked only about signers whom what is at hand leaves open, about each certificate once. Its silence
/// changes nothing (rule REV-08).
/// </remarks>
public sealed class VerifyFile(SignatureVerifier verifier, IStatusResponder responder, IVerificationTurns? turns = null)
{
    private readonly IVerificationTurns _turns = turns ?? UnlimitedTurns.Instance;

    public async Task<FileReport> RunAsync(FileToVerify file, CancellationToken cancellation)
    {
        var report = await InTurnAsync(file with { ResponderComesFirst = true }, cancellation);
        var open = report.Signers
            .Where(signer => signer is { Verdict: Verdict.Indeterminate, SignerCertificate: not null })
            .DistinctBy(signer => signer.SignerCertificate!.Sha256)
            .ToList();
        if (open.Count == 0)
        {
            return report;
        }

        // REV-01: the signer by OCSP, then by list where OCSP is silent.
        var answers = await Task.WhenAll(open.Select(signer => FreshStatus.AskAsync(signer, responder, cancellation)));
        var fresh = answers.OfType<ReadOnlyMemory<byte>>().ToList();
        return fresh.Count == 0 && file.KeptLists is null
            ? report
            : await InTurnAsync(
                file with { FreshStatuses = [.. file.FreshStatuses, .. fresh], ResponderComesFirst = false }, cancellation);
    }

    private async Task<FileReport> InTurnAsync(FileToVerify file, CancellationToken cancellation)
    {
        using var turn = await _turns.TakeAsync(cancellation);
        return verifier.VerifyFile(file);
    }
}
