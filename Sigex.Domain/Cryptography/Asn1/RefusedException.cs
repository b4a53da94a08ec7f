using Sigex.Domain.Kernel;

namespace Sigex.Domain.Cryptography.Asn1;

/// <summary>The only exception that leaves a reader (rule ASN-07).</summary>
public sealed class RefusedException(Refusal reason, Exception? cause = null, long? offset = null)
    : Exception(reason.Code, cause)
{
    public Refusal Reason { get; } = reason;

    /// <summary>Where in the bytes the fault was met, when the reader knows.</summary>
    public long? Offset { get; } = offset;
}
