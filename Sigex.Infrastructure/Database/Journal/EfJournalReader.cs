using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Journal;

namespace Sigex.Infrastructure.Database.Journal;

internal sealed class EfJournalReader(Func<SigexDbContext> open) : IJournalReader, IJournalEraser
{
    public async Task<JournalBlock> ReadAsync(
        JournalObject about, string kind, long lastEventId, CancellationToken cancellation)
    {
        await using var database = open();
        var log = Of(database, about).AsNoTracking().Where(e => e.Kind == kind);
        var total = await log.CountAsync(cancellation);
        var block = await log
            .Where(e => e.EventId > lastEventId)
            .OrderBy(e => e.EventId)
            .Take(IJournalReader.BlockSize)
            .ToListAsync(cancellation);
        return new JournalBlock(total, block);
    }

    public async Task<int> EraseAsync(JournalObject about, CancellationToken cancellation)
    {
        await using var database = open();
        return await Of(database, about).ExecuteUpdateAsync(
            log => log
                .SetProperty(e => EF.Property<byte[]?>(e, JournalEventConfiguration.Salt), (byte[]?)null)
                .SetProperty(e => EF.Property<string?>(e, JournalEventConfiguration.Content), (string?)null)
                .SetProperty(e => EF.Property<string?>(e, JournalEventConfiguration.ObjectKind), (string?)null)
                .SetProperty(e => EF.Property<string?>(e, JournalEventConfiguration.ObjectKey), (string?)null),
            cancellation);
    }

    private static IQueryable<JournalEvent> Of(SigexDbContext database, JournalObject about)
    {
        var (kind, key) = about;
        return database.Journal.Where(e =>
            EF.Property<string?>(e, JournalEventConfiguration.ObjectKind) == kind
            && EF.Property<string?>(e, JournalEventConfiguration.ObjectKey) == key);
    }
}
