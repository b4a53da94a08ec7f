using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Documents.Signing;

/// <summary>Asks the authorities once more about a signature that was registered without its whole proof.</summary>
public interface ILateProof
{
    /// <summary>
    /// The proof as it is then: complete, failed for good with the code of the refusal, or still pending where an
    /// authority was silent.
    /// </summary>
    Task<LateProof> ProveAgainAsync(SignatureProof pending, CancellationToken cancellation);
}

/// <param name="Proof">The proof with its new state.</param>
/// <param name="SignedAt">The moment that the stamp proves, where there is one.</param>
public sealed record LateProof(SignatureProof Proof, DateTimeOffset? SignedAt);
