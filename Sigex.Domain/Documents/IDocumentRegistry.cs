using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Documents;

/// <summary>Where documents live between two requests.</summary>
public interface IDocumentRegistry
{
    /// <summary>The document as it is now, with its signatures and without the bytes of their proofs.</summary>
    /// <remarks>What was found before and not stored is forgotten.</remarks>
    Task<Document?> FindAsync(DocumentId id, CancellationToken cancellation);

    /// <summary>The document, finished or not, under which this very signature stands (rule SIG-04).</summary>
    Task<Document?> FindBySignatureAsync(string identity, CancellationToken cancellation);

    /// <summary>Does this very signature stand under any document, finished or not (rule SIG-04)?</summary>
    Task<bool> IsSignatureKnownAsync(string identity, CancellationToken cancellation);

    /// <summary>Loads the bytes of the proof of a signature that was found, so that they can be changed.</summary>
    Task LoadProofAsync(Signature signature, CancellationToken cancellation);

    /// <summary>The proofs of all signatures of a document, one after another in their order, for reading only.</summary>
    IAsyncEnumerable<SignatureProof> ReadProofsAsync(DocumentId id, CancellationToken cancellation);

    /// <summary>Takes an unfinished registration away with the next store.</summary>
    void Drop(Document unfinished);

    /// <summary>Keeps the document, what was dropped and the errands that were put, all of it or nothing.</summary>
    /// <exception cref="Kernel.StaleChangeException">The document was changed, or the signature stored, by somebody else meanwhile.</exception>
    Task StoreAsync(Document document, CancellationToken cancellation);

    /// <summary>Deletes registrations that began before the moment and were never finished, and says how many.</summary>
    Task<int> DropUnfinishedAsync(DateTimeOffset begunBefore, CancellationToken cancellation);
}
