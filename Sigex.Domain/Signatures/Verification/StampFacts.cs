using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>The stamps of a signature: the earliest good one counts, a bad one never moves the time (rule TSP-08).</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Good">The earliest good one.</param>
/// <param name="Why">What is wrong with one that is not good.</param>
/// <param name="IsOpen">One that is not good would count if evidence about its authority had been kept (rule TSP-02).</param>
/// <param name="IsUnreadable">Something stands in the place of a stamp that is none (rules CMS-18, TSP-05).</param>
internal sealed record StampFacts(int Count, TimestampFinding? Good, string? Why, bool IsOpen, bool IsUnreadable)
{
    public DateTimeOffset? ProvedTime => Good?.GenTime;

    public static StampFacts Of(
        IReadOnlyList<StampInside> stamps,
        Certificate? signer,
        TrustStore trust,
        DateTimeOffset? now,
        IReadOnlyCollection<Certificate> beside,
        AuthorityEvidence? evidence,
        VerificationPolicy? policy = null)
    {
        TimestampFinding? good = null;
        string? why = null;
        var isOpen = false;
        var isUnreadable = false;
        foreach (var stamp in stamps)
        {
            if (Reading.Try(() => TimestampToken.Read(stamp.Token, policy)).IsRefused(out _, out var token))
            {
                isUnreadable = true;
                continue;
            }

            if (stamp.Objection is { } objection)
            {
                why = objection;
                continue;
            }

            // Without a clock of its own a stored stamp is asked at its own time: nothing lies in the future there.
            var finding = TimestampJudgement.Judge(
                token, stamp.Stamped, trust, now ?? token.GenTime, signer, beside, evidence, policy);
            if (finding.Fault is not null)
            {
                why = finding.Why;
                isOpen |= finding.Fault == SignatureRefusals.StampUnavailable;
            }
            else if (good is null || finding.GenTime < good.GenTime)
            {
                good = finding;
            }
        }

        return new StampFacts(stamps.Count, good, why, isOpen, isUnreadable);
    }
}
