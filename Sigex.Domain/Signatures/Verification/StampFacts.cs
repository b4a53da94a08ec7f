using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>The stamps of a signature: the earliest good one counts, a bad one never moves the time (rule TSP-08).</summary>
/// <param name="All">In the order of the file.</param>
internal sealed record StampFacts(IReadOnlyList<JudgedStamp> All)
{
    public int Count => All.Count;

    /// <summary>The earliest good one.</summary>
    public JudgedStamp? Good { get; } = All.Where(stamp => stamp.IsGood).MinBy(stamp => stamp.GenTime);

    public DateTimeOffset? ProvedTime => Good?.GenTime;

    /// <summary>What is wrong with the last one that is not good.</summary>
    public string? Why => All.LastOrDefault(stamp => stamp is { IsGood: false, GenTime: not null })?.Why;

    /// <summary>One that is not good would count if evidence about its authority had been kept (rule TSP-02).</summary>
    public bool IsOpen => All.Any(stamp => stamp.IsOpen);

    /// <summary>Something stands in the place of a stamp that is none (rules CMS-18, TSP-05).</summary>
    public bool IsUnreadable => All.Any(stamp => stamp.GenTime is null);

    public static StampFacts Of(
        IReadOnlyList<StampInside> stamps,
        Certificate? signer,
        TrustStore trust,
        DateTimeOffset? now,
        IReadOnlyCollection<Certificate> beside,
        AuthorityEvidence? evidence,
        VerificationPolicy? policy = null)
    {
        return new StampFacts([.. stamps.Select(Judged)]);

        JudgedStamp Judged(StampInside stamp)
        {
            if (Reading.Try(() => TimestampToken.Read(stamp.Token, policy)).IsRefused(out _, out var token))
            {
                return new JudgedStamp { Encoded = stamp.Token, IsGood = false, Why = "it cannot be read" };
            }

            // Without a clock of its own a stored stamp is asked at its own time: nothing lies in the future there.
            var finding = stamp.Objection is { } objection
                ? new TimestampFinding(null, null, [], SignatureRefusals.StampInvalid, objection)
                : TimestampJudgement.Judge(
                    token, stamp.Stamped, trust, now ?? token.GenTime, signer, beside, evidence, policy);
            return new JudgedStamp
            {
                Encoded = stamp.Token,
                GenTime = token.GenTime,
                IsGood = finding.Fault is null,
                IsOpen = finding.Fault == SignatureRefusals.StampUnavailable,
                Why = finding.Fault is null ? null : finding.Why,
                Authority = finding.Authority ?? token.Signer,
                Path = finding.Path,
            };
        }
    }
}
