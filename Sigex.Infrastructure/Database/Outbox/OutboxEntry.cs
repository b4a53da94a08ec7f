using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sigex.Infrastructure.Database.Outbox;

/// <summary>An errand that waits. Whoever takes it puts off the moment at which it is due, and so holds it.</summary>
/// <remarks>What is done is deleted, so the table holds what is still owed and nothing else.</remarks>
internal sealed class OutboxEntry
{
    public long Id { get; private set; }

    public required string Errand { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Set where we gave up; a person has to look.</summary>
    public DateTimeOffset? ParkedAt { get; set; }
}

internal sealed class OutboxEntryConfiguration : IEntityTypeConfiguration<OutboxEntry>
{
    public void Configure(EntityTypeBuilder<OutboxEntry> entry)
    {
        entry.ToTable("Outbox");
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Errand).HasMaxLength(64).IsUnicode(false);
        entry.Property(e => e.Subject).HasMaxLength(64).IsUnicode(false);
        entry.HasIndex(e => new { e.ParkedAt, e.DueAt });
    }
}
