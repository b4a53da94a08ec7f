using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>The stamps of a signature: the earliest good one counts, a bad one never moves the time (rule TSP-08).</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Good">The earliest good one.</param>
/// <param name="Why">What is wrong with one that is not good.</param>
/// <param name="IsUnreadable">Something stands in the place of a stamp that is none (rules CMS-18, TSP-05).</param>
internal sealed record StampFacts(int Count, TimestampFinding? Good, string? Why, bool IsUnreadable)
{
    public DateTimeOffset? ProvedTime => Good?.GenTime;

    public static StampFacts Of(
        IReadOnlyList<ReadOnlyMemory<byte>> tokens,
        ReadOnlyMemory<byte> signatureValue,
        Certificate? signer,
        TrustStore trust,
        DateTimeOffset? now)
    {
        TimestampFinding? good = null;
        string? why = null;
        var isUnreadable = false;
        foreach (var encoded in tokens)
        {
            if (Reading.Try(() => TimestampToken.Read(encoded)).IsRefused(out _, out var token))
            {
                isUnreadable = true;
                continue;
            }

            // Without a clock of its own a stored stamp is asked at its own time: nothing lies in the future there.
            var finding = TimestampJudgement.Judge(token, signatureValue, trust, now ?? token.GenTime, signer);
            if (finding.Fault is not null)
            {
                why = finding.Why;
            }
            else if (good is null || finding.GenTime < good.GenTime)
            {
                good = finding;
            }
        }

        return new StampFacts(tokens.Count, good, why, isUnreadable);
    }
}
