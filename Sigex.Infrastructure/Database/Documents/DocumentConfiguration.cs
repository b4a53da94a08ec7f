using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sigex.Domain.Documents;

namespace Sigex.Infrastructure.Database.Documents;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.ToTable("Documents");
        document.HasKey(d => d.Id);
        document.Property(d => d.Title);
        document.Property(d => d.Description).HasMaxLength(2 * DocumentDescription.MaxLength);
        document.Property(d => d.RegisteredAt);
        document.Property(d => d.FinishedAt);
        document.Property(d => d.SignedDataSize);
        document.Property(d => d.Settings);
        document.Property(d => d.EmailNotifications);
        document.Property(d => d.Revision).IsConcurrencyToken();
        document.OwnsOne(d => d.Registrator, registrator =>
        {
            registrator.Property(r => r.Bin);
            registrator.Property(r => r.Certificate);
            registrator.Ignore(r => r.CertificateSha256);
        });
        document.Ignore(d => d.IsFinished);
        document.Ignore(d => d.Digests);
        document.OwnsMany(d => d.FixedDigests, digests =>
        {
            digests.ToTable("DocumentDigests");
            digests.WithOwner().HasForeignKey("DocumentId");
            digests.Property(d => d.Algorithm);
            digests.Property<byte[]>("Value").HasMaxLength(64);
            digests.Ignore(d => d.Digest);
            digests.HasKey("DocumentId", nameof(FixedDigest.Algorithm));

            // Whoever holds a document asks where it is registered.
            digests.HasIndex("Value");
        });
        document.HasMany(d => d.Signatures).WithOne().HasForeignKey("DocumentId").IsRequired();

        // Unfinished registrations are looked for by age; what is finished does not lie in the way.
        document.HasIndex(d => new { d.FinishedAt, d.RegisteredAt });
    }
}
