using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Infrastructure.Database.Documents;

internal sealed class EfDocumentRegistry(SigexDbContext database) : IDocumentRegistry
{
    /// <summary>Proofs are about 20 kB each; so many at a time are in memory.</summary>
    private const int ProofsAtATime = 50;

    public Task<Document?> FindAsync(DocumentId id, CancellationToken cancellation)
    {
        database.ChangeTracker.Clear();
        return WithSignatures().SingleOrDefaultAsync(d => d.Id == id, cancellation);
    }

    public Task<Document?> FindBySignatureAsync(string identity, CancellationToken cancellation)
    {
        database.ChangeTracker.Clear();
        return WithSignatures()
            .SingleOrDefaultAsync(d => d.Signatures.Any(s => s.Identity == identity), cancellation);
    }

    public Task<bool> IsSignatureKnownAsync(string identity, CancellationToken cancellation) =>
        database.Signatures.AnyAsync(s => s.Identity == identity, cancellation);

    public Task LoadProofAsync(Signature signature, CancellationToken cancellation) =>
        database.Entry(signature).Reference(s => s.Kept).LoadAsync(cancellation);

    public async IAsyncEnumerable<SignatureProof> ReadProofsAsync(
        DocumentId id, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = 0L;
        while (true)
        {
            var block = await database.Signatures.AsNoTracking()
                .Where(s => EF.Property<DocumentId>(s, "DocumentId") == id && s.SignId > last)
                .OrderBy(s => s.SignId)
                .Take(ProofsAtATime)
                .Include(s => s.Kept)
                .ToListAsync(cancellation);
            if (block.Count == 0)
            {
                yield break;
            }

            foreach (var signature in block)
            {
                yield return signature.ReadProof();
            }

            last = block[^1].SignId;
        }
    }

    public void Drop(Document unfinished)
    {
        if (unfinished.IsFinished)
        {
            throw new InvalidOperationException("Nothing of a finished document is ever deleted.");
        }

        database.Remove(unfinished);
    }

    public async Task StoreAsync(Document document, CancellationToken cancellation)
    {
        if (database.Entry(document).State == EntityState.Detached)
        {
            database.Add(document);
        }

        await database.SaveChangesAsync(cancellation);
    }

    public Task<int> DropUnfinishedAsync(DateTimeOffset begunBefore, CancellationToken cancellation) =>
        database.Documents
            .Where(d => d.FinishedAt == null && d.RegisteredAt < begunBefore)
            .ExecuteDeleteAsync(cancellation);

    // One query each for document, signatures and digests; what changes between them is caught by the revision.
    private IQueryable<Document> WithSignatures() =>
        database.Documents.AsSplitQuery().Include(d => d.Signatures.OrderBy(s => s.SignId));
}
