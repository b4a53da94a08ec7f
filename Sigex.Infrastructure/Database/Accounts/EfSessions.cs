using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Accounts;
using Sigex.Domain.Parties;

namespace Sigex.Infrastructure.Database.Accounts;

internal sealed class EfSessions(SigexDbContext database) : ISessions
{
    /// <summary>Rule CMS-20: so long it is known that a body is a nonce.</summary>
    private static readonly TimeSpan NoncesKept = TimeSpan.FromHours(24);

    public Task<Session?> FindAsync(string idSha256, CancellationToken cancellation)
    {
        database.ChangeTracker.Clear();
        return database.Set<Session>().SingleOrDefaultAsync(s => s.IdSha256 == idSha256, cancellation);
    }

    public async Task BeginAsync(Session session, LogIn line, CancellationToken cancellation)
    {
        database.Add(session);
        database.Add(line);
        await database.SaveChangesAsync(cancellation);
    }

    public async Task StoreAsync(Session session, CancellationToken cancellation) =>
        await database.SaveChangesAsync(cancellation);

    public async Task<int> DropExpiredAsync(DateTimeOffset now, TimeSpan addressesKept, CancellationToken cancellation)
    {
        var (nonces, lines, addresses) = (now - NoncesKept, now - LogIn.Kept, now - addressesKept);
        return await database.Set<IssuedNonce>().Where(n => n.IssuedAt < nonces).ExecuteDeleteAsync(cancellation)
            + await database.Set<Session>().Where(s => s.EndsAt < now).ExecuteDeleteAsync(cancellation)
            + await database.Set<LogIn>().Where(l => l.At < lines).ExecuteDeleteAsync(cancellation)
            + await database.Set<LogIn>().Where(l => l.At < addresses && l.Address != null)
                .ExecuteUpdateAsync(l => l.SetProperty(one => one.Address, (string?)null), cancellation);
    }
}

internal sealed class EfAccountReader(Func<SigexDbContext> open) : ISessionReader, ILogInReader
{
    public async Task<Session?> FindAsync(string idSha256, CancellationToken cancellation)
    {
        await using var database = open();
        return await database.Set<Session>().AsNoTracking()
            .SingleOrDefaultAsync(s => s.IdSha256 == idSha256, cancellation);
    }

    public async Task<LogInBlock> ReadAsync(Iin iin, Bin? bin, CancellationToken cancellation)
    {
        await using var database = open();
        var log = database.Set<LogIn>().AsNoTracking().Where(l => l.Iin == iin && l.Bin == bin);
        return new LogInBlock(
            await log.CountAsync(cancellation),
            await log.OrderByDescending(l => l.Id).Take(ILogInReader.BlockSize).ToListAsync(cancellation));
    }
}
