using Sigex.Domain.Certificates.Revocation;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>The verdict on a file in somebody's hand, with the authority asked where that may settle it.</summary>
/// <remarks>
/// An authority is asked only where what is at hand leaves the question open. Its silence changes nothing (rule REV-08).
/// </remarks>
public sealed class VerifyFile(SignatureVerifier verifier, IStatusResponder responder)
{
    public async Task<VerificationReport> RunAsync(FileToVerify file, CancellationToken cancellation)
    {
        var report = verifier.VerifyFile(file with { ResponderComesFirst = true });
        if (report.Verdict != Verdict.Indeterminate)
        {
            return report;
        }

        // REV-01: the signer by OCSP, then by list where OCSP is silent.
        var status = await FreshStatus.AskAsync(report, responder, cancellation);
        return status is null && file.KeptLists is null
            ? report
            : verifier.VerifyFile(file with { FreshStatus = status ?? file.FreshStatus, ResponderComesFirst = false });
    }
}
