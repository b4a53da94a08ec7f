using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents.Signing;

namespace Sigex.Infrastructure.Database.Documents;

internal sealed class SignatureConfiguration : IEntityTypeConfiguration<Signature>
{
    /// <summary>SHA-256 as hex.</summary>
    private const int IdentityLength = 64;

    public void Configure(EntityTypeBuilder<Signature> signature)
    {
        signature.ToTable("Signatures");

        // Growing in the whole installation, and a number is never given twice.
        signature.HasKey(s => s.SignId);
        signature.Property(s => s.SignId).ValueGeneratedOnAdd();
        signature.Property(s => s.Iin);
        signature.Property(s => s.Bin);
        signature.Property(s => s.Identity).HasMaxLength(IdentityLength).IsUnicode(false);
        signature.Property<DigestAlgorithm>("DigestAlgorithm");
        signature.Property<byte[]>("DigestValue").HasMaxLength(64);
        signature.Ignore(s => s.Digest);
        signature.Property(s => s.StoredAt);
        signature.Property(s => s.SignedAt);
        signature.Property(s => s.Evidence);
        signature.Property(s => s.FailureCode).HasMaxLength(64).IsUnicode(false);
        signature.Property(s => s.EmailNotifications);
        signature.HasOne(s => s.Kept).WithOne().HasForeignKey<KeptProof>("SignId").IsRequired();

        // The same signature stands in the registry once (rule SIG-04), however many requests bring it at a time.
        signature.HasIndex(s => s.Identity).IsUnique();
    }
}
