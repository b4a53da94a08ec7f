using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>Carries an OCSP request to the responder of an authority and brings the bytes back.</summary>
/// <remarks>
/// The question is written and the answer is judged by this room; the carrier understands neither. Which address belongs
/// to the issuer is the carrier's configuration. Silence, delay and refusal to talk are all <see cref="Reply.Missing"/>.
/// </remarks>
public interface IStatusResponder
{
    Task<Reply> AskAsync(Certificate issuer, ReadOnlyMemory<byte> request, CancellationToken cancellation);
}
