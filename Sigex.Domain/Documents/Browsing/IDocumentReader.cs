using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Documents.Browsing;

/// <summary>Reads documents for pages and for the API, as far as the caller may see them (contract 3.4, 4.7.1).</summary>
public interface IDocumentReader
{
    /// <summary>Signatures of one block of a document.</summary>
    const int BlockSize = 50;

    /// <param name="id">The document.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="lastSignId">The block begins after this signature; zero for the first block.</param>
    /// <param name="cancellation">Ends the reading.</param>
    Task<Result<DocumentView>> ReadAsync(DocumentId id, Caller caller, long lastSignId, CancellationToken cancellation);

    /// <summary>
    /// Where a signature or a document that somebody holds in his hand is registered: by the signature, else by the
    /// document, the first one that the caller may see.
    /// </summary>
    /// <returns>Null where there is none, and all the same where the caller may not see it (rule ACC-06).</returns>
    Task<RegisteredHere?> FindAsync(Trace trace, Caller caller, CancellationToken cancellation);
}
