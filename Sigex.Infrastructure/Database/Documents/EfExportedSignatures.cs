using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Documents.Browsing;

namespace Sigex.Infrastructure.Database.Documents;

internal sealed class EfExportedSignatures(Func<SigexDbContext> open) : IExportedSignatures
{
    public async Task<StandingSignature?> FindAsync(string identity, CancellationToken cancellation)
    {
        await using var database = open();
        var document = await database.Documents
            .Where(d => d.FinishedAt != null && d.Signatures.Any(s => s.Identity == identity))
            .Select(d => d.Id)
            .SingleOrDefaultAsync(cancellation);
        if (document is null)
        {
            return null;
        }

        var signature = await database.Signatures.AsNoTracking()
            .Include(s => s.Kept)
            .SingleAsync(s => s.Identity == identity, cancellation);
        return new StandingSignature(document, signature.SignId, signature.ReadProof());
    }
}
