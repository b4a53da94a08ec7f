using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Kernel;
using Sigex.Domain.Organizations;
using Sigex.Domain.Parties;

namespace Sigex.Infrastructure.Database.Organizations;

internal sealed class EfOrganizationRegistry(SigexDbContext database, Func<SigexDbContext> open) : IOrganizationRegistry
{
    public Task<Organization?> FindAsync(Bin bin, CancellationToken cancellation)
    {
        database.ChangeTracker.Clear();
        return database.Organizations.SingleOrDefaultAsync(o => o.Bin == bin, cancellation);
    }

    public async Task StoreAsync(Organization organization, CancellationToken cancellation)
    {
        if (database.Entry(organization).State == EntityState.Detached)
        {
            database.Add(organization);
        }

        await database.SaveChangesAsync(cancellation);
    }

    // In a context of its own: a lost race here must not cost the action that only passes by.
    public async Task AppearAsync(Bin bin, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var apart = open();
        if (await apart.Organizations.AnyAsync(o => o.Bin == bin, cancellation))
        {
            return;
        }

        apart.Add(Organization.Appear(bin, now));
        try
        {
            await apart.SaveChangesAsync(cancellation);
        }
        catch (StaleChangeException)
        {
            // Somebody else made the same record.
        }
    }
}

internal sealed class EfInformationSystems(Func<SigexDbContext> open) : IInformationSystems
{
    public async Task<RegisteredKey?> FindAsync(string keySha256, CancellationToken cancellation)
    {
        await using var database = open();
        var found = await database.Organizations.AsNoTracking()
            .SelectMany(
                o => EF.Property<List<TlsCertificate>>(o, "_tlsCertificates"),
                (o, c) => new { o.Bin, c.KeySha256, c.Position, c.Disabled })
            .SingleOrDefaultAsync(c => c.KeySha256 == keySha256, cancellation);
        return found is null ? null : new RegisteredKey(found.Bin, found.Position, found.Disabled);
    }
}
