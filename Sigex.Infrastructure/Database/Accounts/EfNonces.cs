using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Accounts;
using Sigex.Domain.Kernel;

namespace Sigex.Infrastructure.Database.Accounts;

internal sealed class EfNonces(Func<SigexDbContext> open, TimeProvider clock) : INonces
{
    public async Task AddAsync(IssuedNonce nonce, CancellationToken cancellation)
    {
        await using var database = open();
        database.Add(nonce);
        await database.SaveChangesAsync(cancellation);
    }

    public async Task<IssuedNonce?> UseUpAsync(Nonce nonce, NoncePurpose purpose, CancellationToken cancellation)
    {
        await using var database = open();
        var sha256 = nonce.Sha256;
        DateTimeOffset? now = clock.Now();
        var named = database.Set<IssuedNonce>().Where(n => n.Sha256 == sha256 && n.Purpose == purpose);

        // One conditional update (rule LOG-02): the engine lets exactly one of many change the row.
        var won = await named
            .Where(n => n.UsedAt == null)
            .ExecuteUpdateAsync(n => n.SetProperty(one => one.UsedAt, now), cancellation);
        return won == 1 ? await named.AsNoTracking().SingleAsync(cancellation) : null;
    }

    public async Task<bool> WasIssuedAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation)
    {
        await using var database = open();
        var hash = sha256.ToArray();
        return await database.Set<IssuedNonce>().AnyAsync(n => n.Sha256 == hash || n.TextSha256 == hash, cancellation);
    }
}
