using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Documents.Browsing;

/// <summary>Where a signature of the registry stands, and what is kept of it.</summary>
public sealed record StandingSignature(DocumentId Document, long SignId, SignatureProof Proof);

/// <summary>Finds signatures of finished documents again (contract 10.3).</summary>
public interface IExportedSignatures
{
    /// <param name="identity">Of the signature (rule SIG-04).</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Null where there is none.</returns>
    Task<StandingSignature?> FindAsync(string identity, CancellationToken cancellation);
}
