using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sigex.Domain.Organizations;

namespace Sigex.Infrastructure.Database.Organizations;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    /// <summary>SHA-256 as hex.</summary>
    private const int KeyLength = 64;

    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.ToTable("Organizations");
        organization.HasKey(o => o.Bin);
        organization.Property(o => o.Bin).ValueGeneratedNever();
        organization.Property(o => o.AppearedAt);
        organization.Property(o => o.ModifiedAt);
        organization.Property(o => o.Revision).IsConcurrencyToken();
        organization.Property(o => o.Access).HasConversion<AccessBlocksConverter>();
        organization.Ignore(o => o.TlsCertificates);
        organization.OwnsMany<TlsCertificate>("_tlsCertificates", certificates =>
        {
            // A key of its own, so that a list may be put in another order in one step.
            certificates.ToTable("OrganizationTlsCertificates");
            certificates.WithOwner().HasForeignKey("OrganizationBin");
            certificates.Property<long>("Id").ValueGeneratedOnAdd();
            certificates.HasKey("Id");
            certificates.Property(c => c.Position);
            certificates.Property(c => c.Description).HasMaxLength(2 * TlsCertificate.LongestDescription);
            certificates.Property(c => c.Body);
            certificates.Property(c => c.KeySha256).HasMaxLength(KeyLength).IsUnicode(false);
            certificates.Property(c => c.Disabled);
            certificates.Property(c => c.Settings).HasConversion<TlsCertificateSettingsConverter>();

            // One key is one system of one organisation (contract 2.8), and every call looks for it.
            certificates.HasIndex(c => c.KeySha256).IsUnique();
        });
    }
}

/// <summary>Texts and pictures as one JSON text; they are never searched.</summary>
internal sealed class TlsCertificateSettingsConverter() : ValueConverter<TlsCertificateSettings, string>(
    settings => JsonSerializer.Serialize(settings, JsonSerializerOptions.Default),
    stored => Stored.Sound(JsonSerializer.Deserialize<TlsCertificateSettings>(stored, JsonSerializerOptions.Default)));
