using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Timestamps;

/// <summary>Carries a time-stamp request (RFC 3161) to the authority and brings the bytes back.</summary>
/// <remarks>Silence, delay and refusal to talk are all <see cref="Reply.Missing"/>: no fault of the signature.</remarks>
public interface ITimestampAuthority
{
    Task<Reply> StampAsync(ReadOnlyMemory<byte> request, CancellationToken cancellation);
}
