using Sigex.Domain.Kernel;

namespace Sigex.Infrastructure.Database.Outbox;

/// <summary>Puts errands into the context of the action, so that they are kept with its next store or not at all.</summary>
internal sealed class EfOutbox(SigexDbContext database, TimeProvider clock) : IOutbox
{
    public void Put(Errand errand) => database.Outbox.Add(new OutboxEntry
    {
        Errand = errand.Name,
        Subject = errand.Subject,
        DueAt = clock.Now(),
    });
}
