using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Infrastructure.Database.Documents;

namespace Sigex.Infrastructure.Database;

/// <summary>How the value types of the domain are kept: once, for every entity. Lengths come from the types.</summary>
internal static class Conventions
{
    private const int LongestOid = 64;

    public static void Apply(ModelConfigurationBuilder model, DatabaseDialect dialect)
    {
        var id = model.Properties<DocumentId>().HaveConversion<DocumentIdConverter>()
            .HaveMaxLength(DocumentId.Length).AreUnicode(false);
        if (dialect.ExactCollation is { } collation)
        {
            id.UseCollation(collation);
        }

        model.Properties<DateTimeOffset>().HaveConversion<MomentConverter>().HavePrecision(3);
        model.Properties<Iin>().HaveConversion<IinConverter>().HaveMaxLength(12).AreUnicode(false);
        model.Properties<Bin>().HaveConversion<BinConverter>().HaveMaxLength(12).AreUnicode(false);
        model.Properties<DigestAlgorithm>().HaveConversion<DigestAlgorithmConverter>()
            .HaveMaxLength(LongestOid).AreUnicode(false);
        model.Properties<EvidenceState>().HaveConversion<string>().HaveMaxLength(16).AreUnicode(false);

        // A code point takes at most two units of the engines' text.
        model.Properties<DocumentTitle>().HaveConversion<DocumentTitleConverter>()
            .HaveMaxLength(2 * DocumentTitle.MaxLength);
        model.Properties<DocumentSettings>().HaveConversion<DocumentSettingsConverter>();
        model.Properties<NotificationOrder>().HaveConversion<NotificationOrderConverter>();
        model.Properties<IReadOnlyList<ReadOnlyMemory<byte>>>()
            .HaveConversion<CertificatePathConverter, CertificatePathComparer>();
    }
}
