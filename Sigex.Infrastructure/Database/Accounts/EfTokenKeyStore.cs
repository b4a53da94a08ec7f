using Microsoft.EntityFrameworkCore;
using Sigex.Infrastructure.Tokens;

namespace Sigex.Infrastructure.Database.Accounts;

internal sealed class EfTokenKeyStore(Func<SigexDbContext> open) : ITokenKeyStore
{
    public async Task<IReadOnlyList<SealedKey>> ReadAsync(CancellationToken cancellation)
    {
        await using var database = open();
        return await database.Set<TokenKeyEntry>().AsNoTracking()
            .OrderBy(k => k.MadeAt).ThenBy(k => k.Kid)
            .Select(k => new SealedKey(k.Kid, k.Sealed, k.MadeAt))
            .ToListAsync(cancellation);
    }

    public async Task AddAsync(SealedKey key, CancellationToken cancellation)
    {
        await using var database = open();
        database.Add(new TokenKeyEntry { Kid = key.Kid, Sealed = key.Sealed, MadeAt = key.MadeAt });
        await database.SaveChangesAsync(cancellation);
    }

    public async Task DropAsync(DateTimeOffset madeBefore, CancellationToken cancellation)
    {
        await using var database = open();
        await database.Set<TokenKeyEntry>().Where(k => k.MadeAt < madeBefore).ExecuteDeleteAsync(cancellation);
    }
}
