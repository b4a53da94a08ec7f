using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sigex.Domain.Organizations;
using Sigex.Domain.Parties;

namespace Sigex.Infrastructure.Database.Organizations;

/// <summary>The access blocks of an organisation as one JSON text. A block that is not there holds the first head alone.</summary>
internal sealed class AccessBlocksConverter() : ValueConverter<AccessBlocks, string>(
    blocks => Write(blocks), stored => Read(stored))
{
    public static string Write(AccessBlocks blocks) => JsonSerializer.Serialize(new Kept(
        Write(blocks.DocumentsAccess),
        Write(blocks.DocumentsList),
        Write(blocks.DocumentsSettings),
        Write(blocks.PackagesAccess),
        Write(blocks.PackagesList),
        Write(blocks.PackagesSettings),
        Write(blocks.OrganizationSettings)));

    public static AccessBlocks Read(string stored)
    {
        // Organisations that are older than this column.
        if (stored.Length == 0)
        {
            return AccessBlocks.OfFirstHead;
        }

        var kept = Stored.Sound(JsonSerializer.Deserialize<Kept>(stored));
        return new AccessBlocks
        {
            DocumentsAccess = Read(kept.DocumentsAccess),
            DocumentsList = Read(kept.DocumentsList),
            DocumentsSettings = Read(kept.DocumentsSettings),
            PackagesAccess = Read(kept.PackagesAccess),
            PackagesList = Read(kept.PackagesList),
            PackagesSettings = Read(kept.PackagesSettings),
            OrganizationSettings = Read(kept.OrganizationSettings),
        };
    }

    private static KeptBlock Write(AccessBlock block) =>
        new([.. block.Authorities], [.. block.Iins.Select(iin => iin.Digits)], [.. block.TlsCertificatesIndices]);

    private static AccessBlock Read(KeptBlock? kept) => kept is null ? AccessBlock.OfFirstHead : new AccessBlock
    {
        Authorities = kept.Authorities,
        Iins = [.. kept.Iins.Select(digits => Stored.Sound(Iin.TryParse(digits)))],
        TlsCertificatesIndices = kept.Systems,
    };

    /// <summary>The stored form, apart from the domain's names, which may change.</summary>
    private sealed record Kept(
        KeptBlock? DocumentsAccess,
        KeptBlock? DocumentsList,
        KeptBlock? DocumentsSettings,
        KeptBlock? PackagesAccess,
        KeptBlock? PackagesList,
        KeptBlock? PackagesSettings,
        KeptBlock? OrganizationSettings);

    private sealed record KeptBlock(string[] Authorities, string[] Iins, int[] Systems);
}
