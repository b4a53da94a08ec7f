using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sigex.Domain.Journal;

namespace Sigex.Infrastructure.Database.Journal;

internal sealed class JournalEventConfiguration : IEntityTypeConfiguration<JournalEvent>
{
    public const string ObjectKind = nameof(ObjectKind);
    public const string ObjectKey = nameof(ObjectKey);
    public const string Salt = nameof(Salt);
    public const string Content = nameof(Content);

    private const int CommitmentLength = 32;

    public void Configure(EntityTypeBuilder<JournalEvent> happened)
    {
        happened.ToTable("Journal");
        happened.HasKey(e => e.EventId);
        happened.Property(e => e.EventId).ValueGeneratedOnAdd();
        happened.Property(e => e.Kind).HasMaxLength(JournalEvent.LongestKind).IsUnicode(false);
        happened.Property(e => e.At);
        happened.Property(e => e.Commitment).HasMaxLength(CommitmentLength);
        happened.Ignore(e => e.Details);

        // The erasable part: all of it is there, or none.
        happened.Property<string?>(ObjectKind).HasMaxLength(JournalObject.LongestKind).IsUnicode(false);
        happened.Property<string?>(ObjectKey).HasMaxLength(JournalObject.LongestKey).IsUnicode(false);
        happened.Property<byte[]?>(Salt).HasMaxLength(JournalEvent.SaltLength);
        happened.Property<string?>(Content);

        // One log: an object, a kind, by number.
        happened.HasIndex(ObjectKind, ObjectKey, nameof(JournalEvent.Kind), nameof(JournalEvent.EventId));
    }
}
