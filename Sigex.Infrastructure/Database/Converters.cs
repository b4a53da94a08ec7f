using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;

namespace Sigex.Infrastructure.Database;

/// <summary>Moments are kept in UTC, because not every engine can compare moments of different zones.</summary>
internal sealed class MomentConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => moment.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

internal sealed class DocumentIdConverter() : ValueConverter<DocumentId, string>(
    id => id.Text, stored => Stored.Sound(DocumentId.TryParse(stored)));

internal sealed class DocumentTitleConverter() : ValueConverter<DocumentTitle, string>(
    title => title.Text, stored => Stored.Sound(DocumentTitle.Parse(stored)));

internal sealed class IinConverter() : ValueConverter<Iin, string>(
    iin => iin.Digits, stored => Stored.Sound(Iin.TryParse(stored)));

internal sealed class BinConverter() : ValueConverter<Bin, string>(
    bin => bin.Digits, stored => Stored.Sound(Bin.TryParse(stored)));

internal sealed class DigestAlgorithmConverter() : ValueConverter<DigestAlgorithm, string>(
    algorithm => algorithm.Oid, stored => Stored.Sound(DigestAlgorithm.ByOid(stored)));

/// <summary>What we stored ourselves is sound; anything else was changed behind our back. The value is never named.</summary>
internal static class Stored
{
    public static T Sound<T>(T? value)
        where T : class =>
        value ?? throw new InvalidDataException($"A stored {typeof(T).Name} is unsound.");

    public static T Sound<T>(Result<T> value)
        where T : class =>
        Sound(value.IsRefused(out _, out var sound) ? null : sound);
}
