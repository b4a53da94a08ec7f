using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Access;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Parties;

namespace Sigex.Infrastructure.Database.Documents;

internal sealed class EfExportedSignatures(Func<SigexDbContext> open, DocumentAccess access) : IExportedSignatures
{
    public async Task<StandingSignature?> FindAsync(string identity, Caller caller, CancellationToken cancellation)
    {
        await using var database = open();
        var document = await database.Documents.AsNoTracking().AsSplitQuery()
            .Include(d => d.Signatures.OrderBy(s => s.SignId))
            .Where(d => d.FinishedAt != null)
            .SingleOrDefaultAsync(d => d.Signatures.Any(s => s.Identity == identity), cancellation);
        if (document is null || !(await access.ToSeeAsync(document, caller, cancellation)).IsAllowed)
        {
            return null;
        }

        var signature = await database.Signatures.AsNoTracking()
            .Include(s => s.Kept)
            .SingleAsync(s => s.Identity == identity, cancellation);
        return new StandingSignature(document.Id, signature.SignId, signature.ReadProof());
    }
}
