using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Kernel;
using Sigex.Infrastructure.Jobs;

namespace Sigex.Infrastructure.Database.Outbox;

internal sealed class EfOutboxQueue(Func<SigexDbContext> open, TimeProvider clock) : IOutboxQueue
{
    /// <summary>Longer than any errand takes; an errand whose worker died is due again after it.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    public async Task<TakenErrand?> TakeAsync(CancellationToken stopping)
    {
        await using var database = open();
        while (await NextAsync(database, stopping) is { } next)
        {
            // Whoever moves the moment that all of them saw has the errand; the others look again.
            var held = clock.Now() + Hold;
            var moved = await database.Outbox
                .Where(entry => entry.Id == next.Id && entry.DueAt == next.DueAt && entry.Attempts == next.Attempts)
                .ExecuteUpdateAsync(
                    entry => entry
                        .SetProperty(e => e.DueAt, held)
                        .SetProperty(e => e.Attempts, next.Attempts + 1),
                    stopping);
            if (moved == 1)
            {
                return new TakenErrand(next.Id, next.Errand, next.Subject, next.Attempts + 1);
            }
        }

        return null;
    }

    public async Task PutAsync(Errand errand, CancellationToken stopping)
    {
        await using var database = open();
        new EfOutbox(database, clock).Put(errand);
        await database.SaveChangesAsync(stopping);
    }

    public async Task FinishAsync(TakenErrand errand, CancellationToken stopping)
    {
        await using var database = open();
        await Held(database, errand).ExecuteDeleteAsync(stopping);
    }

    public async Task PutOffAsync(TakenErrand errand, TimeSpan pause, CancellationToken stopping)
    {
        await using var database = open();
        var due = clock.Now() + pause;
        await Held(database, errand).ExecuteUpdateAsync(entry => entry.SetProperty(e => e.DueAt, due), stopping);
    }

    public async Task ParkAsync(TakenErrand errand, CancellationToken stopping)
    {
        await using var database = open();
        DateTimeOffset? now = clock.Now();
        await Held(database, errand).ExecuteUpdateAsync(entry => entry.SetProperty(e => e.ParkedAt, now), stopping);
    }

    // A worker that was too slow has lost its errand to another one, who counts one attempt more.
    private static IQueryable<OutboxEntry> Held(SigexDbContext database, TakenErrand errand) =>
        database.Outbox.Where(entry => entry.Id == errand.Id && entry.Attempts == errand.Attempt);

    private Task<OutboxEntry?> NextAsync(SigexDbContext database, CancellationToken stopping)
    {
        var now = clock.Now();
        return database.Outbox.AsNoTracking()
            .Where(entry => entry.ParkedAt == null && entry.DueAt <= now)
            .OrderBy(entry => entry.DueAt).ThenBy(entry => entry.Id)
            .FirstOrDefaultAsync(stopping);
    }
}
