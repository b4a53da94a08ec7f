using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Documents;

/// <summary>Fixes what was signed and ends the registration, in one transaction (contract 3.3).</summary>
public sealed class FixContent
{
    public Task<Result<FixedContent>> RunAsync(DocumentId id, HashedContent content, CancellationToken cancellation) =>
        throw new NotImplementedException($"{id} {content.Size}");
}

/// <summary>A body that was seen once and not kept: its size in bytes and its digests under every algorithm in use.</summary>
public sealed record HashedContent(long Size, IReadOnlyList<Digest> Digests);

public sealed record FixedContent(DocumentId Id, HashedContent Content);
