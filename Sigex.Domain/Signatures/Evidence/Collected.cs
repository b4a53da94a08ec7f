using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Domain.Signatures.Evidence;

/// <summary>How the collecting of evidence ended.</summary>
internal abstract record Collected
{
    private Collected() { }

    /// <summary>A good stamp and a good status, at most five minutes apart.</summary>
    public sealed record Evidence(TimestampToken Stamp, OcspResponse Status) : Collected;

    /// <summary>An authority said something that speaks against the signature.</summary>
    public sealed record Refused(Refusal Reason) : Collected;

    /// <summary>An authority did not answer, or answered nonsense. That is no fault of the signature.</summary>
    public sealed record Outage(Refusal Reason) : Collected;
}
