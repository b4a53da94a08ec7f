using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>The life of one signature in the order of time: the second depth of a report. Data alone, no words.</summary>
/// <param name="Points">Ascending. Exactly one counts.</param>
/// <param name="CountsAt">The moment that counts: the certificate had to be in force and not revoked then (security 3.7).</param>
/// <param name="CountsBecause">Why that one; null where nothing proves an earlier moment than that of the question.</param>
public sealed record TimeLine(IReadOnlyList<TimePoint> Points, DateTimeOffset CountsAt, ProofKind? CountsBecause)
{
    internal static TimeLine Of(SignatureFacts facts)
    {
        var points = OfCertificate(facts.Certificate)
            .Concat(OfClaim(facts))
            .Concat(facts.Stamp.All.Select(stamp => OfStamp(stamp, facts.Stamp.Good)).OfType<TimePoint>())
            .Concat(OfJournal(facts))
            .Concat(facts.Status.All.SelectMany(OfStatus))
            .Concat(OfQuestion(facts))
            .Distinct()
            .OrderBy(point => point.At)
            .ThenBy(point => point.Kind);
        return new TimeLine([.. points], facts.Moment, facts.Proof?.Kind);
    }

    private static IEnumerable<TimePoint> OfCertificate(Certificate? certificate)
    {
        if (certificate is not null)
        {
            yield return Border(TimePointKind.CertificateBegins, certificate.NotBefore);
            yield return Border(TimePointKind.CertificateEnds, certificate.NotAfter);
        }
    }

    private static TimePoint Border(TimePointKind kind, DateTimeOffset at) =>
        new() { Kind = kind, At = at, Proves = WhatItProves.BorderOfLife };

    private static IEnumerable<TimePoint> OfClaim(SignatureFacts facts)
    {
        if (facts.ClaimsIfSound?.SigningTime is { } claimed)
        {
            yield return new() { Kind = TimePointKind.ClaimedSigning, At = claimed, Proves = WhatItProves.Claim };
        }
    }

    private static TimePoint? OfStamp(JudgedStamp stamp, JudgedStamp? counting) => stamp.GenTime is not { } genTime
        ? null
        : new TimePoint
        {
            Kind = stamp.IsGood ? TimePointKind.Stamped : TimePointKind.BadStamp,
            At = genTime,
            Proves = stamp.IsGood ? WhatItProves.Existence : WhatItProves.Nothing,
            Who = stamp.Authority?.Subject.Only(Oid.CommonName) is { } name ? DisplayText.Safe(name) : null,
            Counts = ReferenceEquals(stamp, counting),
        };

    private static IEnumerable<TimePoint> OfJournal(SignatureFacts facts)
    {
        if (facts.Registered is { } entry)
        {
            yield return new()
            {
                Kind = TimePointKind.Registered,
                At = entry,
                Proves = WhatItProves.Existence,
                Counts = facts.IsByJournal,
            };
        }
    }

    private static IEnumerable<TimePoint> OfStatus(JudgedStatus status)
    {
        var proves = status.Finding switch
        {
            StatusFinding.Good => WhatItProves.NotRevoked,
            StatusFinding.Revoked { UnknownToAuthority: true } => WhatItProves.NoRecord,
            StatusFinding.Revoked => WhatItProves.Revocation,
            _ => WhatItProves.Nothing,
        };
        if (status.ThisUpdate is { } taken)
        {
            yield return new() { Kind = TimePointKind.StatusTaken, At = taken, Proves = proves };
        }

        if (status.ProducedAt is { } produced && produced != status.ThisUpdate)
        {
            yield return new() { Kind = TimePointKind.StatusProduced, At = produced, Proves = proves };
        }

        // The "revocation" in 1970 of a certificate that the authority does not know is no moment of its life.
        if (status.Finding is StatusFinding.Revoked { UnknownToAuthority: false } revoked)
        {
            yield return new()
            {
                Kind = TimePointKind.Revoked,
                At = revoked.At,
                Proves = WhatItProves.Revocation,
                Reason = revoked.Reason,
            };
        }
    }

    // A stored signature is judged at its proved moment for ever, and nobody asks when.
    private static IEnumerable<TimePoint> OfQuestion(SignatureFacts facts)
    {
        if (facts.Stored is null || facts.Proof is null)
        {
            yield return new()
            {
                Kind = TimePointKind.Asked,
                At = facts.At,
                Proves = WhatItProves.Question,
                Counts = facts.Proof is null,
            };
        }
    }
}
