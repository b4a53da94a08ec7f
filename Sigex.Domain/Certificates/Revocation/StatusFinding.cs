using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>What a status answer or a revocation list lets us say about a certificate.</summary>
public abstract record StatusFinding
{
    private StatusFinding() { }

    /// <summary>Not revoked, says somebody who may say so.</summary>
    public sealed record Good(DateTimeOffset ThisUpdate) : StatusFinding;

    /// <summary>Revoked at a moment, with the CRLReason where one was given.</summary>
    /// <remarks><c>UnknownToAuthority</c>: the authority has no record of the certificate (rule REV-06); not accepted, and shown as what it is.</remarks>
    public sealed record Revoked(DateTimeOffset At, int? Reason, bool UnknownToAuthority = false) : StatusFinding;

    /// <summary>Nothing can be said; never good and never revoked (rule REV-08).</summary>
    public sealed record Unusable(Refusal Reason) : StatusFinding;
}
