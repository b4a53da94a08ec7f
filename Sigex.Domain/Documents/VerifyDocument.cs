using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Documents;

/// <summary>Judges every stored signature again against a body, from the stored proof and without the network (contract 3.8, 5.5).</summary>
public sealed class VerifyDocument
{
    public Task<Result<VerifiedDocument>> RunAsync(
        DocumentId id, HashedContent content, Caller caller, CancellationToken cancellation) =>
        throw new NotImplementedException($"{id} {content.Size} {caller}");
}

public sealed record VerifiedDocument(DocumentId Id);
