using Sigex.Domain.Certificates.Revocation;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>The verdict on a file in somebody's hand, with the authority asked where that may settle it.</summary>
/// <remarks>
/// An authority is asked only where what is at hand leaves the question open. Its silence changes nothing (rule REV-08).
/// </remarks>
public sealed class VerifyFile(SignatureVerifier verifier, IStatusResponder responder)
{
    /// <summary>Requests to authorities for one file (rule NET-08).</summary>
    private const int Questions = 8;

    public async Task<VerificationReport> RunAsync(FileToVerify file, CancellationToken cancellation)
    {
        var report = verifier.VerifyFile(file);
        if (report.Verdict != Verdict.Indeterminate)
        {
            return report;
        }

        var status = await FreshStatus.AskAsync(report, responder, cancellation);
        return status is null ? report : verifier.VerifyFile(file with { FreshStatus = status });
    }

    /// <summary>The same with one report for each signer, in the order of the file; at least one.</summary>
    public async Task<IReadOnlyList<VerificationReport>> RunForSignersAsync(FileToVerify file, CancellationToken cancellation)
    {
        var reports = verifier.VerifyFileSigners(file).ToArray();
        var asked = 0;
        for (var i = 0; i < reports.Length && asked < Questions; i++)
        {
            if (reports[i].Verdict == Verdict.Indeterminate)
            {
                asked++;
                var status = await FreshStatus.AskAsync(reports[i], responder, cancellation);
                reports[i] = status is null
                    ? reports[i]
                    : verifier.VerifyFileSigners(file with { FreshStatus = status })[i];
            }
        }

        return reports;
    }
}
