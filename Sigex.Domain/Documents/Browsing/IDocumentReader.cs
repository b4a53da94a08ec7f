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
}
