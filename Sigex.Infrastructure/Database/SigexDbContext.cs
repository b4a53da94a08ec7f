using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Journal;
using Sigex.Domain.Kernel;
using Sigex.Domain.Organizations;
using Sigex.Infrastructure.Database.Journal;
using Sigex.Infrastructure.Database.Outbox;

namespace Sigex.Infrastructure.Database;

/// <summary>The model that all engines share. What differs is in <see cref="Dialect"/> and nowhere else.</summary>
public abstract class SigexDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Signature> Signatures => Set<Signature>();

    internal DbSet<KeptProof> Proofs => Set<KeptProof>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<JournalEvent> Journal => Set<JournalEvent>();

    internal DbSet<OutboxEntry> Outbox => Set<OutboxEntry>();

    protected internal abstract DatabaseDialect Dialect { get; }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        KeepJournalAsItIs();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        KeepJournalAsItIs();
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

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SigexDbContext).Assembly);
        if (Dialect.ExactCollation is { } collation)
        {
            // The key of a log may be an id of a document, and those differ by case.
            modelBuilder.Entity<JournalEvent>().Property(JournalEventConfiguration.ObjectKey).UseCollation(collation);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder, Dialect);

    // Rule LOGS-04: whatever an action does, it does not rewrite what happened.
    private void KeepJournalAsItIs()
    {
        if (ChangeTracker.Entries<JournalEvent>().Any(e => e.State is EntityState.Modified or EntityState.Deleted))
        {
            throw new InvalidOperationException("The journal is append-only.");
        }
    }
}
