using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>The report on a file: one entry for each signer, and the verdict of the whole (security 1.3).</summary>
/// <param name="Signers">In the order of the file, at least one. A file that cannot be read has one entry that says so.</param>
/// <param name="At">The moment at which the question was put.</param>
public sealed record FileReport(IReadOnlyList<VerificationReport> Signers, DateTimeOffset At)
{
    /// <summary>The file passes only where every signer passes, and fails where one fails.</summary>
    public Verdict Verdict => Decisive.Verdict;

    /// <summary>That of the entry which decides.</summary>
    public string? SubIndication => Decisive.SubIndication;

    public Refusal? Reason => Decisive.Reason;

    /// <summary>The first of the worst entries: it decides for the whole.</summary>
    public VerificationReport Decisive => Signers.MaxBy(report => Weight(report.Verdict))!;

    private static int Weight(Verdict verdict) => verdict switch
    {
        Verdict.Failed => 2,
        Verdict.Indeterminate => 1,
        _ => 0,
    };
}
