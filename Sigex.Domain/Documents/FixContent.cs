using Sigex.Domain.Accounts;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Journal;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures;

namespace Sigex.Domain.Documents;

/// <summary>Fixes what was signed and ends the registration, in one transaction (contract 3.3).</summary>
public sealed class FixContent(
    IDocumentRegistry registry, INonces nonces, IJournal journal, IDocumentNews news, TimeProvider clock)
{
    public async Task<Result<FixedContent>> RunAsync(
        DocumentId id, HashedContent content, CancellationToken cancellation)
    {
        if (await registry.FindAsync(id, cancellation) is not { } document)
        {
            return DocumentRefusals.NotFound;
        }

        if (await IsNonceAsync(content, cancellation))
        {
            return SignatureRefusals.ContentIsNonce;
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

    // Rule CMS-20: whoever signed a nonce may have meant to log in and nothing else.
    private async Task<bool> IsNonceAsync(HashedContent content, CancellationToken cancellation) =>
        Nonce.MayBe(content.Size)
        && content.Digests.FirstOrDefault(digest => digest.Algorithm == DigestAlgorithm.Sha256) is { } digest
        && await nonces.WasIssuedAsync(digest.Value.ToArray(), cancellation);
}

/// <summary>A body that was seen once and not kept: its size in bytes and its digests under every algorithm in use.</summary>
public sealed record HashedContent(long Size, IReadOnlyList<Digest> Digests);

public sealed record FixedContent(DocumentId Id, HashedContent Content);
