using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Journal;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Documents;

/// <summary>Fixes what was signed and ends the registration, in one transaction (contract 3.3).</summary>
public sealed class FixContent(IDocumentRegistry registry, IJournal journal, IDocumentNews news, TimeProvider clock)
{
    public async Task<Result<FixedContent>> RunAsync(
        DocumentId id, HashedContent content, CancellationToken cancellation)
    {
        if (await registry.FindAsync(id, cancellation) is not { } document)
        {
            return DocumentRefusals.NotFound;
        }

        var now = clock.Now();
        if (document.FixContent(content, now).IsRefused(out var refusal, out _))
        {
            return refusal;
        }

        journal.Write(DocumentEvents.OfFixing(document, now));
        await registry.StoreAsync(document, cancellation);
        news.Announce(id);
        return new FixedContent(id, content);
    }
}

/// <summary>A body that was seen once and not kept: its size in bytes and its digests under every algorithm in use.</summary>
public sealed record HashedContent(long Size, IReadOnlyList<Digest> Digests);

public sealed record FixedContent(DocumentId Id, HashedContent Content);
