using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Kernel;
using Sigex.Infrastructure.Database.Outbox;

namespace Sigex.Infrastructure.Database;

/// <summary>The model that all engines share. What differs is in <see cref="Dialect"/> and nowhere else.</summary>
public abstract class SigexDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Signature> Signatures => Set<Signature>();

    internal DbSet<KeptProof> Proofs => Set<KeptProof>();

    internal DbSet<OutboxEntry> Outbox => Set<OutboxEntry>();

    protected internal abstract DatabaseDialect Dialect { get; }

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException lost)
        {
            throw new StaleChangeException(lost);
        }
        catch (DbUpdateException failed) when (failed.InnerException is DbException fault && Dialect.IsLostRace(fault))
        {
            throw new StaleChangeException(failed);
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SigexDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder, Dialect);
}
