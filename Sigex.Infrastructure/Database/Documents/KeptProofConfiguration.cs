using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sigex.Domain.Documents.Signing;

namespace Sigex.Infrastructure.Database.Documents;

/// <summary>In a table of its own, so that the rows of signatures stay small.</summary>
internal sealed class KeptProofConfiguration : IEntityTypeConfiguration<KeptProof>
{
    public void Configure(EntityTypeBuilder<KeptProof> proof)
    {
        proof.ToTable("SignatureProofs");
        proof.Property<long>("SignId").ValueGeneratedNever();
        proof.HasKey("SignId");
        proof.Property(p => p.Signature);
        proof.Property(p => p.Timestamp);
        proof.Property(p => p.OcspResponse);
        proof.Property(p => p.Path);
    }
}
